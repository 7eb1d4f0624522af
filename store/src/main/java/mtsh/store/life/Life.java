package mtsh.store.life;

import java.util.List;

import mtsh.store.event.MailEvent;

/**
 * One message from its first server to its ends.
 *
 * @param id the same on every import of the same logs
 * @param legs in order of their first event
 */
public record Life(String id, List<Leg> legs) {
    /** Every event of every leg, in order of time. */
    public List<MailEvent> events() {
        return legs.stream()
                .flatMap(leg -> leg.events().stream())
                .sorted((a, b) -> a.time().compareTo(b.time()))
                .toList();
    }
}
