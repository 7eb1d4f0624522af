package mtsh.store.log.smtp;

/**
 * Exim's message ids: {@code XXXXXX-YYYYYY-ZZ}, since 4.97 {@code XXXXXX-YYYYYYYYYYY-ZZZZ}. The first part is the second in which the
 * message began to come in, in base 62, or in base 36 without small letters where file names have no case (macOS, Cygwin); so the
 * case of an id always counts, and an id is never used again.
 */
public final class EximIds {
    /** No time could be told. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SECOND_DIGITS = 6;
    private static final int OLD_LENGTH = 16;
    private static final int OLD_SECOND_DASH = 13;
    private static final int LENGTH = 23;
    private static final int SECOND_DASH = 18;

    private EximIds() {}

    public static boolean is(String text) {
        return end(text, 0) == text.length();
    }

    /** The end of the id that starts here and behind which no further letter stands, or -1. */
    public static int end(String text, int from) {
        if (is(text, from, OLD_SECOND_DASH, OLD_LENGTH)) {
            return from + OLD_LENGTH;
        }
        return is(text, from, SECOND_DASH, LENGTH) ? from + LENGTH : -1;
    }

    /** The second in which the message began to come in, as near to {@code expected} as the two ways of reading it allow. */
    public static long time(String id, long expected) {
        long usual = number(id, 62);
        long upperCase = number(id, 36);
        if (upperCase == NONE) {
            return usual;
        }
        return Math.abs(upperCase - expected) < Math.abs(usual - expected) ? upperCase : usual;
    }

    private static boolean is(String text, int from, int secondDash, int length) {
        if (text.length() < from + length || text.charAt(from + SECOND_DIGITS) != '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            boolean dash = i == SECOND_DIGITS || i == secondDash;
            if (dash ? c != '-' : digit(c) < 0) {
                return false;
            }
        }
        int end = from + length;
        return end == text.length() || text.charAt(end) != '-' && digit(text.charAt(end)) < 0;
    }

    private static long number(String id, int base) {
        long value = 0;
        for (int i = 0; i < SECOND_DIGITS; i++) {
            int digit = digit(id.charAt(i));
            if (digit >= base) {
                return NONE;
            }
            value = value * base + digit;
        }
        return value;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 36 : -1;
    }
}
