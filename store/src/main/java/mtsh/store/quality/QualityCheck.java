package mtsh.store.quality;

import java.util.Set;
import java.util.function.Consumer;

import mtsh.store.query.SourceStatus;

/** Looks at everything once, and then says what it found. Memory is bounded by the number of hosts, which is bounded. */
interface QualityCheck {
    default void leg(LoggedLeg leg) {}

    /** A source, and the hosts whose events were in it; after all legs. */
    default void source(SourceStatus source, Set<String> hosts) {}

    void report(Consumer<Finding> findings);
}
