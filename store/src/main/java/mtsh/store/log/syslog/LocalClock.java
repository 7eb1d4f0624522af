package mtsh.store.log.syslog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Turns local times without a zone, and without a year where the log has none, into moments.
 *
 * <p>The first yearless time gets the last year in which it is not after the newest possible moment. From then on time runs
 * forward: a step back of more than {@link #YEAR_STEP_SECONDS} is New Year, a smaller one is lines out of order, and no time is ever
 * put after the newest possible moment, or the newest that was read. A local hour that the clock shows twice is the first one until time would run backwards.
 */
public final class LocalClock {
    /** Logs merged from two hosts or written newest file first step back by days or weeks; New Year steps back by months. */
    private static final long YEAR_STEP_SECONDS = 60L * 86_400;

    /** The clocks of a log server and of the machine that imports may differ, and a zone may be assumed wrongly. */
    private static final long FUTURE_SLACK_SECONDS = 86_400;

    private static final long DISORDER_SECONDS = 300;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final ZoneId zone;
    private final long newest;
    private int year;
    private long last = UNKNOWN;
    private long cachedKey = -1;
    private long cachedSecond;

    public LocalClock(ZoneId zone, Instant newestPossible, String state) {
        this.zone = zone;
        this.newest = newestPossible.getEpochSecond() + FUTURE_SLACK_SECONDS;
        restore(state);
    }

    /** What must be kept to go on later, as {@code year=2026,last=1767225600}; empty when no local time was seen. */
    public String state() {
        return last == UNKNOWN ? "" : "year=" + year + ",last=" + last;
    }

    private void restore(String state) {
        if (state == null) {
            return;
        }
        for (String part : state.split(",")) {
            try {
                if (part.startsWith("year=")) {
                    year = Integer.parseInt(part.substring(5));
                } else if (part.startsWith("last=")) {
                    last = Long.parseLong(part.substring(5));
                }
            } catch (NumberFormatException notOurs) {
                // A state that this version cannot read is no state: years are then inferred anew.
                last = UNKNOWN;
            }
        }
        if (year == 0) {
            last = UNKNOWN;
        }
    }

    /**
     * What the year inferred so far may be wrong about: a copied file lost its time of change. A moment known from elsewhere (a
     * queue id that holds its time) sets it right from here on.
     */
    void anchor(long epochSecond) {
        if (epochSecond > newest) {
            return;
        }
        last = epochSecond;
        year = Instant.ofEpochSecond(epochSecond).atZone(zone).getYear();
        cachedKey = -1;
    }

    /** The epoch second of a local time with its year; {@link DateTimeException} when there is no such day. */
    public long withYear(int year, int month, int day, int hour, int minute, int second) {
        return minuteStart(year, month, day, hour, minute) + second;
    }

    /** The epoch second of a local time without a year; {@link DateTimeException} when no year has such a day. */
    public long withoutYear(int month, int day, int hour, int minute, int second) {
        long key = (((month * 32L + day) * 24) + hour) * 60 + minute;
        if (key == cachedKey && last != UNKNOWN) {
            last = Math.max(last, cachedSecond + second);
            return cachedSecond + second;
        }
        if (hour > 23 || minute > 59) {
            throw new DateTimeException("no such time of day");
        }
        long time = infer(month, day, hour, minute) + second;
        cachedKey = key;
        cachedSecond = time - second;
        return time;
    }

    private long infer(int month, int day, int hour, int minute) {
        if (last == UNKNOWN) {
            year = lastYearNotAfterNewest(month, day, hour, minute);
            long first = minuteStart(year, month, day, hour, minute);
            last = first;
            return first;
        }
        long same = in(year, month, day, hour, minute);
        if (same != UNKNOWN && same <= newest() && Math.abs(same - last) <= YEAR_STEP_SECONDS) {
            last = Math.max(last, same);
            return same;
        }
        long next = in(year + 1, month, day, hour, minute);
        if (next != UNKNOWN && next <= newest() && (same == UNKNOWN || last - same > YEAR_STEP_SECONDS)) {
            year++;
            last = next;
            return next;
        }
        long before = in(year - 1, month, day, hour, minute);
        if (before != UNKNOWN && (same == UNKNOWN || same > newest() || last - before <= YEAR_STEP_SECONDS)) {
            return before;
        }
        if (same == UNKNOWN) {
            return minuteStart(lastYearNotAfterNewest(month, day, hour, minute), month, day, hour, minute);
        }
        last = Math.max(last, same);
        return same;
    }

    /** A source that is followed grows beyond the moment it was opened: what it reached, it may go on from. */
    private long newest() {
        return Math.max(newest, last + FUTURE_SLACK_SECONDS);
    }

    private int lastYearNotAfterNewest(int month, int day, int hour, int minute) {
        int candidate = Instant.ofEpochSecond(newest).atZone(zone).getYear();
        // Nine: the longest way back to a year with 29 February (1904 to 1896).
        for (int back = 0; back < 9; back++, candidate--) {
            long time = in(candidate, month, day, hour, minute);
            if (time != UNKNOWN && time <= newest) {
                return candidate;
            }
        }
        throw new DateTimeException("no such day");
    }

    private long in(int candidate, int month, int day, int hour, int minute) {
        if (month == 2 && day == 29 && !Year.isLeap(candidate)) {
            return UNKNOWN;
        }
        return minuteStart(candidate, month, day, hour, minute);
    }

    private long minuteStart(int candidate, int month, int day, int hour, int minute) {
        LocalDateTime local = LocalDateTime.of(candidate, month, day, hour, minute);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toEpochSecond(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            return local.atZone(zone).toEpochSecond();
        }
        long first = local.toEpochSecond(offsets.get(0));
        long second = local.toEpochSecond(offsets.get(1));
        boolean firstRunsBack = last != UNKNOWN && first < last - DISORDER_SECONDS;
        return firstRunsBack && second >= last - DISORDER_SECONDS && second <= newest() ? second : first;
    }
}
