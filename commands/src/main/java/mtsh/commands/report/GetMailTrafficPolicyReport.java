package mtsh.commands.report;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;

/** Get-MailTrafficPolicyReport: how many messages rules, filters and DLP policies acted on (Microsoft: Get-MailTrafficPolicyReport). */
@Command(
        name = "Get-MailTrafficPolicyReport",
        description = "Counts the messages that rules, filters and DLP policies acted on.")
@CmdletInfo(
        output = GetMailTrafficPolicyReport.TYPE,
        outputProperties = {
            "Domain",
            "Date",
            "DlpPolicy",
            "TransportRule",
            "EventType",
            "Direction",
            "Action",
            "MessageCount",
            "Mode"
        })
public final class GetMailTrafficPolicyReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailTrafficPolicyReport";

    @Option(names = "-Action", description = "Only hits with one of these actions; * stands for anything.")
    @Parameter(wildcards = true, completer = "ruleaction")
    String[] action;

    @Option(names = "-AggregateBy", description = "Whether a line is about an hour, a day, or all of the time.")
    Aggregation aggregateBy = Aggregation.Day;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-DlpPolicy", description = "Only these DLP policies, by name or id; * stands for anything.")
    @Parameter(wildcards = true)
    String[] dlpPolicy;

    @Option(names = "-EventType", description = "Only lines about these: rules, their actions, policies.")
    @Parameter(
            values = {
                "DLPActionHits",
                "DLPPolicyFalsePositive",
                "DLPPolicyHits",
                "DLPPolicyOverride",
                "DLPRuleHits",
                "TransportRuleActionHits",
                "TransportRuleHits"
            })
    String[] eventType;

    @Option(names = "-SummarizeBy", description = "Columns whose values are not told apart.")
    @Parameter(values = {"Action", "Direction", "DLPPolicy", "Domain", "EventType", "TransportRule"})
    String[] summarizeBy;

    @Option(names = "-TransportRule", description = "Only these rules, by name or id; * stands for anything.")
    @Parameter(wildcards = true, pipelineByPropertyName = true, completer = "transportrule")
    String[] transportRule;

    private RuleFilter filter;

    @Override
    ReportRange dates() {
        return ReportRange.TRAFFIC;
    }

    @Override
    String things() {
        return "rule or filter hits";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        filter = new RuleFilter(transportRule, dlpPolicy, action);
        MessageScan scan = new MessageScan(runtime(), store);
        ReportQuery query =
                new ReportQuery(range).directions(scan.domains(), direction).domains(domain);
        Tally tally = new Tally();
        scan.run(query.query(), message -> count(message, tally));
        tally.forEach((key, count) -> line(object(TYPE)
                .note("Domain", key.get(1))
                .note("Date", Aggregation.date(key.get(0), range.start()))
                .note("DlpPolicy", key.get(2))
                .note("TransportRule", key.get(3))
                .note("EventType", key.get(4))
                .note("Direction", key.get(5))
                .note("Action", key.get(6))
                .note("MessageCount", count)
                .note("Mode", key.get(7))));
    }

    private boolean count(List<JudgedMail> message, Tally tally) {
        for (JudgedMail mail : message) {
            for (RuleHit hit : wantsDomain(mail.domain()) ? mail.hits() : List.<RuleHit>of()) {
                PolicyEvent.of(hit).forEach(event -> add(mail, hit, event, tally));
            }
        }
        return tally.endMessage();
    }

    private void add(JudgedMail mail, RuleHit hit, PolicyEvent event, Tally tally) {
        if (event == PolicyEvent.EncryptionPolicy || !isWanted(eventType, event.name()) || !filter.wants(hit)) {
            return;
        }
        tally.add(
                aggregateBy.bucket(mail.row().received()),
                shown("Domain", mail.domain()),
                shown("DLPPolicy", hit.policyOrId()),
                shown("TransportRule", event.tellsRule() ? hit.rule() : ""),
                shown("EventType", event.name()),
                shown("Direction", mail.direction().name()),
                shown("Action", event.tellsAction() ? hit.action() : ""),
                hit.mode());
    }

    /** What is summarized is blank, as in Exchange. */
    private String shown(String column, String value) {
        return has(summarizeBy, column) ? "" : value;
    }
}
