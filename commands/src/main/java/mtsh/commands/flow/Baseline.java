package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.store.query.StoreStatistics;

/**
 * The time that is looked at, and the times of the same length before it that show what is usual, oldest first. Only times that the
 * logs cover whole are usual ones.
 */
record Baseline(TraceRange now, List<TraceRange> usual) {
    /** With fewer nothing can be said about how much varies. */
    static final int LEAST = 3;

    /** A longer baseline is cut into so many times at most. */
    private static final int MOST = 366;

    static Baseline of(TraceRange now, Duration baseline, StoreStatistics statistics) {
        Duration length = Duration.between(now.start(), now.end());
        long times = baseline.toMillis() / Math.max(1, length.toMillis());
        if (times < LEAST) {
            throw TraceFilter.invalid(
                    "InvalidTimeSpan",
                    "-Baseline must be at least " + LEAST + " times as long as the time that is looked at, from "
                            + TraceTimes.shown(now.start()) + " to " + TraceTimes.shown(now.end()) + ".");
        }
        if (times > MOST) {
            throw TraceFilter.invalid(
                    "InvalidTimeSpan",
                    "-Baseline is " + times + " times as long as the time that is looked at; at most " + MOST
                            + " times can be compared. Look at a longer time, or give a shorter -Baseline.");
        }
        List<TraceRange> usual = new ArrayList<>();
        for (long i = times; i >= 1; i--) {
            Instant start = now.start().minus(length.multipliedBy(i));
            if (!start.isBefore(statistics.oldest())) {
                usual.add(new TraceRange(start, start.plus(length)));
            }
        }
        return new Baseline(now, usual);
    }

    Instant start() {
        return usual.get(0).start();
    }

    /** The usual times, and then now. */
    List<TraceRange> slices() {
        List<TraceRange> all = new ArrayList<>(usual);
        all.add(now);
        return all;
    }
}
