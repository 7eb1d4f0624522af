package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import mtsh.commands.chart.ChartText;

/** How routes write times: in the session's zone, which the drawing names. */
final class RouteTimes {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    RouteTimes(ZoneId zone) {
        this.zone = zone;
    }

    String exact(Instant time) {
        return EXACT.format(time.atZone(zone));
    }

    String seconds(Instant time) {
        return SECONDS.format(time.atZone(zone));
    }

    String zone(Instant time) {
        return DateTimeFormatter.ofPattern("zzz", Locale.US).format(time.atZone(zone));
    }

    /** {@code +1.2 s}; backwards where the clocks of two servers differ. */
    static String after(Duration duration) {
        return (duration.isNegative() ? "-" : "+") + span(duration.abs());
    }

    static String span(Duration duration) {
        return ChartText.seconds(duration.toMillis() / 1000.0);
    }

    /** From one place to the next, where both are ours. */
    static String between(Stop from, Stop to) {
        if (!from.isOurs() || !to.isOurs()) {
            return "";
        }
        Duration duration = Duration.between(from.left(), to.arrived());
        return duration.isNegative() ? "" : after(duration);
    }
}
