package mtsh.language.value;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's time in the machine's zone, which is looked up when it is first asked for: that reads every jar, and few starts need it. */
public final class MachineClock extends Clock {
    private ZoneId zone;

    @Override
    public synchronized ZoneId getZone() {
        if (zone == null) {
            zone = ZoneId.systemDefault();
        }
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
