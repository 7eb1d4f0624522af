package mtsh.commands.report;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;

/** Get-MailDetailTransportRuleReport: each message that a rule or a filter acted on (Microsoft: Get-MailDetailTransportRuleReport). */
@Command(
        name = "Get-MailDetailTransportRuleReport",
        description = "Gets the messages that rules, filters and DLP policies acted on.")
@CmdletInfo(
        output = GetMailDetailTransportRuleReport.TYPE,
        outputProperties = {
            "Date",
            "MessageId",
            "MessageTraceId",
            "Domain",
            "Subject",
            "MessageSize",
            "Direction",
            "SenderAddress",
            "RecipientAddress",
            "TransportRule",
            "EventType",
            "Action",
            "Mode",
            "RuleId",
            "RuleVersion",
            "DlpPolicy",
            "Severity",
            "Agent",
            "Finding",
            "HitTime"
        })
public final class GetMailDetailTransportRuleReport extends MailDetailCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailDetailTransportRuleReport";

    @Option(names = "-EventType", description = "Only lines about these: rules, their actions, encryption.")
    @Parameter(
            values = {
                "EncryptionManual",
                "EncryptionPolicy",
                "TransportRuleActionHits",
                "TransportRuleHits",
                "DLPActionHits",
                "DLPPolicyHits",
                "DLPRuleHits"
            })
    String[] eventType;

    @Option(names = "-TransportRule", description = "Only these rules, by name or id; * stands for anything.")
    @Parameter(wildcards = true, pipelineByPropertyName = true, completer = "transportrule")
    String[] transportRule;

    private RuleFilter filter;

    @Override
    String things() {
        return "rule or filter hits";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        filter = new RuleFilter(transportRule, null, action);
        MessageScan scan = new MessageScan(runtime(), store);
        scan.run(withIds(query(scan, range).query()), this::lines);
    }

    private boolean lines(List<JudgedMail> message) {
        boolean goOn = true;
        for (JudgedMail mail : message) {
            for (RuleHit hit : wantsDomain(mail.domain()) ? mail.hits() : List.<RuleHit>of()) {
                for (PolicyEvent event : filter.wants(hit) ? PolicyEvent.of(hit) : List.<PolicyEvent>of()) {
                    goOn &= !isWanted(eventType, event.name()) || hitLine(mail, hit, event);
                }
            }
        }
        return goOn;
    }

    private boolean hitLine(JudgedMail mail, RuleHit hit, PolicyEvent event) {
        return line(begin(TYPE, mail)
                .note("TransportRule", event.tellsRule() ? hit.rule() : "")
                .note("EventType", event.name())
                .note("Action", event.tellsAction() ? hit.action() : "")
                .note("Mode", hit.mode())
                .note("RuleId", hit.id())
                .note("RuleVersion", hit.version())
                .note("DlpPolicy", hit.policyOrId())
                .note("Severity", hit.severity())
                .note("Agent", hit.agent())
                .note("Finding", hit.finding())
                .note("HitTime", DateTime.utc(hit.time())));
    }
}
