package mtsh.store.engine.mapdb;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

import mtsh.store.query.GroupKey;

/** One of the values that the rows of a segment are counted by, as a number of its own that is made a text only once they are counted. */
interface CountKey {
    /** The number of a row's value; not negative. */
    int number(GroupHead head, int row);

    /** What a number means. Several may mean the same. */
    String text(int number);

    /** Whether the numbers of a row tell the value. */
    static boolean isKnown(GroupKey key) {
        return key != GroupKey.SUBJECT;
    }

    static CountKey of(Segment segment, GroupKey key, ZoneId zone) {
        return switch (key) {
            case STATUS, DISPOSITION, EVER_DEFERRED -> new Plain(HeadColumn.STATE, state(segment, key));
            case HOUR, DAY, WEEKDAY -> new Time(new TimeTexts(key, zone, Time.QUARTER));
            case SENDER -> address(segment, HeadColumn.SENDER);
            case RECIPIENT -> address(segment, HeadColumn.RECIPIENT);
            case SENDER_DOMAIN -> domain(segment, HeadColumn.SENDER);
            case RECIPIENT_DOMAIN -> domain(segment, HeadColumn.RECIPIENT);
            case FROM_IP -> name(segment, HeadColumn.FROM_IP);
            case TO_IP -> name(segment, HeadColumn.TO_IP);
            case SERVER -> name(segment, HeadColumn.SERVER);
            case ENHANCED_CODE -> name(segment, HeadColumn.ENHANCED);
            case SUBJECT -> throw new IllegalArgumentException(key + " is no number of the segment");
        };
    }

    /** The texts of a key that a state tells, by the state's number. */
    static IntFunction<String> state(Segment segment, GroupKey key) {
        RowState[] states = segment.states();
        Function<RowState, String> text =
                switch (key) {
                    case STATUS -> state -> state.status().name();
                    case DISPOSITION -> state -> state.disposition().name();
                    default -> state -> state.everDeferred() ? "True" : "False";
                };
        return number -> text.apply(states[number]);
    }

    private static CountKey address(Segment segment, HeadColumn column) {
        Dictionary addresses = segment.dictionary(Part.ADDRESSES);
        return new Plain(column, number -> addresses.text(number).toLowerCase(Locale.ROOT));
    }

    private static CountKey name(Segment segment, HeadColumn column) {
        return new Plain(column, segment.dictionary(Part.NAMES)::text);
    }

    private static CountKey domain(Segment segment, HeadColumn column) {
        int[] domains = segment.dictionary(Part.ADDRESSES).domains();
        Dictionary texts = segment.dictionary(Part.DOMAINS);
        return new Mapped(
                column,
                address -> domains[address],
                number -> number == 0 ? "" : texts.text(number - 1).toLowerCase(Locale.ROOT));
    }

    /** The number that stands in a column. */
    record Plain(HeadColumn column, IntFunction<String> texts) implements CountKey {
        @Override
        public int number(GroupHead head, int row) {
            return head.integer(column, row);
        }

        @Override
        public String text(int number) {
            return texts.apply(number);
        }
    }

    /** What the number in a column leads to. */
    record Mapped(HeadColumn column, IntUnaryOperator map, IntFunction<String> texts) implements CountKey {
        @Override
        public int number(GroupHead head, int row) {
            return map.applyAsInt(head.integer(column, row));
        }

        @Override
        public String text(int number) {
            return texts.apply(number);
        }
    }

    /** When a row was received. */
    record Time(TimeTexts texts) implements CountKey {
        /** All zones of today differ by whole ones of these. */
        private static final int QUARTER = 900;

        @Override
        public int number(GroupHead head, int row) {
            return texts.number(head.second(row));
        }

        @Override
        public String text(int number) {
            return texts.text(number);
        }
    }
}
