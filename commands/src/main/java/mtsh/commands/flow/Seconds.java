package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Spans of time as numbers of seconds, which sort, compare and calculate in any script; and as people read them. */
final class Seconds {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Seconds() {}

    /** From one moment to another; clocks of two servers that disagree make no time before it began. */
    static double between(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        return span.isNegative() ? 0 : span.getSeconds() + span.getNano() / 1e9;
    }

    /** To the millisecond; null for a number that is none. */
    static Double rounded(double seconds) {
        return Double.isNaN(seconds) ? null : Math.round(seconds * 1000) / 1000.0;
    }

    /** {@code 0.31 s}, {@code 5m 2s}, {@code 2d 3h}; empty for a number that is none. */
    static String text(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < HOUR) {
            return whole / MINUTE + "m " + whole % MINUTE + "s";
        }
        return whole < DAY
                ? whole / HOUR + "h " + whole % HOUR / MINUTE + "m"
                : whole / DAY + "d " + whole % DAY / HOUR + "h";
    }
}
