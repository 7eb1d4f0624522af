package mtsh.commands.report;

import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.Wildcard;

/**
 * Get-MailDetailSpamReport: each message that was taken for spam (Microsoft: Get-MailDetailSpamReport, gone from Exchange
 * Online; scripts still call it).
 */
@Command(name = "Get-MailDetailSpamReport", description = "Gets the spam messages, or refused at the door.")
@CmdletInfo(
        output = GetMailDetailSpamReport.TYPE,
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
            "EventType",
            "Action",
            "Agent",
            "Finding"
        })
public final class GetMailDetailSpamReport extends MailDetailCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailDetailSpamReport";

    @Option(names = "-EventType", description = "Only what was taken for spam in one of these ways.")
    @Parameter(
            values = {
                "Spam_BulkFiltered",
                "Spam_ContentScanFiltered",
                "Spam_ETRFiltered",
                "Spam_SenderBlocked",
                "SpamContentFiltered",
                "SpamDBEBFilter",
                "SpamEnvelopeBlock",
                "SpamIPBlock"
            })
    String[] eventType;

    @Override
    String things() {
        return "spam messages";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        List<Wildcard> actions = RuleFilter.patterns(action);
        MessageScan scan = new MessageScan(runtime(), store);
        TraceQuery query = withIds(query(scan, range).withoutAliases().query());
        scan.run(query, message -> {
            boolean goOn = true;
            for (JudgedMail mail : message) {
                String done = mail.action();
                boolean wanted = wantsDomain(mail.domain()) && RuleFilter.matches(actions, done, done);
                for (TrafficEvent event : wanted ? TrafficEvent.of(mail) : Set.<TrafficEvent>of()) {
                    boolean listed = TrafficEvent.SPAM.contains(event) && isWanted(eventType, event.name());
                    goOn &= !listed || line(mail, event);
                }
            }
            return goOn;
        });
    }

    private boolean line(JudgedMail mail, TrafficEvent event) {
        RuleHit hit = speaker(mail);
        return line(begin(TYPE, mail)
                .note("EventType", event.name())
                .note("Action", mail.action())
                .note("Agent", hit == null ? "" : hit.agent())
                .note("Finding", hit == null ? mail.row().lastReply() : hit.finding()));
    }

    /** Who took it for spam; null when only what became of it tells. */
    private static RuleHit speaker(JudgedMail mail) {
        for (RuleHit hit : mail.hits()) {
            boolean spoke = hit.category().isSpam()
                    || hit.category() == HitCategory.PHISH
                    || hit.category() == HitCategory.EDGE;
            if (spoke && hit.isEnforced()) {
                return hit;
            }
        }
        return null;
    }
}
