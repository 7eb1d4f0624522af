package mtsh.store.engine.mapdb;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import mtsh.store.query.Field;

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
        DeadRows.forEach(segment, dead, (group, place) -> {
            GroupHead head = segment.head(group);
            for (Field field : Field.values()) {
                if (ValueCounts.has(field)) {
                    found.computeIfAbsent(field, wanted -> new HashMap<>())
                            .merge(key(head, place, field), 1L, Long::sum);
                }
            }
        });
        return found;
    }

    private String key(GroupHead head, int place, Field field) {
        String text =
                switch (field) {
                    case SENDER -> text(head, place, HeadColumn.SENDER);
                    case RECIPIENT -> text(head, place, HeadColumn.RECIPIENT);
                    case SENDER_DOMAIN -> Hash.domain(text(head, place, HeadColumn.SENDER));
                    case RECIPIENT_DOMAIN -> Hash.domain(text(head, place, HeadColumn.RECIPIENT));
                    case FROM_IP -> text(head, place, HeadColumn.FROM_IP);
                    case TO_IP -> text(head, place, HeadColumn.TO_IP);
                    case SERVER -> text(head, place, HeadColumn.SERVER);
                    case MESSAGE_ID, TRACE_ID -> throw new IllegalArgumentException(field + " is not counted");
                };
        return Dictionary.key(text);
    }

    private String text(GroupHead head, int place, HeadColumn column) {
        return segment.dictionary(column.dictionary()).text(head.integer(column, place));
    }
}
