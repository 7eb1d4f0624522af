package mtsh.store.query;

import java.util.Set;

import mtsh.store.event.Status;

/** One of these statuses. */
public record StatusCondition(Set<Status> statuses) implements RowCondition {
    public StatusCondition {
        statuses = Set.copyOf(statuses);
    }

    /** Null where there are no statuses, which asks for nothing. */
    public static StatusCondition of(Set<Status> statuses) {
        return statuses.isEmpty() ? null : new StatusCondition(statuses);
    }

    @Override
    public boolean matches(TraceRow row) {
        return statuses.contains(row.status());
    }
}
