package mtsh.store.query;

import java.util.Set;
import java.util.UUID;

/** One of these trace ids. */
public record TraceIdCondition(Set<UUID> traceIds) implements RowCondition {
    public TraceIdCondition {
        traceIds = Set.copyOf(traceIds);
    }

    public static TraceIdCondition of(UUID traceId) {
        return traceId == null ? null : new TraceIdCondition(Set.of(traceId));
    }

    @Override
    public boolean matches(TraceRow row) {
        return traceIds.contains(row.traceId());
    }
}
