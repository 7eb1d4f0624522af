package mtsh.store.query;

import java.time.Instant;
import java.util.Map;

import mtsh.store.log.Assumptions;
import mtsh.store.log.Observed;

/**
 * What was read from one source. {@code firstEvent} and {@code lastEvent} are null when it had none.
 *
 * @param noise lines that have nothing to do with messages
 * @param reasons how many lines were not understood, by reason, the most frequent first
 * @param assumptions how times were read that the log left open; null when an older version read it
 * @param observed what was met beside the mail
 */
public record SourceStatus(
        String name,
        String format,
        long bytes,
        long lines,
        long noise,
        long events,
        long unparsed,
        Map<String, Long> reasons,
        Assumptions assumptions,
        Map<Observed, Long> observed,
        Instant firstEvent,
        Instant lastEvent,
        Instant imported) {
    /** Lines that say something of a message and were understood. */
    public long mailLines() {
        return Math.max(0, lines - noise - unparsed);
    }
}
