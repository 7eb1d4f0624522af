package mtsh.store.log.syslog;

import java.time.Instant;

import mtsh.store.log.Observations;
import mtsh.store.log.Observed;

/** Notes which times of a log are doubtful, whatever they were read by. */
public final class TimeWatch {
    /** Clocks differ, and a zone may be assumed wrongly. */
    private static final long FUTURE_SLACK_SECONDS = 86_400;

    /** Lines of several programs and hosts are out of order by less. */
    private static final long STEP_SECONDS = 3600;

    private final long newest;
    private long namedZones;
    private long future;
    private long stepsBack;
    private long highest = Long.MIN_VALUE;
    private boolean isBack;

    /** @param newestPossible what was written later has a wrong time */
    public TimeWatch(Instant newestPossible) {
        newest = newestPossible.getEpochSecond() + FUTURE_SLACK_SECONDS;
    }

    /** The line names the zone of its time. */
    public void namesZone() {
        namedZones++;
    }

    /** The next time, in seconds since 1970. */
    public void see(long second) {
        boolean wasBack = isBack;
        isBack = highest != Long.MIN_VALUE && second < highest - STEP_SECONDS;
        stepsBack += isBack && !wasBack ? 1 : 0;
        if (second > newest) {
            future++;
        } else if (second > highest) {
            highest = second;
        }
    }

    public void observed(Observations observations) {
        observations
                .count(Observed.ZONE_NAMED, namedZones)
                .count(Observed.FUTURE, future)
                .count(Observed.STEPS_BACK, stepsBack);
    }
}
