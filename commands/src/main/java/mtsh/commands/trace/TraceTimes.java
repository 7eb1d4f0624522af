package mtsh.commands.trace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import mtsh.language.value.DateTime;

/** Between the DateTimes of scripts and the moments of the store. */
public final class TraceTimes {
    private static final DateTimeFormatter ROUND_TRIP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private TraceTimes() {}

    /** A time without a zone is in the session's zone; null stays null. */
    public static Instant instant(DateTime time, ZoneId zone) {
        return time == null ? null : time.toInstant(zone);
    }

    /** For people, in UTC as all times of trace. */
    public static String shown(Instant time) {
        return SHOWN.format(time);
    }

    /** A text that reads as the same moment in any zone. */
    public static String roundTrip(Instant time) {
        return ROUND_TRIP.format(time);
    }
}
