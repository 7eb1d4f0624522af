package mtsh.language.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** .NET's {@code System.DateTimeOffset}: a moment, as UTC ticks, and the offset it is shown at, in minutes. Equality is of moments. */
public record DateTimeOffset(long utcTicks, int offsetMinutes) implements NetObject, Comparable<DateTimeOffset> {
    private static final long TICKS_PER_MINUTE = TimeSpan.TICKS_PER_SECOND * 60;

    public static DateTimeOffset of(OffsetDateTime time) {
        return new DateTimeOffset(
                DateTime.utc(time.toInstant()).ticks(), time.getOffset().getTotalSeconds() / 60);
    }

    /** The clock's reading at the offset. */
    public DateTime dateTime() {
        return new DateTime(utcTicks + offsetMinutes * TICKS_PER_MINUTE, DateTime.Kind.Unspecified);
    }

    public DateTime utcDateTime() {
        return new DateTime(utcTicks, DateTime.Kind.Utc);
    }

    public TimeSpan offset() {
        return new TimeSpan(offsetMinutes * TICKS_PER_MINUTE);
    }

    public Instant toInstant() {
        return utcDateTime().toInstant(ZoneOffset.UTC);
    }

    public OffsetDateTime toOffsetDateTime() {
        LocalDateTime local = dateTime().toLocalDateTime();
        return local.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }

    @Override
    public NetType netType() {
        return Types.find("System.DateTimeOffset");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTimeOffset that && that.utcTicks == utcTicks;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(utcTicks);
    }

    @Override
    public int compareTo(DateTimeOffset other) {
        return Long.compare(utcTicks, other.utcTicks);
    }
}
