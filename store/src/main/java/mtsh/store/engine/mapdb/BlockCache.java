package mtsh.store.engine.mapdb;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was made of the records that were read last, over all segments of a store. Bounded; not safe for threads. */
final class BlockCache {
    private static final long MOST_BYTES = 48L << 20;
    /** How much more a record takes once it is made into objects; lives are the worst. */
    private static final int GROWTH = 2;

    private static final int GROWTH_OF_LIVES = 16;

    private final long most;
    private final Map<Long, Entry> entries = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;
    private int segments;

    private record Entry(Object value, long bytes) {}

    BlockCache() {
        this(MOST_BYTES);
    }

    BlockCache(long most) {
        this.most = most;
    }

    /** A number for a segment that nobody else has. */
    int number() {
        return segments++;
    }

    @SuppressWarnings("unchecked") // one part always holds one type
    <T> T get(int segment, Part part, int index) {
        Entry entry = entries.get(key(segment, part, index));
        return entry == null ? null : (T) entry.value();
    }

    void put(int segment, Part part, int index, Object value, int rawBytes) {
        long size = 128 + (long) rawBytes * (part == Part.LIVES ? GROWTH_OF_LIVES : GROWTH);
        Entry before = entries.put(key(segment, part, index), new Entry(value, size));
        bytes += size - (before == null ? 0 : before.bytes());
        var eldest = entries.entrySet().iterator();
        while (bytes > most && entries.size() > 1) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    private static long key(int segment, Part part, int index) {
        return (long) segment << 40 | (long) part.number() << 32 | index;
    }
}
