package mtsh.commands.report;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Wildcard;

/**
 * Get-MailTrafficReport: what became of messages in the filters (Microsoft: Get-MailTrafficReport, gone from Exchange Online; scripts
 * still call it).
 */
@Command(name = "Get-MailTrafficReport", description = "Counts messages by what filters and rules did with them.")
@CmdletInfo(
        output = GetMailTrafficReport.TYPE,
        outputProperties = {"Domain", "Date", "EventType", "Direction", "Action", "MessageCount"})
public final class GetMailTrafficReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailTrafficReport";

    @Option(
            names = "-Action",
            description = "Only messages with which one of these things was done; * stands for anything.")
    @Parameter(wildcards = true)
    String[] action;

    @Option(names = "-AggregateBy", description = "Whether a line is about an hour, a day, or all of the time.")
    Aggregation aggregateBy = Aggregation.Day;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-EventType", description = "Only lines about these.")
    TrafficEvent[] eventType;

    @Option(names = "-Expression", description = "Reserved by Exchange; has no effect.")
    Object expression;

    @Option(names = "-SummarizeBy", description = "Columns whose values are not told apart.")
    @Parameter(values = {"Action", "Domain", "EventType"})
    String[] summarizeBy;

    private List<Wildcard> actions;

    @Override
    ReportRange dates() {
        return ReportRange.TRAFFIC;
    }

    @Override
    String things() {
        return "messages";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        actions = RuleFilter.patterns(action);
        MessageScan scan = new MessageScan(runtime(), store);
        ReportQuery query = new ReportQuery(range)
                .withoutAliases()
                .directions(scan.domains(), direction)
                .domains(domain);
        Tally tally = new Tally();
        scan.run(query.query(), message -> {
            message.stream().filter(mail -> wantsDomain(mail.domain())).forEach(mail -> count(mail, tally));
            return tally.endMessage();
        });
        tally.forEach((key, count) -> line(object(TYPE)
                .note("Domain", key.get(1))
                .note("Date", Aggregation.date(key.get(0), range.start()))
                .note("EventType", key.get(2))
                .note("Direction", key.get(3))
                .note("Action", key.get(4))
                .note("MessageCount", count)));
    }

    private void count(JudgedMail mail, Tally tally) {
        String done = mail.action();
        if (!RuleFilter.matches(actions, done, done)) {
            return;
        }
        for (TrafficEvent event : TrafficEvent.of(mail)) {
            if (eventType == null || List.of(eventType).contains(event)) {
                tally.add(
                        aggregateBy.bucket(mail.row().received()),
                        has(summarizeBy, "Domain") ? "" : mail.domain(),
                        has(summarizeBy, "EventType") ? "" : event.name(),
                        mail.direction().name(),
                        has(summarizeBy, "Action") ? "" : done);
            }
        }
    }
}
