package mtsh.store.query;

/** Not this one. */
public record Not(RowCondition condition) implements RowCondition {
    @Override
    public boolean matches(TraceRow row) {
        return !condition.matches(row);
    }
}
