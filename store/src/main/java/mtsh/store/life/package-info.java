/**
 * From events to what became of a message: events gather in {@link mtsh.store.life.Leg}s (one queue file on one server), legs
 * joined by links make a {@link mtsh.store.life.Life}, and a life folds to one {@link mtsh.store.query.TraceRow} for each recipient.
 * Enter at {@code Stitcher} (events to lives) and {@code RowFold} (life to rows). Knows neither files nor engines.
 */
package mtsh.store.life;
