/**
 * What can be asked of a store: {@link mtsh.store.query.TraceQuery} gives pages of {@link mtsh.store.query.TraceRow}, one for each
 * message and recipient. What rows must be like is said by {@link mtsh.store.query.Condition}s, each with one meaning for every engine.
 */
package mtsh.store.query;
