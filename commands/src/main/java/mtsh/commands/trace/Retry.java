package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * When a waiting message is tried again and when it is given up, as Postfix decides it where nothing else is configured: the pause grows
 * with the message's age, between five minutes and about an hour, and after five days it goes back (Postfix: minimal_backoff_time,
 * maximal_backoff_time, maximal_queue_lifetime). Null where that is not how the queue works.
 */
public record Retry(Instant next, Instant expires) {
    private static final Retry UNKNOWN = new Retry(null, null);
    private static final Duration SHORTEST = Duration.ofSeconds(300);
    private static final Duration LONGEST = Duration.ofSeconds(4000);
    private static final Duration LIFETIME = Duration.ofDays(5);

    /** {@code queued} is when our queue took the message. */
    public static Retry of(List<MailEvent> events, MailEvent last) {
        if (last == null
                || last.id() != EventId.DEFER
                || last.queueId().isEmpty()
                || !last.instance().startsWith("postfix")) {
            return UNKNOWN;
        }
        Instant queued = null;
        for (MailEvent event : events) {
            if (event.queueId().equals(last.queueId())
                    && (queued == null || event.time().isBefore(queued))) {
                queued = event.time();
            }
        }
        Duration age = Duration.between(queued, last.time());
        Duration pause = age.compareTo(SHORTEST) < 0 ? SHORTEST : age.compareTo(LONGEST) > 0 ? LONGEST : age;
        return new Retry(last.time().plus(pause), queued.plus(LIFETIME));
    }
}
