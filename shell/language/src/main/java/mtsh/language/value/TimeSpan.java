package mtsh.language.value;

import java.time.Duration;

/** .NET's {@code System.TimeSpan}: ticks of 100 ns. */
public record TimeSpan(long ticks) implements Comparable<TimeSpan> {
    public static final long TICKS_PER_SECOND = 10_000_000L;
    public static final TimeSpan ZERO = new TimeSpan(0);

    public static TimeSpan of(Duration duration) {
        return new TimeSpan(duration.getSeconds() * TICKS_PER_SECOND + duration.getNano() / 100);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(ticks, other.ticks);
    }

    @Override
    public String toString() {
        return TimeSpanFormat.constant(this);
    }
}
