package mtsh.language.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** .NET's {@code System.DateTime}: ticks of 100 ns since 0001-01-01, and what clock they are of. Equality looks at the ticks alone. */
public record DateTime(long ticks, Kind kind) implements Comparable<DateTime> {
    /** Ticks at 1970-01-01. */
    public static final long UNIX_EPOCH_TICKS = 621_355_968_000_000_000L;

    public static final long MAX_TICKS = 3_155_378_975_999_999_999L;

    /** Which clock. */
    public enum Kind {
        Unspecified,
        Utc,
        Local
    }

    public static DateTime utc(Instant instant) {
        return new DateTime(ticks(instant), Kind.Utc);
    }

    /** The same moment on the clock of a zone. */
    public static DateTime local(Instant instant, ZoneId zone) {
        return of(LocalDateTime.ofInstant(instant, zone), Kind.Local);
    }

    public static DateTime of(LocalDateTime time, Kind kind) {
        return new DateTime(ticks(time.toInstant(ZoneOffset.UTC)), kind);
    }

    /** The fields of the calendar and the clock, whatever the kind. */
    public LocalDateTime toLocalDateTime() {
        long sinceEpoch = ticks - UNIX_EPOCH_TICKS;
        long seconds = Math.floorDiv(sinceEpoch, TimeSpan.TICKS_PER_SECOND);
        int nanos = (int) Math.floorMod(sinceEpoch, TimeSpan.TICKS_PER_SECOND) * 100;
        return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
    }

    /** The moment; a local or unspecified time is read in this zone. */
    public Instant toInstant(ZoneId zone) {
        LocalDateTime time = toLocalDateTime();
        return kind == Kind.Utc
                ? time.toInstant(ZoneOffset.UTC)
                : time.atZone(zone).toInstant();
    }

    private static long ticks(Instant instant) {
        return instant.getEpochSecond() * TimeSpan.TICKS_PER_SECOND + instant.getNano() / 100 + UNIX_EPOCH_TICKS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTime that && that.ticks == ticks;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ticks);
    }

    @Override
    public int compareTo(DateTime other) {
        return Long.compare(ticks, other.ticks);
    }
}
