package mtsh.store.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.MailEvent;

/** The hops without an id that some events tell of, as they come. Bounded: a forged log must not fill the memory. */
final class Hops {
    private static final int MOST = 8;

    private final Set<String> messageIds = new LinkedHashSet<>(2);
    private final Set<String> leftFor = new LinkedHashSet<>(2);
    private final Set<String> arrivedAt = new LinkedHashSet<>(2);

    /** A message on its way to a server. */
    record Hop(String server, String messageId) {}

    /** Whether this told something new. */
    boolean add(MailEvent event) {
        boolean news = add(messageIds, HopHint.messageId(event));
        for (String server : HopHint.leftFor(event)) {
            news |= add(leftFor, server);
        }
        for (String server : HopHint.arrivedAt(event)) {
            news |= add(arrivedAt, server);
        }
        return news;
    }

    private static boolean add(Set<String> known, String value) {
        return !value.isEmpty() && known.size() < MOST && known.add(value);
    }

    List<Hop> left() {
        return hops(leftFor);
    }

    List<Hop> arrived() {
        return hops(arrivedAt);
    }

    private List<Hop> hops(Set<String> servers) {
        if (servers.isEmpty() || messageIds.isEmpty()) {
            return List.of();
        }
        List<Hop> hops = new ArrayList<>();
        for (String server : servers) {
            messageIds.forEach(messageId -> hops.add(new Hop(server, messageId)));
        }
        return hops;
    }
}
