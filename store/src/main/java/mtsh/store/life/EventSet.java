package mtsh.store.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * Events without repetition: two that say the same at the same time are one, wherever they stood. Of two the one with the smaller place
 * is kept (an event before a note), so that the set does not depend on the order of adding.
 */
final class EventSet {
    private static final Comparator<MailEvent> PREFERRED = Comparator.comparing(
                    (MailEvent event) -> event.id() == EventId.NOTE)
            .thenComparing(MailEvent::position, EventOrder.BY_POSITION);

    private final Map<Content, MailEvent> events = new HashMap<>();
    private List<MailEvent> sorted = List.of();

    /** Whether the set changed: this was new, or came from an earlier place than known. */
    boolean add(MailEvent event) {
        Content content = new Content(event);
        MailEvent known = events.get(content);
        if (known != null && PREFERRED.compare(known, event) <= 0) {
            return false;
        }
        // A known key would keep the old event alive.
        events.remove(content);
        events.put(content, event);
        sorted = null;
        return true;
    }

    int size() {
        return events.size();
    }

    /** In canonical order. */
    List<MailEvent> sorted() {
        if (sorted == null) {
            List<MailEvent> list = new ArrayList<>(events.values());
            list.sort(EventOrder.CANONICAL);
            sorted = List.copyOf(list);
        }
        return sorted;
    }
}
