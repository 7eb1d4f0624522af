package mtsh.commands.flow;

import java.time.Duration;
import java.time.Instant;

import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.DateTime;

/** Times that the cmdlets of this package look at. They are no cmdlets of Exchange, so its limits of days do not hold. */
final class Periods {
    private Periods() {}

    /** {@code last} stands in place of a start: the while before now. */
    static TraceRange of(CommandRuntime runtime, String last, DateTime startDate, DateTime endDate) {
        TraceRange range = TraceRange.of(runtime, startDate, endDate);
        if (last == null) {
            return range;
        }
        if (startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        return new TraceRange(now(runtime).minus(LastSpan.of(last)), range.end());
    }

    static Instant now(CommandRuntime runtime) {
        return runtime.session().clock().instant();
    }

    /** A span as -Window and -Baseline take it; one of no length compares nothing. */
    static Duration span(String parameter, String text) {
        Duration span = LastSpan.of(text);
        if (span.isZero()) {
            throw TraceFilter.invalid(
                    "InvalidTimeSpan", "-" + parameter + " must be longer than nothing: 30m, 4h, 2d.");
        }
        return span;
    }
}
