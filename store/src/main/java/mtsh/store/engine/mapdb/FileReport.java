package mtsh.store.engine.mapdb;

/**
 * What a look at one file of a store showed.
 *
 * @param kind Manifest, Copy, Messages, Open or Replaced
 * @param rows as the manifest has it, and {@code events}
 * @param problem what is wrong and what follows; empty when nothing is
 */
public record FileReport(String name, String kind, long rows, long events, long size, State state, String problem) {
    /** How a file is. */
    public enum State {
        Ok,
        Damaged,
        Missing,
        /** No commit names it: it is being written, or was left by a killed writer; it does no harm. */
        Unnamed
    }

    /** Whether the store is worse for it. */
    public boolean isBad() {
        return state == State.Damaged || state == State.Missing;
    }
}
