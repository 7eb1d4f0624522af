/**
 * The prompt. Enter at {@link mtsh.console.edit.Prompt}: it opens the terminal, {@link mtsh.console.edit.PromptLoop} reads and runs lines,
 * and {@link mtsh.console.edit.Editor} is JLine's line editor with our keys. Nothing here is loaded by a batch.
 */
package mtsh.console.edit;
