package mtsh.store.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.engine.mapdb.SourceFacts;
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

    /** What became of a source by what the store knew of it before and knows now. */
    static SourceResult of(PlannedSource source, SourceEntry after, Outcome outcome, String why) {
        SourceEntry before = source.before();
        boolean isToldOtherwise = outcome != Outcome.FAILED && source.isToldOtherwise();
        Assumptions begun = isToldOtherwise ? before.facts().assumptions() : null;
        String name = source.file().name();
        if (after == null || outcome == Outcome.NOTHING_NEW) {
            return new SourceResult(name, "", outcome, why, 0, 0, 0, 0, Map.of(), begun, source.assumptions());
        }
        SourceFacts known = before == null ? SourceFacts.NONE : before.facts();
        return new SourceResult(
                name,
                after.format(),
                outcome,
                why,
                after.status().lines() - (before == null ? 0 : before.status().lines()),
                after.facts().noise() - known.noise(),
                after.events() - (before == null ? 0 : before.events()),
                after.unparsed() - (before == null ? 0 : before.unparsed()),
                SourceFacts.sorted(difference(after.facts().reasons(), known.reasons())),
                begun,
                source.assumptions());
    }

    /** Of two sources that had one name after the other: both together, as the later one ended. */
    SourceResult plus(SourceResult later) {
        Map<String, Long> sum = new LinkedHashMap<>(reasons);
        later.reasons.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new SourceResult(
                name,
                later.format,
                later.outcome,
                later.why,
                lines + later.lines,
                noise + later.noise,
                events + later.events,
                unparsed + later.unparsed,
                SourceFacts.sorted(sum),
                begun == null ? later.begun : begun,
                later.assumptions);
    }

    private static Map<String, Long> difference(Map<String, Long> after, Map<String, Long> before) {
        Map<String, Long> difference = new LinkedHashMap<>();
        after.forEach((reason, count) -> {
            long more = count - before.getOrDefault(reason, 0L);
            if (more > 0) {
                difference.put(reason, more);
            }
        });
        return difference;
    }

    /** One that could not even be looked at. */
    static SourceResult failed(String name, String why) {
        return new SourceResult(name, "", Outcome.FAILED, why, 0, 0, 0, 0, Map.of(), null, null);
    }
}
