/** The terminal and the process: {@link mtsh.console.Main} decides between the prompt and a batch. */
package mtsh.console;
