package mtsh.store.engine.mapdb;

import java.util.List;

import mtsh.store.query.Field;

/** How many rows have each value of each field that stands in a dictionary, gathered as the rows come; see {@link TextCounts}. */
final class ValueCounts {
    /** The fields in the order of the file. */
    private static final List<Field> FIELDS = List.of(
            Field.SENDER,
            Field.RECIPIENT,
            Field.SENDER_DOMAIN,
            Field.RECIPIENT_DOMAIN,
            Field.FROM_IP,
            Field.TO_IP,
            Field.SERVER);

    private final SegmentTexts texts;
    private final int[][] counts = new int[FIELDS.size()][];

    ValueCounts(SegmentTexts texts) {
        this.texts = texts;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new int[texts.of(dictionary(FIELDS.get(i))).size()];
        }
    }

    /** Whether the values of a field are counted. */
    static boolean has(Field field) {
        return FIELDS.contains(field);
    }

    /** Which record of {@link Part#VALUE_COUNTS} a field has. */
    static int index(Field field) {
        return FIELDS.indexOf(field);
    }

    static Part dictionary(Field field) {
        return switch (field) {
            case SENDER, RECIPIENT -> Part.ADDRESSES;
            case SENDER_DOMAIN, RECIPIENT_DOMAIN -> Part.DOMAINS;
            case FROM_IP, TO_IP, SERVER -> Part.NAMES;
            case MESSAGE_ID, TRACE_ID -> throw new IllegalArgumentException(field + " has no dictionary");
        };
    }

    void add(long[][] numbers, int row) {
        int sender = (int) numbers[HeadColumn.SENDER.ordinal()][row];
        int recipient = (int) numbers[HeadColumn.RECIPIENT.ordinal()][row];
        add(0, sender);
        add(1, recipient);
        add(2, texts.domainOfAddress(sender));
        add(3, texts.domainOfAddress(recipient));
        add(4, (int) numbers[HeadColumn.FROM_IP.ordinal()][row]);
        add(5, (int) numbers[HeadColumn.TO_IP.ordinal()][row]);
        add(6, (int) numbers[HeadColumn.SERVER.ordinal()][row]);
    }

    private void add(int field, int number) {
        if (number >= 0) {
            counts[field][number]++;
        }
    }

    void write(SegmentSink sink) {
        for (int i = 0; i < counts.length; i++) {
            sink.put(
                    Part.VALUE_COUNTS,
                    i,
                    TextCounts.encode(counts[i], texts.of(dictionary(FIELDS.get(i)))::isRespelled),
                    true);
        }
    }
}
