package mtsh.store.query;

import java.util.Set;

import mtsh.store.event.Disposition;

/** One of these dispositions. */
public record DispositionCondition(Set<Disposition> dispositions) implements RowCondition {
    public DispositionCondition {
        dispositions = Set.copyOf(dispositions);
    }

    @Override
    public boolean matches(TraceRow row) {
        return dispositions.contains(row.disposition());
    }
}
