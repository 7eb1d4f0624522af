package mtsh.commands.flow;

import java.util.Comparator;

import mtsh.store.query.TraceQuery;

/**
 * Something out of the ordinary.
 *
 * @param name who or what it is about: a domain, a machine, a cause
 * @param what in words; of a sender that is silent only what is usual
 * @param usual messages in a usual time, or percent of them where a share is meant
 * @param now the same of the time that is looked at
 * @param score how many standard deviations from usual; its sign is the direction
 * @param examples finds messages that show it
 * @param next a command that shows more
 */
record Anomaly(
        AnomalyKind kind,
        String name,
        String what,
        double usual,
        double now,
        double score,
        String trend,
        TraceQuery examples,
        String next) {
    /** The most unusual first. */
    static final Comparator<Anomaly> MOST_UNUSUAL = Comparator.comparingDouble(
                    (Anomaly anomaly) -> -Math.abs(anomaly.score()))
            .thenComparing(Anomaly::kind)
            .thenComparing(Anomaly::name)
            .thenComparing(Anomaly::what);
}
