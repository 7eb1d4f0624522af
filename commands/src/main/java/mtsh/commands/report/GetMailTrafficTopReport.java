package mtsh.commands.report;

import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Wildcard;

/**
 * Get-MailTrafficTopReport: who sends and gets most (Microsoft: Get-MailTrafficTopReport, gone from Exchange Online; scripts still
 * call it).
 */
@Command(name = "Get-MailTrafficTopReport", description = "Lists who sends and gets most mail, spam and malware.")
@CmdletInfo(
        output = GetMailTrafficTopReport.TYPE,
        outputProperties = {"Domain", "Date", "Name", "EventType", "Direction", "MessageCount"})
public final class GetMailTrafficTopReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailTrafficTopReport";

    @Option(
            names = "-Action",
            description = "Only messages with which one of these things was done; * stands for anything.")
    @Parameter(wildcards = true)
    String[] action;

    @Option(names = "-AggregateBy", description = "Whether a line is about an hour, a day, or all of the time.")
    Aggregation aggregateBy = Aggregation.Day;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-EventType", description = "Only these lists.")
    TopEvent[] eventType;

    @Option(names = "-SummarizeBy", description = "Columns whose values are not told apart.")
    @Parameter(values = {"Domain", "EventType"})
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
            message.stream()
                    .filter(mail -> wantsDomain(mail.domain()) && hasAction(mail))
                    .forEach(mail -> count(mail, tally));
            return tally.endMessage();
        });
        tally.mostFirst((key, count) -> line(object(TYPE)
                .note("Domain", key.get(1))
                .note("Date", Aggregation.date(key.get(0), range.start()))
                .note("Name", key.get(2))
                .note("EventType", key.get(3))
                .note("Direction", key.get(4))
                .note("MessageCount", count)));
    }

    private boolean hasAction(JudgedMail mail) {
        return actions.isEmpty()
                || mail.hits().stream().anyMatch(hit -> RuleFilter.matches(actions, hit.action(), hit.action()));
    }

    /** Of what comes in the recipient is ours, of what goes out the sender. */
    private void count(JudgedMail mail, Tally tally) {
        boolean out = mail.direction() == Direction.Outbound;
        String user = (out ? mail.row().sender() : mail.row().recipient()).toLowerCase(Locale.ROOT);
        add(mail, TopEvent.TopMailUser, user, tally);
        if (mail.kind() == MailKind.SpamDetections) {
            add(mail, TopEvent.TopSpamUser, user, tally);
        }
        if (mail.kind() == MailKind.EmailMalware) {
            add(mail, TopEvent.TopMalwareUser, user, tally);
        }
        for (RuleHit hit : mail.hits()) {
            if (hit.category().isMalware() && hit.isEnforced()) {
                add(mail, TopEvent.TopMalware, hit.finding().isEmpty() ? hit.rule() : hit.finding(), tally);
            }
            if (PolicyEvent.of(hit).contains(PolicyEvent.EncryptionPolicy)) {
                add(
                        mail,
                        TopEvent.TopEncryptionRecipient,
                        mail.row().recipient().toLowerCase(Locale.ROOT),
                        tally);
            }
        }
    }

    private void add(JudgedMail mail, TopEvent event, String name, Tally tally) {
        if (eventType == null || List.of(eventType).contains(event)) {
            tally.add(
                    aggregateBy.bucket(mail.row().received()),
                    has(summarizeBy, "Domain") ? "" : mail.domain(),
                    name,
                    has(summarizeBy, "EventType") ? "" : event.name(),
                    mail.direction().name());
        }
    }
}
