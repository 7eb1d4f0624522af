package mtsh.store.engine.mapdb;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The key filters of segments, kept in memory up to a limit; those that nobody asks any more, as of segments of long ago, make room for
 * others. A segment without a filter "may hold" every key: the answer costs a look into its index then, and is never wrong.
 */
final class FilterCache {
    private static final long MOST_BYTES = 48L << 20;
    /**
     * To make a filter of so many terms costs about as much as a look into the index. It is made when so much was lost without it, so that a
     * store whose filters do not fit together never loses more than twice what must be.
     */
    private static final int TERMS_A_LOOK = 400;

    private final long most;
    /** Who was asked last is last. */
    private final Map<String, KeyFilter> filters = new LinkedHashMap<>(16, 0.75f, true);
    /** By segment without a filter how often it was asked. */
    private final Map<String, Integer> looks = new HashMap<>();

    private long bytes;

    FilterCache() {
        this(MOST_BYTES);
    }

    FilterCache(long most) {
        this.most = most;
    }

    boolean mayHold(Segment segment, long hash) {
        String name = segment.entry().name();
        KeyFilter filter = filters.get(name);
        if (filter == null && isWorthMaking(segment, name)) {
            filter = KeyFilter.of(segment);
            put(name, filter);
        }
        return filter == null || filter.mayHold(hash);
    }

    private boolean isWorthMaking(Segment segment, String name) {
        int lost = looks.merge(name, 1, Integer::sum);
        return (long) lost * TERMS_A_LOOK > KeyFilter.terms(segment) && KeyFilter.bytes(segment) <= most;
    }

    /** Keeps the filter of a segment; one that is larger than all the room is not kept. */
    void put(String name, KeyFilter filter) {
        looks.remove(name);
        if (filter.bytes() > most) {
            return;
        }
        Iterator<KeyFilter> eldest = filters.values().iterator();
        while (bytes + filter.bytes() > most) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
        filters.put(name, filter);
        bytes += filter.bytes();
    }

    void forget(Set<String> names) {
        for (String name : names) {
            looks.remove(name);
            KeyFilter filter = filters.remove(name);
            bytes -= filter == null ? 0 : filter.bytes();
        }
    }
}
