package mtsh.store.engine.mapdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The blocks that were decoded last, over all segments of a store. Bounded; not safe for threads. */
final class BlockCache {
    private static final int BLOCKS = 48;

    private final Map<Place, Object> blocks = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Object> eldest) {
            return size() > BLOCKS;
        }
    };

    private record Place(String segment, Part part, long index) {}

    @SuppressWarnings("unchecked") // one part always holds one type
    <T> T get(String segment, Part part, long index, Supplier<T> decode) {
        Place place = new Place(segment, part, index);
        Object known = blocks.get(place);
        if (known != null) {
            return (T) known;
        }
        T decoded = decode.get();
        blocks.put(place, decoded);
        return decoded;
    }
}
