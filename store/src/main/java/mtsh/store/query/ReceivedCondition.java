package mtsh.store.query;

import java.time.Instant;

/** Received at {@code start} or later and before {@code end}; null is no bound. For a bound within others: a query has its own. */
public record ReceivedCondition(Instant start, Instant end) implements RowCondition {
    @Override
    public boolean matches(TraceRow row) {
        return (start == null || !row.received().isBefore(start))
                && (end == null || row.received().isBefore(end));
    }
}
