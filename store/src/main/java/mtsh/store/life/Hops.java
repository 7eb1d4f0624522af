package mtsh.store.life;

import java.util.ArrayList;
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
        before = leftFor;
        leftFor = with(leftFor, HopHint.leftFor(event));
        news |= leftFor != before;
        before = arrivedAt;
        arrivedAt = with(arrivedAt, HopHint.arrivedAt(event));
        news |= arrivedAt != before;
        if (event.id() == EventId.FAIL) {
            before = refusals;
            refusals = with(refusals, refusals(event));
            news |= refusals != before;
        }
        return news;
    }

    private static List<String> refusals(MailEvent event) {
        boolean told = RefusalHint.isTold(event);
        if (!told && !RefusalHint.isGiven(event)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (String recipient : event.recipients()) {
            String name = RefusalHint.name(recipient);
            keys.add(told ? LifeKeys.refusalTold(event.host(), name) : LifeKeys.refusalGiven(event.host(), name));
        }
        return keys;
    }

    /** The parts that an event leads to though it names no id. */
    static <T> List<T> unproved(MailEvent event, T from, List<T> all, Function<T, Identity> identity) {
        T taken = HopHint.only(event, from, all, identity);
        T refused = taken == null ? RefusalHint.only(event, from, all, identity) : taken;
        return refused == null ? List.of() : List.of(refused);
    }

    private static Set<String> with(Set<String> known, List<String> values) {
        Set<String> more = known;
        for (int i = 0, count = values.size(); i < count; i++) {
            more = with(more, values.get(i));
        }
        return more;
    }

    /** Nearly always there is one value at most, so sets are made when one is added. */
    private static Set<String> with(Set<String> known, String value) {
        if (value.isEmpty() || known.size() == MOST || known.contains(value)) {
            return known;
        }
        if (known.isEmpty()) {
            return Set.of(value);
        }
        Set<String> more = new LinkedHashSet<>(known);
        more.add(value);
        return more;
    }

    /** The keys under which both ends of these hops are found. */
    Set<String> keys() {
        if (isWithoutServer()) {
            return refusals;
        }
        Set<String> keys = new LinkedHashSet<>();
        addKeys(keys);
        return keys;
    }

    /** Adds {@link #keys}. */
    void addKeys(Set<String> keys) {
        keys.addAll(refusals);
        if (isWithoutServer()) {
            return;
        }
        for (String messageId : messageIds) {
            for (String server : leftFor) {
                keys.add(LifeKeys.left(server, messageId));
            }
            for (String server : arrivedAt) {
                keys.add(LifeKeys.arrived(server, messageId));
            }
        }
    }

    private boolean isWithoutServer() {
        return messageIds.isEmpty() || leftFor.isEmpty() && arrivedAt.isEmpty();
    }
}
