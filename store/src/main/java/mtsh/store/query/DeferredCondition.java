package mtsh.store.query;

/** Whether delivery was ever put off, whatever became of it later. */
public record DeferredCondition(boolean everDeferred) implements RowCondition {
    @Override
    public boolean matches(TraceRow row) {
        return row.everDeferred() == everDeferred;
    }
}
