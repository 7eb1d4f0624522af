/**
 * What the prompt offers beyond the language: values out of the store, dates as people ask for them, and the likeliest first. The {@link
 * mtsh.console.complete.PromptManner} is handed to the completer of the language.
 */
package mtsh.console.complete;
