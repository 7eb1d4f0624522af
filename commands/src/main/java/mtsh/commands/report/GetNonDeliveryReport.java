package mtsh.commands.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceRecords;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSArray;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.TraceRow;
import mtsh.store.query.Wildcard;

/** Get-NonDeliveryReport: what did not arrive, by day and code, as the report "Non-delivery details" of Exchange's admin center. */
@Command(
        name = "Get-NonDeliveryReport",
        description = "Counts what did not arrive by day and status code, with examples.")
@CmdletInfo(
        output = GetNonDeliveryReport.TYPE,
        outputProperties = {"Date", "Count", "ErrorCode", "SampleMessages", "Meaning", "Cause", "Recipients"})
public final class GetNonDeliveryReport extends ReportCmdlet {
    static final String TYPE = "Mtsh.NonDeliveryReport";

    @Option(names = "-AggregateBy", description = "Whether a line is about an hour, a day, or all of the time.")
    Aggregation aggregateBy = Aggregation.Day;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-Disposition", description = "Only what failed so: returned, given up, or refused at the door.")
    @Parameter(values = {"Bounced", "Expired", "RejectedAtSmtp"})
    String[] disposition;

    @Option(names = "-ErrorCode", description = "Only these codes, such as 5.1.1 or 5.7.*.")
    @Parameter(wildcards = true)
    String[] errorCode;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-SampleSize", description = "How many examples each line has.")
    @Parameter(range = {0, 100})
    int sampleSize = 3;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Override
    ReportRange dates() {
        return ReportRange.TRAFFIC;
    }

    @Override
    String things() {
        return "failed messages";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        MessageScan scan = new MessageScan(runtime(), store);
        ReportQuery query = new ReportQuery(
                        new TraceFilter().between(range).senders(senderAddress).recipients(recipientAddress))
                .directions(scan.domains(), direction)
                .domains(domain);
        List<Wildcard> codes = RuleFilter.patterns(errorCode);
        Map<String, NonDelivery> lines = new TreeMap<>();
        store.rows(
                query.query().and(new DispositionCondition(dispositions())),
                row -> {
                    runtime().checkStopped();
                    if (wantsDomain(scan.domain(row))) {
                        add(row, codes, lines);
                    }
                    return true;
                },
                plan -> writeVerbose(plan.text()));
        lines.forEach((key, line) -> write(key, line, range));
    }

    /** What was thrown away on purpose is no failure that anybody is told of. */
    private Set<Disposition> dispositions() {
        Set<Disposition> wanted = EnumSet.noneOf(Disposition.class);
        for (Disposition each : List.of(Disposition.Bounced, Disposition.Expired, Disposition.RejectedAtSmtp)) {
            if (isWanted(disposition, each.name())) {
                wanted.add(each);
            }
        }
        return wanted;
    }

    private void add(TraceRow row, List<Wildcard> codes, Map<String, NonDelivery> lines) {
        String code = NonDelivery.code(row);
        if (RuleFilter.matches(codes, code, code)) {
            String key = aggregateBy.bucket(row.received()) + '\n' + code;
            lines.computeIfAbsent(key, any -> new NonDelivery(sampleSize)).add(row);
        }
    }

    private void write(String key, NonDelivery line, TraceRange range) {
        int end = key.indexOf('\n');
        String code = key.substring(end + 1);
        line(object(TYPE)
                .note("Date", Aggregation.date(key.substring(0, end), range.start()))
                .note("Count", line.messages())
                .note("ErrorCode", code)
                .note(
                        "SampleMessages",
                        PSArray.of(line.samples().stream().map(TraceRecords::v2).toList()))
                .note("Meaning", line.meaning(code))
                .note("Cause", line.cause())
                .note("Recipients", line.recipients()));
    }
}
