package mtsh.bench.store;

import java.util.UUID;

/** Where the peers' SQL differs, each in the way that is fast for it. */
interface SqlDialect {
    /** A condition on traces, without regard to case. */
    String subjectContains();

    /** A condition on traces. */
    String lifeOfQueueId();

    /** A condition on events. */
    String eventsOfTraceId();

    String wholeDivision();

    Object parameter(UUID value);
}
