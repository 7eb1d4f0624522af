package mtsh.store.life;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * What events are gathered by. The host stands apart from the instance because filters and services log the same queue under other
 * names; {@link LegSplitter} separates real instances.
 *
 * @param network whether {@code id} is a key of {@link LifeKeys#network} or {@link LifeKeys#tracked}, valid on every host
 * @param filter whether it is a filter's own id, which may look like a queue id of the same host without being it
 */
record TrackKey(boolean network, boolean filter, String host, String id) {
    /** The instance of what speaks of a gateway's filter ids. */
    private static final String GATEWAY = "pmg";

    /** The key of an event, or null when it belongs to no message that another line could speak of. */
    static TrackKey of(MailEvent event) {
        if (!event.networkMessageId().isEmpty()) {
            return new TrackKey(true, false, "", LifeKeys.network(event.networkMessageId()));
        }
        if (Tracking.isRow(event) && !event.messageId().isEmpty()) {
            return new TrackKey(true, false, "", LifeKeys.tracked(event.messageId()));
        }
        if (!event.queueId().isEmpty()) {
            return new TrackKey(false, event.instance().equals(GATEWAY), event.host(), event.queueId());
        }
        return ofLinks(event);
    }

    /** A line without a queue id of its own belongs to the one that it names: where the message came from, or else where it went. */
    private static TrackKey ofLinks(MailEvent event) {
        Link best = null;
        for (Link link : event.links()) {
            boolean usable =
                    link.kind() != Link.Kind.NOTIFICATION && link.host().isEmpty();
            if (usable && (best == null || best.outward() && !link.outward())) {
                best = link;
            }
        }
        return best == null ? null : new TrackKey(false, false, event.host(), best.key());
    }
}
