package mtsh.store.query;

/** The server that the row names is one of these. */
public record ServerCondition(Alternatives servers) implements RowCondition {
    @Override
    public boolean matches(TraceRow row) {
        return servers.matches(row.serverName());
    }
}
