/** The lines that were typed. Enter at {@link mtsh.console.history.HistoryFile}, which outlives the session. */
package mtsh.console.history;
