/** What shows things: plain streams for batch, a terminal for the prompt. */
package mtsh.console.host;
