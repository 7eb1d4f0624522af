/**
 * What can be asked of a store: {@link mtsh.store.query.TraceQuery} gives pages of {@link mtsh.store.query.TraceRow}, one for each
 * message and recipient, newest first.
 */
package mtsh.store.query;
