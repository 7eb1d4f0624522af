package mtsh.commands.session;

/** What {@code Set-MtshOption} sets beside the session's zone; the cmdlets of message trace read it. */
public final class MtshOptions {
    private boolean exchangeLimits;

    /** Whether the limits of Exchange Online hold: how far back, how many rows, how often. */
    public boolean exchangeLimits() {
        return exchangeLimits;
    }

    public void exchangeLimits(boolean value) {
        exchangeLimits = value;
    }
}
