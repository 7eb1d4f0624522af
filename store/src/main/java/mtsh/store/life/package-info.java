/**
 * From events to what became of a message: events gather in {@link mtsh.store.life.Leg}s (one queue file on one server), legs
 * joined by links make a {@link mtsh.store.life.Life}, and a life folds to one {@link mtsh.store.query.TraceRow} for each recipient.
 * Enter at {@code Stitcher} (events to lives) and {@code RowFold} (life to rows). Knows neither files nor engines.
 *
 * <p>Every life that is stored is folded, so folding is a good part of an import. What runs for each of its events loops by index and makes no
 * objects that most lives need not: iterators, streams, lambdas that hold something, and sets for what is nearly always one or none.
 */
package mtsh.store.life;
