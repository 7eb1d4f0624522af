/**
 * Markdown for a terminal and as HTML. Enter at {@link mtsh.commands.markdown.ConvertFromMarkdown}: {@code BlockReader} takes a text apart
 * into blocks, {@code InlineReader} what stands in them, and a writer each makes text with escape sequences and HTML of it. The terminal
 * knows CommonMark; HTML also pipe tables, task lists, bare addresses and marks such as {@code ~~}.
 */
package mtsh.commands.markdown;
