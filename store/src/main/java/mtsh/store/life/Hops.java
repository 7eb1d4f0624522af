package mtsh.store.life;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** The hops without an id that some events tell of, as they come. Bounded: a forged log must not fill the memory. */
final class Hops {
    private static final int MOST = 8;

    private Set<String> messageIds = Set.of();
    private Set<String> leftFor = Set.of();
    private Set<String> arrivedAt = Set.of();
    private Set<String> refusals = Set.of();

    /** Whether this told something new. */
    boolean add(MailEvent event) {
        Set<String> before = messageIds;
        messageIds = with(messageIds, Identity.messageId(event));
        boolean news = messageIds != before;
        for (String server : HopHint.leftFor(event)) {
            before = leftFor;
            leftFor = with(leftFor, server);
            news |= leftFor != before;
        }
        for (String server : HopHint.arrivedAt(event)) {
            before = arrivedAt;
            arrivedAt = with(arrivedAt, server);
            news |= arrivedAt != before;
        }
        for (String key : refusals(event)) {
            before = refusals;
            refusals = with(refusals, key);
            news |= refusals != before;
        }
        return news;
    }

    private static Set<String> refusals(MailEvent event) {
        if (event.id() != EventId.FAIL) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String recipient : event.recipients()) {
            String name = RefusalHint.name(recipient);
            if (RefusalHint.isTold(event)) {
                keys.add(LifeKeys.refusalTold(event.host(), name));
            } else if (RefusalHint.isGiven(event)) {
                keys.add(LifeKeys.refusalGiven(event.host(), name));
            }
        }
        return keys;
    }

    /** The parts that an event leads to though it names no id. */
    static <T> List<T> unproved(MailEvent event, T from, List<T> all, Function<T, Identity> identity) {
        T taken = HopHint.only(event, from, all, identity);
        T refused = taken == null ? RefusalHint.only(event, from, all, identity) : taken;
        return refused == null ? List.of() : List.of(refused);
    }

    /** Nearly always there is one value at most, so sets are made when one is added. */
    private static Set<String> with(Set<String> known, String value) {
        if (value.isEmpty() || known.size() == MOST || known.contains(value)) {
            return known;
        }
        Set<String> more = new LinkedHashSet<>(known);
        more.add(value);
        return more;
    }

    /** The keys under which both ends of these hops are found. */
    Set<String> keys() {
        if (messageIds.isEmpty() || leftFor.isEmpty() && arrivedAt.isEmpty()) {
            return refusals;
        }
        Set<String> keys = new LinkedHashSet<>(refusals);
        for (String messageId : messageIds) {
            leftFor.forEach(server -> keys.add(LifeKeys.left(server, messageId)));
            arrivedAt.forEach(server -> keys.add(LifeKeys.arrived(server, messageId)));
        }
        return keys;
    }
}
