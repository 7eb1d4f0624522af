package mtsh.store.engine.mapdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The key filters of segments, kept in memory up to a limit. A segment whose filter has no room "may hold" every key: the answer
 * costs a look into its index then, and is never wrong.
 */
final class FilterCache {
    private static final long MOST_BYTES = 48L << 20;

    private final Map<String, KeyFilter> filters = new LinkedHashMap<>();
    private long bytes;

    boolean mayHold(Segment segment, long hash) {
        String name = segment.entry().name();
        KeyFilter filter = filters.get(name);
        if (filter == null && bytes + KeyFilter.bytes(segment) <= MOST_BYTES) {
            filter = KeyFilter.of(segment);
            put(name, filter);
        }
        return filter == null || filter.mayHold(hash);
    }

    /** Keeps the filter of a segment, when there is room for it. */
    void put(String name, KeyFilter filter) {
        if (bytes + filter.bytes() <= MOST_BYTES) {
            filters.put(name, filter);
            bytes += filter.bytes();
        }
    }

    void forget(Set<String> names) {
        for (String name : names) {
            KeyFilter filter = filters.remove(name);
            bytes -= filter == null ? 0 : filter.bytes();
        }
    }
}
