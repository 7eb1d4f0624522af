package mtsh.store.log.qmail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import mtsh.store.log.syslog.LineHead;
import mtsh.store.log.syslog.LocalClock;

/**
 * The time that {@code multilog t} ({@code @400000004a32392b0aa21dac }), {@code tai64nlocal} ({@code 2009-06-12 11:22:33.178331500 }),
 * {@code svlogd -tt} ({@code 2009-06-12_11:22:33.17833 }) or {@code svlogd -ttt} (with {@code T}) put before a line.
 */
final class QmailHead implements LineHead {
    private static final int LABEL_LENGTH = 25;
    private static final int SECOND_DIGITS = 16;

    /** 2^62 is the year 1970; the label counts ten seconds more. */
    private static final long EPOCH = (1L << 62) + 10;

    /** Before 2286, and after 1970: whatever else the label says is no time of a log. */
    private static final long SECONDS_LIMIT = 10_000_000_000L;

    private static final int DATE_LENGTH = "2009-06-12 11:22:33".length();

    private final LocalClock local;
    private final LocalClock utc;
    private Instant time = Instant.EPOCH;
    private int start;

    QmailHead(ZoneId zone) {
        local = new LocalClock(zone, Instant.EPOCH, 0, Map.of());
        utc = new LocalClock(ZoneOffset.UTC, Instant.EPOCH, 0, Map.of());
    }

    @Override
    public boolean read(String text, long lineNumber) {
        return text.startsWith("@") ? label(text) : date(text);
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public int start() {
        return start;
    }

    private boolean label(String text) {
        if (text.length() <= LABEL_LENGTH || text.charAt(LABEL_LENGTH) != ' ') {
            return false;
        }
        long label = hexadecimal(text, 1, 1 + SECOND_DIGITS);
        long nanos = hexadecimal(text, 1 + SECOND_DIGITS, LABEL_LENGTH);
        long seconds = label - EPOCH;
        if (label < 0 || nanos < 0 || nanos > 999_999_999 || seconds < 0 || seconds > SECONDS_LIMIT) {
            return false;
        }
        time = Instant.ofEpochSecond(seconds, nanos);
        start = LABEL_LENGTH + 1;
        return true;
    }

    /** -1 when these are no digits, or more than 63 bits. */
    private static long hexadecimal(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || value >>> 59 != 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private boolean date(String text) {
        if (text.length() <= DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(13) != ':') {
            return false;
        }
        char separator = text.charAt(10);
        if (text.charAt(16) != ':' || separator != ' ' && separator != '_' && separator != 'T') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if ((year | month | day | hour | minute | second) < 0 || second > 60) {
            return false;
        }
        int nanos = fraction(text);
        if (nanos < 0) {
            return false;
        }
        LocalClock clock = separator == ' ' ? local : utc;
        try {
            time = Instant.ofEpochSecond(clock.withYear(year, month, day, hour, minute, second), nanos);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return true;
    }

    /** The fraction behind the seconds and the blank behind it; -1 when there is none. */
    private int fraction(String text) {
        int i = DATE_LENGTH;
        int nanos = 0;
        if (text.charAt(i) == '.') {
            i++;
            int scale = 100_000_000;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                nanos += (text.charAt(i) - '0') * scale;
                scale /= 10;
                i++;
            }
        }
        if (i >= text.length() || text.charAt(i) != ' ') {
            return -1;
        }
        start = i + 1;
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
