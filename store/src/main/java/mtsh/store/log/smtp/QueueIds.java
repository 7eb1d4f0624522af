package mtsh.store.log.smtp;

/**
 * Tells queue ids from other words. Short ids are upper-case hexadecimal; long ids are base 52 without vowels, a {@code z}, and an
 * inode number. Words of other programs ({@code DEBUG:}, {@code STATISTICS1:}) stand in the same place and must not pass.
 */
public final class QueueIds {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 40;
    private static final String DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    /** Words such as STATISTICS1 and CLEANUP99 have fewer. */
    private static final int DIGITS_AT_LEAST = 3;

    private static final int SECOND_DIGITS = 6;
    private static final int MICROSECOND_DIGITS = 4;
    private static final int LONG_TIME_DIGITS = 10;

    private QueueIds() {}

    /** The end of the queue id that starts here, or -1. */
    public static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int i = from;
        while (i < limit && isAlphanumeric(text.charAt(i))) {
            i++;
        }
        return is(text, from, i) ? i : -1;
    }

    public static boolean is(String text) {
        return is(text, 0, text.length());
    }

    /** Whether a word that is no queue id may have been one: cut, or of a release that writes them in another way. */
    public static boolean resembles(String text, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return false;
        }
        int numerals = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c)) {
                return false;
            }
            numerals += c >= '0' && c <= '9' ? 1 : 0;
        }
        return numerals >= DIGITS_AT_LEAST;
    }

    private static boolean is(String text, int from, int to) {
        return isShort(text, from, to) || isLong(text, from, to);
    }

    private static boolean isShort(String text, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLong(String text, int from, int to) {
        if (to - from < LONG_TIME_DIGITS + 2 || to - from > LONGEST) {
            return false;
        }
        boolean separated = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == 'z' && i - from >= LONG_TIME_DIGITS) {
                separated = true;
            }
            if (!isAlphanumeric(c) || isVowel(c)) {
                return false;
            }
        }
        return separated && text.charAt(to - 1) != 'z';
    }

    /** When the queue file of a long id was created, in seconds since 1970; -1 for short ids, which hold no date. */
    public static long time(String queueId) {
        if (!isLong(queueId, 0, queueId.length())) {
            return -1;
        }
        int end = queueId.lastIndexOf('z') - MICROSECOND_DIGITS;
        if (end < SECOND_DIGITS || end > SECOND_DIGITS + 1) {
            return -1;
        }
        long time = 0;
        for (int i = 0; i < end; i++) {
            time = time * DIGITS.length() + DIGITS.indexOf(queueId.charAt(i));
        }
        return time;
    }

    private static boolean isVowel(char c) {
        return "AEIOUaeiou".indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
