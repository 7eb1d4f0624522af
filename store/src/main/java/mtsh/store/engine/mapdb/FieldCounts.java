package mtsh.store.engine.mapdb;

import java.util.Iterator;
import java.util.List;

import mtsh.store.query.Field;
import mtsh.store.query.GroupKey;

/** Counts all rows of a segment by one value that {@link ValueCounts} has, without looking at a row. */
final class FieldCounts {
    private FieldCounts() {}

    /** The field that a key means, or null. */
    static Field field(GroupKey key) {
        return switch (key) {
            case SENDER -> Field.SENDER;
            case SENDER_DOMAIN -> Field.SENDER_DOMAIN;
            case RECIPIENT -> Field.RECIPIENT;
            case RECIPIENT_DOMAIN -> Field.RECIPIENT_DOMAIN;
            case FROM_IP -> Field.FROM_IP;
            case TO_IP -> Field.TO_IP;
            case SERVER -> Field.SERVER;
            default -> null;
        };
    }

    /** Only for a segment of which all lives count. */
    static void addTo(CountTable table, Segment segment, Field field) {
        TextCounts counts = segment.counts(field);
        Dictionary texts = segment.dictionary(ValueCounts.dictionary(field));
        boolean isFolded = ValueCounts.dictionary(field) != Part.NAMES;
        long without = segment.entry().rows();
        Iterator<String> all = texts.from(0);
        for (int number = 0; number < texts.size(); number++) {
            String text = all.next();
            int count = isFolded ? counts.count(number) : counts.countOfSpelling(number);
            if (count > 0) {
                table.add(List.of(isFolded ? Dictionary.key(text) : text), count);
                without -= count;
            }
        }
        // An address without an at sign has no domain.
        if (without > 0) {
            table.add(List.of(""), without);
        }
    }
}
