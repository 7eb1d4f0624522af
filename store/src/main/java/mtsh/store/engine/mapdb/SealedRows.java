package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.List;

import mtsh.store.life.Life;
import mtsh.store.life.RowFold;
import mtsh.store.query.TraceRow;

/**
 * The rows of a life in a sealed segment. It was left alone because its log went on without it, so what has no end is waiting; which
 * must not depend on when the segment was made.
 */
final class SealedRows {
    private SealedRows() {}

    static List<TraceRow> of(Life life) {
        return RowFold.rows(life, Instant.MAX);
    }
}
