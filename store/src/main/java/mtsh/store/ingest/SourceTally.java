package mtsh.store.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.engine.mapdb.SourceFacts;
import mtsh.store.log.LogParser;
import mtsh.store.log.Observations;
import mtsh.store.log.Observed;
import mtsh.store.query.UnparsedLine;

/** Counts what is read of a source beside its events, and adds it to what the store knows of the source. */
final class SourceTally {
    private final PlannedSource source;
    private final SourceFacts before;
    private final Map<String, Long> reasons;
    private long noise;

    SourceTally(PlannedSource source) {
        this.source = source;
        this.before =
                source.before() == null ? SourceFacts.NONE : source.before().facts();
        this.reasons = new LinkedHashMap<>(before.reasons());
    }

    void noise() {
        noise++;
    }

    void unparsed(String why) {
        SourceFacts.count(reasons, UnparsedLine.reason(why));
    }

    /** What the store is to know of the source now. */
    SourceFacts facts(LogParser parser) {
        Map<Observed, Long> observed = new Observations()
                .addAll(before.observed())
                .addAll(parser.observed())
                .made();
        return new SourceFacts(before.noise() + noise, Map.copyOf(reasons), source.assumptions(), observed);
    }
}
