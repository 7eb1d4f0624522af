/** Colours of a line while it is typed. Enter at {@link mtsh.console.highlight.LineHighlighter}. */
package mtsh.console.highlight;
