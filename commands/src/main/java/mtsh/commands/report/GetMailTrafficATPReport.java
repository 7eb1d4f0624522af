package mtsh.commands.report;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Wildcard;

/** Get-MailTrafficATPReport: what filters took messages for, and by which means they found it (Microsoft: Get-MailTrafficATPReport). */
@Command(
        name = "Get-MailTrafficATPReport",
        description = "Counts messages by what filters found in them and by which means.")
@CmdletInfo(
        output = GetMailTrafficATPReport.TYPE,
        outputProperties = {"Date", "EventType", "Direction", "VerdictSource", "MessageCount", "Domain", "Action"})
public final class GetMailTrafficATPReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailTrafficATPReport";

    @Option(
            names = "-Action",
            description = "Only messages with which one of these things was done; * stands for anything.")
    @Parameter(wildcards = true)
    String[] action;

    @Option(names = "-AggregateBy", description = "Whether a line is about an hour, a day, or all of the time.")
    Aggregation aggregateBy = Aggregation.Day;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-EventType", description = "Only what was found by these means.")
    @Parameter(
            values = {
                "Advanced filter",
                "Anti-malware Engine",
                "Campaign",
                "File detonation",
                "File detonation reputation",
                "File reputation",
                "Fingerprint matching",
                "General filter",
                "Impersonation brand",
                "Impersonation domain",
                "Impersonation user",
                "Mailbox intelligence impersonation",
                "Message passed",
                "Mixed analysis detection",
                "Spoof DMARC",
                "Spoof external domain",
                "Spoof intra-org",
                "URL detonation",
                "URL detonation reputation",
                "URL malicious reputation"
            })
    String[] eventType;

    @Option(names = "-NumberOfRows", description = "How many lines at most, up to 10000.")
    @Parameter(range = {1, 10_000})
    Integer numberOfRows;

    @Option(names = "-PivotBy", description = "Named but not described by Exchange; refused. Use -SummarizeBy.")
    String[] pivotBy;

    @Option(names = "-SummarizeBy", description = "Columns whose values are not told apart.")
    @Parameter(values = {"Action", "Direction", "Domain", "EventType"})
    String[] summarizeBy;

    @Option(names = "-ThreatClassification", description = "Only messages that were taken for one of these.")
    @Parameter(values = {"Bulk", "Malware", "NotSpam", "Phish", "Spam"})
    String[] threatClassification;

    private long lines;

    @Override
    ReportRange dates() {
        return ReportRange.THREATS;
    }

    @Override
    String things() {
        return "messages";
    }

    @Override
    void check() {
        if (pivotBy != null) {
            throw TraceFilter.invalid(
                    "NotSupported",
                    "Exchange does not say what -PivotBy does, so it is not answered. Use -SummarizeBy.");
        }
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        MessageScan scan = new MessageScan(runtime(), store);
        ReportQuery query = new ReportQuery(range)
                .withoutAliases()
                .directions(scan.domains(), direction)
                .domains(domain);
        List<Wildcard> actions = RuleFilter.patterns(action);
        Tally tally = new Tally();
        scan.run(query.query(), message -> {
            message.forEach(mail -> add(mail, ThreatVerdict.of(mail, scan.domains()), actions, tally));
            return tally.endMessage();
        });
        lines = 0;
        tally.forEach((key, count) -> limited(key, count, range));
    }

    /** What was refused at the door no filter saw. */
    private void add(JudgedMail mail, ThreatVerdict verdict, List<Wildcard> actions, Tally tally) {
        boolean wanted = mail.kind() != MailKind.EdgeBlockSpam
                && wantsDomain(mail.domain())
                && isListed(eventType, verdict.eventType())
                && isListed(threatClassification, verdict.source())
                && RuleFilter.matches(actions, verdict.action(), verdict.action());
        if (wanted) {
            tally.add(
                    aggregateBy.bucket(mail.row().received()),
                    shown("EventType", verdict.eventType()),
                    shown("Direction", mail.direction().name()),
                    verdict.source(),
                    shown("Domain", mail.domain()),
                    shown("Action", verdict.action()));
        }
    }

    private void limited(List<String> key, long count, TraceRange range) {
        lines++;
        if (numberOfRows != null && lines > numberOfRows) {
            if (lines == numberOfRows + 1L) {
                writeWarning("There are more lines than the " + numberOfRows + " that -NumberOfRows allows.");
            }
            return;
        }
        line(object(TYPE)
                .note("Date", Aggregation.date(key.get(0), range.start()))
                .note("EventType", key.get(1))
                .note("Direction", key.get(2))
                .note("VerdictSource", key.get(3))
                .note("MessageCount", count)
                .note("Domain", key.get(4))
                .note("Action", key.get(5)));
    }

    private static boolean isListed(String[] given, String value) {
        return given == null || given.length == 0 || List.of(given).stream().anyMatch(value::equalsIgnoreCase);
    }

    /** What is summarized is blank, as in Exchange. */
    private String shown(String column, String value) {
        return has(summarizeBy, column) ? "" : value;
    }
}
