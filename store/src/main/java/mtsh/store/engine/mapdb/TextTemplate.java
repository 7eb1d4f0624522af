package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * How texts are written that programs made by a few patterns: each as its pattern, which repeats, and what stands in the pattern's gaps,
 * as numbers and random bits. Part of the file format:
 *
 * <pre>
 * patterns: a text column; a gap is one of the characters below, and a text with any of them is written whole, behind {@link #WHOLE}
 * values: for each gap in order the number of a text that the life has, or the widths of its numbers ({@link NumberSlot})
 * bits: those of the numbers, and UUIDs
 * </pre>
 */
final class TextTemplate {
    /** Patterns and values. */
    static final int COLUMNS = 2;

    static final char WHOLE = '\u0001';
    /** A text that the life has already: an address, a queue id. */
    static final char OWN = '\u0002';
    /** The time of the event, in milliseconds as Exchange writes it. */
    static final char TIME = '\u0003';
    /** In lower case: 128 bits. */
    static final char UUID = '\u0004';
    /** A UUID that ends with a time as .NET counts, as those of Exchange do: 64 bits, and how far the time is from the event's. */
    static final char TICKS = '\u0005';
    /** Digits: their sort, how many, and a number for each few of them. */
    static final char RUN = '\u0006';
    /** A number without leading zeros. */
    static final char NUMBER = '\u0007';
    /** A number with up to two digits behind the point, none of them a last zero: how many hundredths. */
    static final char HUNDREDTHS = '\u0008';
    /** Postfix's long queue id, with as many digits behind the z as the next character says: seconds from the event's, microseconds, file. */
    static final char QUEUE = '\u000b';
    /** Year to second in digits, in UTC: seconds from the event's time. */
    static final char DATE = '\u000c';
    /** Seconds since 1970, as seconds from the event's; and milliseconds. */
    static final char SECONDS = '\u000e';

    static final char MILLIS = '\u000f';
    /** Like {@link #DATE}, with dashes, colons and a T between. */
    static final char ISO = '\u0010';
    /** An id of Exim: seconds from the event's, process and fraction; and one from before 4.97. */
    static final char EXIM = '\u0011';

    static final char SHORT_EXIM = '\u0012';

    /** Where the sorts of digits begin, and their count. */
    static final char FIRST_SORT = 'A';

    static final char NO_DIGITS = ' ';
    static final int LONGEST_RUN = 90;

    private static final int LONGEST_WITH_BYTES = 24;
    private static final int CHARACTERS_OF_BYTES = 4;

    static final int UUID_LENGTH = 36;
    static final int ISO_LENGTH = 19;
    static final int EXIM_SECONDS = 6;
    static final int EXIM_PROCESS = 11;
    static final int EXIM_FRACTION = 4;
    static final int SHORT_EXIM_PROCESS = 6;
    static final int SHORT_EXIM_FRACTION = 2;
    /** Digits of a queue id that are seconds, and that are microseconds too; the character behind them. */
    static final int QUEUE_SECONDS = 6;

    static final int QUEUE_TIME = 10;
    static final char QUEUE_JOINT = 'z';
    static final int MICROS_WIDTH = 20;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The years that have four digits. */
    private static final long FIRST_PLAIN =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST_PLAIN = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final long SECONDS_TO_1970 = 62_135_596_800L;
    private static final int TICKS_A_SECOND = 10_000_000;

    private TextTemplate() {}

    /** A time as {@link #TIME} is: by hand, because an event costs a microsecond otherwise. */
    static String milliseconds(Instant time) {
        if (time.getEpochSecond() < FIRST_PLAIN || time.getEpochSecond() > LAST_PLAIN) {
            return MILLISECONDS.format(time);
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        char[] digits = "0000-00-00T00:00:00.000Z".toCharArray();
        write(digits, 4, local.getYear());
        write(digits, 7, local.getMonthValue());
        write(digits, 10, local.getDayOfMonth());
        write(digits, 13, local.getHour());
        write(digits, 16, local.getMinute());
        write(digits, 19, local.getSecond());
        write(digits, 23, local.getNano() / 1_000_000);
        return new String(digits);
    }

    private static void write(char[] digits, int end, int number) {
        int rest = number;
        for (int at = end - 1; rest > 0; at--) {
            digits[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    static boolean isMark(char c) {
        return c <= SHORT_EXIM && c != '\t' && c != '\n' && c != '\r';
    }

    /** 100 nanoseconds since the year 1, as the lower half of Exchange's UUIDs has them: the last 16 bits first. */
    static long ticks(long lowerHalf) {
        return Long.rotateLeft(lowerHalf, 16);
    }

    static long lowerHalf(long ticks) {
        return Long.rotateRight(ticks, 16);
    }

    static long ticks(Instant time) {
        return (time.getEpochSecond() + SECONDS_TO_1970) * TICKS_A_SECOND + time.getNano() / 100;
    }

    /** Of how many digits of a run a number is made: a short one in base64 has several numbers in it, each of some bytes. */
    static int together(Digits digits, int length) {
        boolean hasBytes = digits == Digits.WEB || digits == Digits.BASE64;
        return hasBytes && length <= LONGEST_WITH_BYTES ? CHARACTERS_OF_BYTES : digits.together();
    }
}
