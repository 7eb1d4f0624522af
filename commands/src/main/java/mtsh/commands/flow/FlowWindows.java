package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;

import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;

/** The two times that are compared; both have a start and an end. */
record FlowWindows(TraceRange before, TraceRange after) {
    /** As long before a moment as after it. */
    static FlowWindows around(Instant moment, Duration length) {
        return new FlowWindows(
                new TraceRange(moment.minus(length), moment), new TraceRange(moment, moment.plus(length)));
    }

    static FlowWindows of(Instant[] before, Instant[] after) {
        FlowWindows windows = new FlowWindows(range("Before", before), range("After", after));
        boolean overlap = windows.before.start().isBefore(windows.after.end())
                && windows.after.start().isBefore(windows.before.end());
        if (overlap) {
            throw TraceFilter.invalid(
                    "InvalidDateRange", "-Before and -After overlap. A message must be of one of them only.");
        }
        return windows;
    }

    private static TraceRange range(String parameter, Instant[] times) {
        if (times.length != 2) {
            throw TraceFilter.invalid(
                    "InvalidDateRange",
                    "-" + parameter + " takes two times, a start and an end, with a comma between.");
        }
        if (!times[0].isBefore(times[1])) {
            throw TraceFilter.invalid(
                    "InvalidDateRange",
                    "Invalid date range. The start of -" + parameter + " (" + TraceTimes.shown(times[0])
                            + ") must be earlier than its end (" + TraceTimes.shown(times[1]) + ").");
        }
        return new TraceRange(times[0], times[1]);
    }

    static double seconds(TraceRange range) {
        return Seconds.between(range.start(), range.end());
    }
}
