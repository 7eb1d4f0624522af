package mtsh.store.log.syslog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import mtsh.store.log.Observations;
import mtsh.store.log.Observed;

/**
 * Turns local times without a zone, and without a year where the log has none, into moments.
 *
 * <p>The first yearless time gets the last year in which it is not after the newest possible moment. From then on time runs
 * forward: a step back of more than {@link #YEAR_STEP_SECONDS} is New Year, a smaller one is lines out of order, and no time is ever
 * put after the newest possible moment, or the newest that was read. A local hour that the clock shows twice is the first one until
 * time would run backwards; one that it never shows is read as if the clock had not been changed yet.
 */
public final class LocalClock {
    /** Logs merged from two hosts or written newest file first step back by days or weeks; New Year steps back by months. */
    private static final long YEAR_STEP_SECONDS = 60L * 86_400;

    /** The clocks of a log server and of the machine that imports may differ, and a zone may be assumed wrongly. */
    private static final long FUTURE_SLACK_SECONDS = 86_400;

    private static final long DISORDER_SECONDS = 300;
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final double YEAR_SECONDS = 365.2425 * 86_400;

    /** A leap day, a zone, and a slow session. */
    private static final double YEAR_TOLERANCE_SECONDS = 3 * 86_400;

    private static final String YEAR = "year";
    private static final String LAST = "last";
    private static final String GIVEN = "given";

    private final ZoneId zone;
    private final long newest;
    private final long newestFirst;
    private final int given;
    private int year;
    private long last = UNKNOWN;
    private long cachedKey = -1;
    private long cachedSecond;
    private int validOffsets;
    private long withYears;
    private long withoutYears;
    private long corrections;
    private long repeated = UNKNOWN;
    private long skipped = UNKNOWN;

    /**
     * @param newestPossible no time without a year is put after it
     * @param firstYear the year of the first time without one, or 0 when it has to be inferred
     * @param state what {@link #save} kept; another year than the one given then begins anew
     */
    public LocalClock(ZoneId zone, Instant newestPossible, int firstYear, Map<String, String> state) {
        this.zone = zone;
        this.given = firstYear;
        long possible = newestPossible.getEpochSecond() + FUTURE_SLACK_SECONDS;
        this.newestFirst = firstYear == 0
                ? possible
                : Year.of(firstYear + 1).atDay(1).atStartOfDay(zone).toEpochSecond() - 1;
        this.newest = Math.max(possible, newestFirst);
        restore(state);
    }

    /** Keeps what is needed to go on later ({@code year=2026,last=1767225600}), once a local time was seen. */
    public void save(Map<String, String> state) {
        if (last != UNKNOWN) {
            state.put(YEAR, String.valueOf(year));
            state.put(LAST, String.valueOf(last));
            if (given != 0) {
                state.put(GIVEN, String.valueOf(given));
            }
        }
    }

    private void restore(Map<String, String> state) {
        try {
            if (given != Integer.parseInt(state.getOrDefault(GIVEN, "0"))) {
                return;
            }
            year = Integer.parseInt(state.getOrDefault(YEAR, "0"));
            last = year == 0 ? UNKNOWN : Long.parseLong(state.getOrDefault(LAST, String.valueOf(UNKNOWN)));
        } catch (NumberFormatException notOurs) {
            // A state that this version cannot read is no state: years are then inferred anew.
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
        corrections++;
        last = epochSecond;
        year = Instant.ofEpochSecond(epochSecond).atZone(zone).getYear();
        cachedKey = -1;
    }

    /**
     * Told that a time without a year was read as one second and is really another, corrects the year if that is what differs; true
     * when it did.
     */
    boolean correctYear(long read, long truth) {
        long off = Math.abs(read - truth);
        long years = Math.round(off / YEAR_SECONDS);
        boolean isOtherYear = years > 0 && Math.abs(off - years * YEAR_SECONDS) < YEAR_TOLERANCE_SECONDS;
        if (isOtherYear) {
            anchor(truth);
        }
        return isOtherYear;
    }

    /** The epoch second of a local time with its year; {@link DateTimeException} when there is no such day. */
    public long withYear(int year, int month, int day, int hour, int minute, int second) {
        withYears++;
        long start = minuteStart(year, month, day, hour, minute);
        noteClockChange(start, validOffsets);
        if (start > last && start <= newest) {
            last = start;
            this.year = year;
        }
        return start + second;
    }

    /** Adds what had to be assumed and what is doubtful. */
    public void observed(Observations observations) {
        observations
                .count(Observed.YEAR_NAMED, withYears)
                .count(Observed.YEAR_ASSUMED, withoutYears)
                .count(Observed.ZONE_ASSUMED, withYears + withoutYears)
                .count(Observed.YEAR_CORRECTED, corrections);
        if (repeated != UNKNOWN) {
            observations.add(Observed.REPEATED_HOUR, repeated);
        }
        if (skipped != UNKNOWN) {
            observations.add(Observed.SKIPPED_HOUR, skipped);
        }
    }

    /** The epoch second of a local time without a year; {@link DateTimeException} when no year has such a day. */
    public long withoutYear(int month, int day, int hour, int minute, int second) {
        withoutYears++;
        long key = (((month * 32L + day) * 24) + hour) * 60 + minute;
        if (key == cachedKey && last != UNKNOWN) {
            last = Math.max(last, cachedSecond + second);
            return cachedSecond + second;
        }
        if (hour > 23 || minute > 59) {
            throw new DateTimeException("no such time of day");
        }
        cachedSecond = infer(month, day, hour, minute);
        cachedKey = key;
        int inferred = Instant.ofEpochSecond(cachedSecond).atZone(zone).getYear();
        LocalDateTime local = LocalDateTime.of(inferred, month, day, hour, minute);
        noteClockChange(cachedSecond, zone.getRules().getValidOffsets(local).size());
        return cachedSecond + second;
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
        int candidate = Instant.ofEpochSecond(newestFirst).atZone(zone).getYear();
        // Nine: the longest way back to a year with 29 February (1904 to 1896).
        for (int back = 0; back < 9; back++, candidate--) {
            long time = in(candidate, month, day, hour, minute);
            if (time != UNKNOWN && time <= newestFirst) {
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
        validOffsets = offsets.size();
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

    /** Notes a local time of which there were two, or none, and as which moment it was understood. */
    private void noteClockChange(long moment, int moments) {
        if (moments == 2) {
            repeated = repeated == UNKNOWN ? moment : Math.min(repeated, moment);
        } else if (moments == 0) {
            skipped = skipped == UNKNOWN ? moment : Math.min(skipped, moment);
        }
    }
}
