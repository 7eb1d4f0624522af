package mtsh.commands.query;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import picocli.CommandLine.Option;

import mtsh.commands.session.ZoneNames;
import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.SubjectFilterType;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;

/** The parameters of the trace cmdlets, for cmdlets that keep or change a query. */
public abstract class SearchParameters extends Cmdlet {
    private static final List<String> NAMES = List.of(
            "SenderAddress",
            "RecipientAddress",
            "MessageId",
            "MessageTraceId",
            "Subject",
            "SubjectFilterType",
            "Match",
            "Status",
            "FromIP",
            "ToIP",
            "Last",
            "StartDate",
            "EndDate",
            "Page",
            "PageSize",
            "Unlimited",
            "ResultSize",
            "StartingRecipientAddress",
            "First");

    @Option(
            names = {"-SenderAddress", "-From"},
            description = "Envelope senders; * stands for anything, {Mailbox} for the -Mailbox of a run.")
    @Parameter(wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(
            names = {"-RecipientAddress", "-To"},
            description = "Envelope recipients; * stands for anything, {Mailbox} for the -Mailbox of a run.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store.")
    @Parameter(completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-Subject", description = "Text in the subject.")
    String subject;

    @Option(names = "-SubjectFilterType", description = "How -Subject is compared.")
    SubjectFilterType subjectFilterType;

    @Option(names = "-Match", description = "A regular expression that is found in the subject.")
    String match;

    @Option(names = "-Status", description = "Only messages with one of these statuses.")
    @Parameter(
            values = {
                "None",
                "GettingStatus",
                "Failed",
                "Pending",
                "Delivered",
                "Expanded",
                "Quarantined",
                "FilteredAsSpam"
            })
    String[] status;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(completer = "fromip")
    String fromIp;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(completer = "toip")
    String toIp;

    @Option(names = "-Last", description = "The while before each run: 30m, 4h, 2d.")
    String last;

    @Option(names = "-StartDate", description = "Only messages received at this time or later, whenever it is run.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this, whenever it is run.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Page", description = "Which page, from 1 (Get-MessageTrace).")
    @Parameter(range = {1, 1_000_000})
    Integer page;

    @Option(names = "-PageSize", description = "Rows of a page (Get-MessageTrace).")
    @Parameter(range = {1, 5000})
    Integer pageSize;

    @Option(names = "-Unlimited", description = "All rows, without pages (Get-MessageTrace).")
    boolean unlimited;

    @Option(names = "-ResultSize", description = "How many rows, up to 5000, or Unlimited (Get-MessageTraceV2).")
    String resultSize;

    @Option(
            names = "-StartingRecipientAddress",
            description =
                    "Of the rows received exactly at -EndDate, only those with a later recipient (Get-MessageTraceV2).")
    @Parameter(completer = "recipient")
    String startingRecipientAddress;

    @Option(names = "-First", description = "How many answers (Trace-Message).")
    @Parameter(range = {1, 1_000_000})
    Integer first;

    @Option(
            names = "-TimeZone",
            description = "The zone of times that name none: a name such as Europe/Berlin, UTC, or Local.")
    @Parameter(notEmpty = true, completer = "timezone")
    String timeZone;

    /** A parameter's name in its own case; as it was written when there is none. */
    static String spelled(String name) {
        return NAMES.stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    /** The zone that was asked for, or null. */
    final ZoneId askedZone() {
        if (timeZone == null) {
            return null;
        }
        return ZoneNames.find(timeZone)
                .orElseThrow(() -> terminating(
                        "System.TimeZoneNotFoundException",
                        "TimeZoneNotFound",
                        ErrorCategory.InvalidArgument,
                        timeZone,
                        ZoneNames.unknown(timeZone)));
    }

    /** What was given, as it is kept; null for what was given as such. Values that no run could use are refused now. */
    final Map<String, Object> searched(ZoneId zone) {
        check();
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (isBound(name)) {
                Object value = value(name);
                given.put(name, value == null ? null : QueryValues.kept(value, zone));
            }
        }
        return given;
    }

    private void check() {
        if (last != null) {
            LastSpan.of(last);
            if (startDate != null) {
                throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
            }
        }
        TraceRange.of(runtime(), startDate, endDate);
        new TraceFilter().addresses(fromIp, toIp).subjectMatches(match);
    }

    private Object value(String name) {
        return switch (name) {
            case "SenderAddress" -> senderAddress;
            case "RecipientAddress" -> recipientAddress;
            case "MessageId" -> messageId;
            case "MessageTraceId" -> messageTraceId;
            case "Subject" -> subject;
            case "SubjectFilterType" -> subjectFilterType == null ? null : subjectFilterType.name();
            case "Match" -> match;
            case "Status" -> status;
            case "FromIP" -> fromIp;
            case "ToIP" -> toIp;
            case "Last" -> last;
            case "StartDate" -> startDate;
            case "EndDate" -> endDate;
            case "Page" -> page;
            case "PageSize" -> pageSize;
            case "Unlimited" -> unlimited;
            case "ResultSize" -> resultSize;
            case "StartingRecipientAddress" -> startingRecipientAddress;
            default -> first;
        };
    }
}
