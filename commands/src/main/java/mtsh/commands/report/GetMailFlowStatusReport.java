package mtsh.commands.report;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceQuery;

/** Get-MailFlowStatusReport: how many messages of which kind went which way each day (Microsoft: Get-MailFlowStatusReport). */
@Command(
        name = "Get-MailFlowStatusReport",
        description = "Counts messages by day, direction and what filters took them for.")
@CmdletInfo(
        output = GetMailFlowStatusReport.TYPE,
        outputProperties = {"Date", "Direction", "EventType", "Count"})
public final class GetMailFlowStatusReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailFlowStatusReport";

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-EventType", description = "Only these kinds of mail.")
    MailKind[] eventType;

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
        MessageScan scan = new MessageScan(runtime(), store);
        TraceQuery query = new ReportQuery(range)
                .withoutAliases()
                .directions(scan.domains(), direction)
                .domains(domain)
                .kinds(eventType)
                .query();
        Tally tally = new Tally();
        scan.run(query, message -> count(message, tally));
        tally.forEach((key, count) -> line(object(TYPE)
                .note("Date", Aggregation.date(key.get(0), range.start()))
                .note("Direction", key.get(1))
                .note("EventType", key.get(2))
                .note("Count", count)));
    }

    private boolean count(List<JudgedMail> message, Tally tally) {
        for (JudgedMail mail : message) {
            boolean wanted = eventType == null || List.of(eventType).contains(mail.kind());
            if (wanted && wantsDomain(mail.domain())) {
                tally.add(
                        Aggregation.Day.bucket(mail.row().received()),
                        mail.direction().name(),
                        mail.kind().name());
            }
        }
        return tally.endMessage();
    }
}
