package mtsh.store.engine.mapdb;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.store.query.Field;

/** Counts the values in the rows of replaced lives, when somebody first asks. */
final class DeadValues {
    private final Segment segment;
    private final BitSet dead;
    private Map<Field, Map<String, Long>> counts;

    DeadValues(Segment segment, BitSet dead) {
        this.segment = segment;
        this.dead = dead;
    }

    /** Counts by value in lower case. */
    Map<String, Long> of(Field field) {
        if (dead.isEmpty()) {
            return Map.of();
        }
        if (counts == null) {
            counts = count();
        }
        return counts.getOrDefault(field, Map.of());
    }

    private Map<Field, Map<String, Long>> count() {
        Map<Field, Map<String, Long>> found = new EnumMap<>(Field.class);
        for (int ordinal = 0; ordinal < segment.meta().rows(); ordinal++) {
            RowBlock.Entry entry = segment.row(ordinal);
            if (!dead.get(entry.life())) {
                continue;
            }
            for (Field field : Field.values()) {
                String key = RowFields.value(entry.row(), field).toLowerCase(Locale.ROOT);
                found.computeIfAbsent(field, wanted -> new HashMap<>()).merge(key, 1L, Long::sum);
            }
        }
        return found;
    }
}
