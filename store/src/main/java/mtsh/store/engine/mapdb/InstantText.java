package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads what {@link Instant#toString()} writes. A store's first answer waits for the manifest's times, and the first use of Java's own
 * parser of dates takes longer than all the rest of the manifest.
 */
final class InstantText {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private InstantText() {}

    /** What is not of the usual shape, such as a year of five digits, is left to {@link Instant#parse}, and its exception with it. */
    static Instant parse(String text) {
        if (!isUsual(text)) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600 + minute * 60 + second, nano(text));
    }

    /** {@code 2026-03-01T10:20:30Z}, with a fraction of up to nine digits or without. */
    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        boolean hasFraction = last > SHAPE.length() + 1 && last <= SHAPE.length() + 1 + NANO_DIGITS;
        if (last != SHAPE.length() && !hasFraction || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char shape = i < SHAPE.length() ? SHAPE.charAt(i) : i == SHAPE.length() ? '.' : '0';
            char c = text.charAt(i);
            if (shape == '0' ? c < '0' || c > '9' : c != shape) {
                return false;
            }
        }
        return true;
    }

    private static int nano(String text) {
        int nano = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = SHAPE.length() + 1 + i;
            nano = nano * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return nano;
    }

    private static int number(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
