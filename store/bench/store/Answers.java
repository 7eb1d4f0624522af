package mtsh.bench.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** One side's store, open for questions. */
interface Answers extends AutoCloseable {
    /**
     * Answers; all work is done when this returns, and the supplier only tells the rows as columns of {@link TraceTable}, {@link EventTable}
     * or, for a count, of hour, status and number, or of value and number.
     */
    Supplier<List<Object[]>> answer(Question question, Choice choice) throws SQLException;

    @Override
    void close() throws SQLException;
}
