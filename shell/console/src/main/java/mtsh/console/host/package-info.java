/** What shows things: plain streams for batch; the terminal has its own in {@code mtsh.console.edit}. */
package mtsh.console.host;
