package mtsh.commands.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;

/**
 * The time that a report is about. Without Exchange's limits everything in the store when no dates are given; with them ({@code
 * Set-MtshOption -ExchangeLimits}) what each of Exchange's reports has and refuses.
 *
 * @param accepted how old a StartDate may be, in days
 * @param kept how many days Exchange has; 0 where it has no such report
 * @param pair whether one date needs the other even without limits
 * @param utc whether a time that names no zone is UTC
 */
record ReportRange(int accepted, int kept, boolean pair, boolean utc) {
    static final ReportRange TRAFFIC = new ReportRange(92, 90, false, false);
    static final ReportRange THREATS = new ReportRange(92, 90, true, true);
    static final ReportRange DETAIL = new ReportRange(30, 10, false, false);

    /** Of cmdlets that Exchange has not: no limits. */
    static final ReportRange ANY = new ReportRange(0, 0, false, false);

    private static final String EXCEPTION = "Microsoft.Exchange.Management.Tasks.ValidationException";

    TraceRange of(CommandRuntime runtime, String last, DateTime startDate, DateTime endDate) {
        Instant now = runtime.session().clock().instant();
        if (last != null && startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        Instant start = last == null ? moment(runtime, startDate) : now.minus(LastSpan.of(last));
        Instant end = moment(runtime, endDate);
        boolean limited =
                kept > 0 && runtime.session().service(MtshOptions.class).exchangeLimits();
        if (last != null && end == null) {
            end = limited || pair ? now : null;
        }
        if (start != null && end == null && (pair || limited)) {
            throw refusal(runtime, "EndDate is required when a StartDate is entered.", limited);
        }
        if (start == null && end != null && pair) {
            throw refusal(runtime, "StartDate is required when an EndDate is entered.", limited);
        }
        if (start != null && end != null && start.isAfter(end)) {
            throw TraceFilter.invalid(
                    "InvalidDateRange",
                    "Invalid date range. The StartDate (" + TraceTimes.shown(start)
                            + ") must be earlier than the EndDate (" + TraceTimes.shown(end) + ").");
        }
        return limited ? limited(runtime, now, start, end) : new TraceRange(start, end);
    }

    private Instant moment(CommandRuntime runtime, DateTime date) {
        ZoneId zone = runtime.session().zone();
        boolean plain = date != null && date.kind() == DateTime.Kind.Unspecified;
        return TraceTimes.instant(date, utc && plain ? ZoneOffset.UTC : zone);
    }

    private TraceRange limited(CommandRuntime runtime, Instant now, Instant start, Instant end) {
        Instant oldest = now.minus(Duration.ofDays(kept));
        if (start == null) {
            return new TraceRange(oldest, end == null ? now : end);
        }
        if (start.isBefore(now.minus(Duration.ofDays(accepted)))) {
            String sentence =
                    "Invalid StartDate value. The StartDate can't be older than " + accepted + " days from today.";
            throw refusal(runtime, sentence, true);
        }
        boolean cut = kept < accepted && start.isBefore(oldest);
        if (cut) {
            runtime.writeWarning("Exchange Online has the last " + kept + " days only: the report begins at "
                    + TraceTimes.shown(oldest) + ". Set-MtshOption -ExchangeLimits $false lifts this.");
        }
        return new TraceRange(cut ? oldest : start, end);
    }

    private static TerminatingError refusal(CommandRuntime runtime, String sentence, boolean limited) {
        String help = limited ? " Set-MtshOption -ExchangeLimits $false lifts the limits of Exchange Online." : "";
        return Errors.of(
                EXCEPTION,
                "InvalidDateRange",
                ErrorCategory.InvalidArgument,
                null,
                sentence + " " + Coverage.held(runtime) + help);
    }
}
