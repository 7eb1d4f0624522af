package mtsh.store.query;

import java.util.List;

/** At least one of these; none is never fulfilled. */
public record AnyOf(List<RowCondition> conditions) implements RowCondition {
    public AnyOf {
        conditions = List.copyOf(conditions);
    }

    @Override
    public boolean matches(TraceRow row) {
        for (RowCondition condition : conditions) {
            if (condition.matches(row)) {
                return true;
            }
        }
        return false;
    }
}
