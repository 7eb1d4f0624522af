package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;

/**
 * The time a trace cmdlet looks at, half open; null is no bound. Where Exchange's limits hold ({@code Set-MtshOption -ExchangeLimits}),
 * what Exchange refuses is refused with Exchange's sentence, and no dates mean the last 48 hours.
 */
public record TraceRange(Instant start, Instant end) {
    private static final Duration USUAL = Duration.ofHours(48);
    private static final Duration LONGEST = Duration.ofDays(10);

    /** Which generation of Exchange's cmdlets asks. */
    public enum Generation {
        V1(10, "Microsoft.Exchange.Management.FfoReporting.InvalidExpressionException"),
        V1_DETAIL(10, "Microsoft.Exchange.Management.Tasks.ValidationException"),
        V2(90, "Microsoft.Exchange.Management.Tasks.ValidationException");

        private final int days;
        private final String exception;

        Generation(int days, String exception) {
            this.days = days;
            this.exception = exception;
        }
    }

    public static TraceRange of(CommandRuntime runtime, Generation generation, DateTime startDate, DateTime endDate) {
        Instant start = TraceTimes.instant(startDate, runtime.session().zone());
        Instant end = TraceTimes.instant(endDate, runtime.session().zone());
        if (runtime.session().service(MtshOptions.class).exchangeLimits()) {
            return limited(runtime, generation, start, end);
        }
        return checked(start, end);
    }

    /** The same with {@code -Last} in place of a start: the while before now. */
    public static TraceRange of(
            CommandRuntime runtime, Generation generation, String last, DateTime startDate, DateTime endDate) {
        if (last == null) {
            return of(runtime, generation, startDate, endDate);
        }
        if (startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        Instant now = runtime.session().clock().instant();
        Instant start = now.minus(LastSpan.of(last));
        Instant end = TraceTimes.instant(endDate, runtime.session().zone());
        return runtime.session().service(MtshOptions.class).exchangeLimits()
                ? limited(runtime, generation, start, end == null ? now : end)
                : checked(start, end);
    }

    /** Without Exchange's limits. */
    public static TraceRange of(CommandRuntime runtime, DateTime startDate, DateTime endDate) {
        return checked(
                TraceTimes.instant(startDate, runtime.session().zone()),
                TraceTimes.instant(endDate, runtime.session().zone()));
    }

    private static TraceRange checked(Instant start, Instant end) {
        if (start != null && end != null && start.isAfter(end)) {
            throw TraceFilter.invalid(
                    "InvalidDateRange",
                    "Invalid date range. The StartDate (" + TraceTimes.shown(start)
                            + ") must be earlier than the EndDate (" + TraceTimes.shown(end) + ").");
        }
        return new TraceRange(start, end);
    }

    private static TraceRange limited(CommandRuntime runtime, Generation generation, Instant start, Instant end) {
        Instant now = runtime.session().clock().instant();
        if (!runtime.session().service(StoreService.class).quota().take(now)) {
            throw Errors.of(
                    "Microsoft.Exchange.Management.Tasks.ThrottlingException",
                    "TooManyRequests",
                    ErrorCategory.LimitsExceeded,
                    null,
                    "Your recent queries have surpassed the permitted limit, please try again later.");
        }
        if (start == null && end == null) {
            return new TraceRange(now.minus(USUAL), now);
        }
        if (end == null) {
            throw refusal(runtime, generation, "EndDate is required when a StartDate is entered.");
        }
        if (start != null && start.isBefore(now.minus(Duration.ofDays(generation.days)))) {
            throw refusal(
                    runtime,
                    generation,
                    "Invalid StartDate value. The StartDate can't be older than " + generation.days
                            + " days from today.");
        }
        if (start != null && Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Errors.of(
                    "System.ArgumentException",
                    "InvalidDateRange",
                    ErrorCategory.InvalidArgument,
                    null,
                    withHelp(runtime, "The interval between StartDate and EndDate can't be longer than 10 days."));
        }
        return checked(start == null ? end.minus(USUAL) : start, end);
    }

    private static TerminatingError refusal(CommandRuntime runtime, Generation generation, String sentence) {
        return Errors.of(
                generation.exception,
                "InvalidDateRange",
                ErrorCategory.InvalidArgument,
                null,
                withHelp(runtime, sentence));
    }

    /** Exchange's sentence first, for scripts match it; then what this shell can do about it. */
    private static String withHelp(CommandRuntime runtime, String sentence) {
        return sentence + " " + Coverage.held(runtime)
                + " Set-MtshOption -ExchangeLimits $false lifts the limits of Exchange Online.";
    }
}
