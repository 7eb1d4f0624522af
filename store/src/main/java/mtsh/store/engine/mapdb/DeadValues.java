package mtsh.store.engine.mapdb;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.store.query.Field;
import mtsh.store.query.TraceRow;

/** Counts the values in the rows of replaced lives, when somebody first asks. */
final class DeadValues {
    private final Segment segment;
    private final BitSet dead;
    private Map<Field, Map<String, Long>> counts;
    private HourCounts hours;

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

    /** How many of the rows each state has in each hour. */
    HourCounts hours() {
        if (hours == null) {
            hours = new HourCounts(segment.states().length);
            DeadRows.forEach(segment, dead, (group, place) -> {
                GroupHead head = segment.head(group);
                hours.add(head.second(place), head.integer(HeadColumn.STATE, place));
            });
        }
        return hours;
    }

    private Map<Field, Map<String, Long>> count() {
        Map<Field, Map<String, Long>> found = new EnumMap<>(Field.class);
        DeadRows.forEach(segment, dead, (group, place) -> add(found, segment.row(group, place)));
        return found;
    }

    private static void add(Map<Field, Map<String, Long>> found, TraceRow row) {
        for (Field field : Field.values()) {
            String key = RowFields.value(row, field).toLowerCase(Locale.ROOT);
            found.computeIfAbsent(field, wanted -> new HashMap<>()).merge(key, 1L, Long::sum);
        }
    }
}
