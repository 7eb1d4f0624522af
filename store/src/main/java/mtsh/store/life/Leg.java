package mtsh.store.life;

import java.util.List;

import mtsh.store.event.MailEvent;

/**
 * One message in one queue of one server, or one refused attempt.
 *
 * @param host the server and {@code instance}, {@code queueId}: its identity there, together with its first time, because short
 *     queue ids are used again
 * @param closed whether its end was logged (removed)
 * @param events in order of time and line; no event twice
 */
public record Leg(String host, String instance, String queueId, boolean closed, List<MailEvent> events) {}
