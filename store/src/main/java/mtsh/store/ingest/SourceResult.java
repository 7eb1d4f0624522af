package mtsh.store.ingest;

import java.util.Map;

import mtsh.store.log.Assumptions;

/**
 * What an import did with one source.
 *
 * @param format of the log; empty when nothing was read
 * @param why it was not read, for the user to read; empty when it was
 * @param lines read now, as are the following counts
 * @param reasons why lines were not understood, the most frequent first
 * @param begun by which assumptions its earlier part was read and stays, when these are others than today's; else null
 * @param assumptions by which it was read now; null when it could not be looked at
 */
public record SourceResult(
        String name,
        String format,
        Outcome outcome,
        String why,
        long lines,
        long noise,
        long events,
        long unparsed,
        Map<String, Long> reasons,
        Assumptions begun,
        Assumptions assumptions) {
    /** What became of a source. */
    public enum Outcome {
        READ,
        NOTHING_NEW,
        FAILED
    }

    /** One that could not even be looked at. */
    static SourceResult failed(String name, String why) {
        return new SourceResult(name, "", Outcome.FAILED, why, 0, 0, 0, 0, Map.of(), null, null);
    }
}
