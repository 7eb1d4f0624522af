/**
 * Bytes to typed events. One {@link mtsh.store.log.LogFormat} for each kind of log, in a package of its own; {@link
 * mtsh.store.log.LogFormats} lists them and finds the right one by looking at the first lines, never at the name. A format knows
 * lines, not messages: joining events is the business of {@code mtsh.store.life}.
 */
package mtsh.store.log;
