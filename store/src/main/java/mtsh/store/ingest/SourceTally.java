package mtsh.store.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.engine.mapdb.SourceFacts;
import mtsh.store.log.LogParser;
import mtsh.store.log.Observations;
import mtsh.store.log.Observed;
import mtsh.store.query.UnparsedLine;

/** Counts what one import reads of a source, and adds it to what the store knows of the source. */
final class SourceTally {
    private final PlannedSource source;
    private final SourceFacts before;
    private final Map<String, Long> reasons;
    private final Map<String, Long> newReasons = new LinkedHashMap<>();
    private String format = "";
    private long lines;
    private long events;
    private long unparsed;
    private long noise;

    SourceTally(PlannedSource source) {
        this.source = source;
        this.before =
                source.before() == null ? SourceFacts.NONE : source.before().facts();
        this.reasons = new LinkedHashMap<>(before.reasons());
    }

    void format(String name) {
        format = name;
    }

    void line() {
        lines++;
    }

    void event() {
        events++;
    }

    void noise() {
        noise++;
    }

    void unparsed(String why) {
        unparsed++;
        String reason = UnparsedLine.reason(why);
        SourceFacts.count(reasons, reason);
        SourceFacts.count(newReasons, reason);
    }

    /** What the store is to know of the source now. */
    SourceFacts facts(LogParser parser) {
        Map<Observed, Long> observed = new Observations()
                .addAll(before.observed())
                .addAll(parser.observed())
                .made();
        return new SourceFacts(before.noise() + noise, Map.copyOf(reasons), source.assumptions(), observed);
    }

    SourceResult result(SourceResult.Outcome outcome, String why) {
        boolean isToldOtherwise = outcome != SourceResult.Outcome.FAILED && source.isToldOtherwise();
        return new SourceResult(
                source.file().name(),
                format,
                outcome,
                why,
                lines,
                noise,
                events,
                unparsed,
                SourceFacts.sorted(newReasons),
                isToldOtherwise ? source.before().facts().assumptions() : null,
                source.assumptions());
    }
}
