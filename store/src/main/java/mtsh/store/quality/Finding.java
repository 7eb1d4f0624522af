package mtsh.store.quality;

/**
 * What one check found on one host.
 *
 * @param program whose log it is about
 * @param found of how many {@code things}, of {@code of} that were looked at, the log says it
 * @param advice what to do, or what was done right
 */
public record Finding(
        String host, String program, String check, Result result, long found, long of, String things, Advice advice) {
    /** How complete a log is. */
    public enum Result {
        MISSING,
        PARTLY,
        GOOD
    }

    /** {@code 12 of 240 messages}. */
    public String seen() {
        return found + " of " + of + " " + things;
    }
}
