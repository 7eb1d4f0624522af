package mtsh.store.log;

import java.util.function.LongBinaryOperator;

/**
 * What a reader met in a source beside its mail: what the log says of its times and what had to be assumed, and what makes them
 * doubtful. Each is a number; how two numbers of one source become one, when it is read on later, is part of it.
 */
public enum Observed {
    /** Heads whose time names its zone. */
    ZONE_NAMED(Long::sum),
    /** Heads whose time had to be put into a zone. */
    ZONE_ASSUMED(Long::sum),
    /** The offset from UTC, in seconds, that ids with a time in them show in place of the zone that was assumed. */
    ZONE_DISPROVED((before, now) -> now),
    /** 1 when ids with a time in them confirm the zone that was assumed. */
    ZONE_CONFIRMED(Math::max),
    /** Heads that name the year, but not the zone. */
    YEAR_NAMED(Long::sum),
    /** Heads without a year. */
    YEAR_ASSUMED(Long::sum),
    /** How often a queue id, which holds its time, proved that the year was another one. */
    YEAR_CORRECTED(Long::sum),
    /** How often the time went back by more than an hour. */
    STEPS_BACK(Long::sum),
    /** Heads with a time after the file was written. */
    FUTURE(Long::sum),
    /** The earliest local time that the clock showed twice, in seconds since 1970 as it was understood. */
    REPEATED_HOUR(Math::min),
    /** The earliest local time that the clock of the assumed zone never showed, in seconds since 1970. */
    SKIPPED_HOUR(Math::min),
    /** 1 when the log itself shows that the day stands before the month. */
    DAY_FIRST(Math::max),
    /** 1 when the log itself shows that the month stands before the day. */
    MONTH_FIRST(Math::max),
    /** Lines that the machine's logger says it threw away because there were too many. */
    LINES_LOST(Long::sum);

    private final LongBinaryOperator joined;

    Observed(LongBinaryOperator joined) {
        this.joined = joined;
    }

    long joined(long one, long other) {
        return joined.applyAsLong(one, other);
    }
}
