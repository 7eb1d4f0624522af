package mtsh.language.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock and the zone that values without a date or zone of their own are read in. */
public final class TimeSource {
    private static volatile Clock clock = new MachineClock();

    private TimeSource() {}

    /** For sessions with a zone of their own, and for tests. */
    public static void use(Clock newClock) {
        clock = newClock;
    }

    public static Clock clock() {
        return clock;
    }

    public static ZoneId zone() {
        return clock.getZone();
    }

    public static LocalDate today() {
        return LocalDate.now(clock);
    }
}
