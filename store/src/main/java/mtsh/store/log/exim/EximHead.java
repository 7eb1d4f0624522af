package mtsh.store.log.exim;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * {@code YYYY-MM-DD HH:MM:SS[.mmm] [+ZZZZ ][[pid] ]}: what Exim writes in front of each line of its own. The zone is there with
 * {@code log_timezone}, the process with {@code +pid}. One object for one source.
 */
final class EximHead {
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int STAMP_LENGTH = 19;
    private static final int PROCESS_LIMIT = 20;

    /** The date and time as they stand, counted as if they were UTC. */
    long local;

    int nano;

    /** Seconds east of Greenwich, or {@link #NO_OFFSET} when the line names no zone. */
    int offset;

    String process = "";

    /** Where Exim's words begin. */
    int end;

    private int cachedDate = -1;
    private long cachedDay;

    /** Whether a head stands here. */
    boolean read(String text, int from) {
        if (text.length() < from + STAMP_LENGTH + 2 || !isStamp(text, from)) {
            return false;
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        if (month > 12 || day > 31 || hour > 23 || minute > 59 || second > 60 || !dated(year, month, day)) {
            return false;
        }
        local = ((cachedDay * 24 + hour) * 60 + minute) * 60 + second;
        end = fraction(text, from + STAMP_LENGTH);
        if (end >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        end++;
        zone(text);
        process(text);
        return true;
    }

    private static boolean isStamp(String text, int from) {
        if (text.charAt(from + 4) != '-' || text.charAt(from + 7) != '-' || text.charAt(from + 10) != ' ') {
            return false;
        }
        if (text.charAt(from + 13) != ':' || text.charAt(from + 16) != ':') {
            return false;
        }
        return (two(text, from)
                        | two(text, from + 2)
                        | two(text, from + 5)
                        | two(text, from + 8)
                        | two(text, from + 11)
                        | two(text, from + 14)
                        | two(text, from + 17))
                >= 0;
    }

    private boolean dated(int year, int month, int day) {
        int date = (year * 16 + month) * 32 + day;
        if (date == cachedDate) {
            return true;
        }
        try {
            cachedDay = LocalDate.of(year, month, day).toEpochDay();
            cachedDate = date;
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private int fraction(String text, int from) {
        nano = 0;
        if (from >= text.length() || text.charAt(from) != '.') {
            return from;
        }
        int scale = 100_000_000;
        int i = from + 1;
        while (i < text.length() && isDigit(text.charAt(i))) {
            nano += (text.charAt(i) - '0') * scale;
            scale /= 10;
            i++;
        }
        return i;
    }

    private void zone(String text) {
        offset = NO_OFFSET;
        char sign = end < text.length() ? text.charAt(end) : ' ';
        boolean zoned = (sign == '+' || sign == '-') && end + 5 < text.length() && text.charAt(end + 5) == ' ';
        int hours = zoned ? two(text, end + 1) : -1;
        int minutes = zoned ? two(text, end + 3) : -1;
        if ((hours | minutes) < 0) {
            return;
        }
        int seconds = hours * 3600 + minutes * 60;
        offset = sign == '-' ? -seconds : seconds;
        end += 6;
    }

    private void process(String text) {
        process = "";
        if (end >= text.length() || text.charAt(end) != '[') {
            return;
        }
        int i = end + 1;
        while (i < text.length() && i < end + PROCESS_LIMIT && isDigit(text.charAt(i))) {
            i++;
        }
        if (i > end + 1 && text.startsWith("] ", i)) {
            process = text.substring(end + 1, i);
            end = i + 2;
        }
    }

    private static int two(String text, int i) {
        char tens = text.charAt(i);
        char ones = text.charAt(i + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
