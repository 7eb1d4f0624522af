package mtsh.store.query;

import java.util.List;

/** Each of these; none is always fulfilled. */
public record AllOf(List<RowCondition> conditions) implements RowCondition {
    public AllOf {
        conditions = List.copyOf(conditions);
    }

    @Override
    public boolean matches(TraceRow row) {
        for (RowCondition condition : conditions) {
            if (!condition.matches(row)) {
                return false;
            }
        }
        return true;
    }
}
