package mtsh.commands.report;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.Direction;
import mtsh.commands.trace.SubjectFilterType;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.TraceQuery;

/** Get-QuarantineMessage: what was kept back, and what was let out again, as far as logs tell (Microsoft: Get-QuarantineMessage). */
@Command(name = "Get-QuarantineMessage", description = "Gets messages that were put into quarantine or on hold.")
@CmdletInfo(
        defaultSet = "Summary",
        output = QuarantineRecords.TYPE,
        outputProperties = {
            "Identity",
            "ReceivedTime",
            "Type",
            "Direction",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Size",
            "Expires",
            "ReleaseStatus",
            "Released",
            "PolicyName",
            "PolicyType",
            "QuarantineTypes",
            "QuarantinedUser",
            "ReleasedUser",
            "Reported",
            "EntityType",
            "MessageId",
            "MessageTraceId",
            "QuarantinedTime",
            "ReleasedTime",
            "Deleted",
            "Agent",
            "Place",
            "Reason"
        })
public final class GetQuarantineMessage extends Cmdlet {
    private static final Duration USUAL = Duration.ofDays(16);
    private static final Duration LONGEST = Duration.ofDays(30);

    @Option(
            names = "-Identity",
            description = "One message, as guid\\guid; the first guid alone means all its recipients.")
    @Parameter(set = "Details", mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String identity;

    @Option(names = "-Direction", description = "Only mail that went this way.")
    @Parameter(set = "Summary")
    Direction[] direction;

    @Option(names = "-Domain", description = "Only mail of these domains of ours, or All.")
    @Parameter(set = "Summary", completer = "domain")
    String[] domain;

    @Option(names = "-EndExpiresDate", description = "Only messages that leave the quarantine before this.")
    @Parameter(set = "Summary", completer = "date")
    DateTime endExpiresDate;

    @Option(names = "-EndReceivedDate", description = "Only messages received before this.")
    @Parameter(set = "Summary", completer = "date")
    DateTime endReceivedDate;

    @Option(names = "-EntityType", description = "What was kept back; logs of mail know Email alone.")
    @Parameter(values = {"Email", "SharePointOnline", "Teams", "DataLossPrevention"})
    String entityType;

    @Option(
            names = "-IncludeMessagesFromBlockedSenderAddress",
            description = "Has no effect: mail of blocked senders is always among the others.")
    @Parameter(set = "Summary")
    boolean includeMessagesFromBlockedSenderAddress;

    @Option(names = "-MessageId", description = "A Message-ID header, exact, with its brackets.")
    @Parameter(set = "Summary", completer = "messageid")
    String messageId;

    @Option(
            names = "-MyItems",
            description = "Refused: this shell does not know which mailbox is yours. Use -RecipientAddress.")
    @Parameter(set = "Summary")
    boolean myItems;

    @Option(names = "-Page", description = "Which page, from 1.")
    @Parameter(
            set = "Summary",
            range = {1, 1000})
    int page = 1;

    @Option(names = "-PageSize", description = "Messages of a page.")
    @Parameter(
            set = "Summary",
            range = {1, 1000})
    int pageSize = 100;

    @Option(names = "-PolicyName", description = "Only what this rule or filter kept back; * stands for anything.")
    @Parameter(set = "Summary", wildcards = true)
    String policyName;

    @Option(names = "-PolicyTypes", description = "Only what these kinds of policies kept back.")
    @Parameter(
            set = "Summary",
            values = {
                "AntiMalwarePolicy",
                "AntiPhishPolicy",
                "DataLossPreventionRule",
                "ExchangeTransportRule",
                "HostedContentFilterPolicy",
                "SafeAttachmentPolicy"
            })
    String[] policyTypes;

    @Option(names = "-QuarantineTypes", description = "Only what was kept back for one of these.")
    @Parameter(
            set = "Summary",
            values = {
                "Bulk",
                "DataLossPrevention",
                "FileTypeBlock",
                "HighConfPhish",
                "Malware",
                "Phish",
                "Spam",
                "SPOMalware",
                "TransportRule"
            })
    String[] quarantineTypes;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-RecipientTag", description = "Refused: logs know no tags of users.")
    @Parameter(set = "Summary")
    String[] recipientTag;

    @Option(names = "-ReleaseStatus", description = "Only what has become of them so.")
    @Parameter(
            set = "Summary",
            values = {"Approved", "Denied", "Error", "NotReleased", "PreparingToRelease", "Released", "Requested"})
    String[] releaseStatus;

    @Option(names = "-Reported", description = "Whether users reported them; logs know of none.")
    @Parameter(set = "Summary")
    Boolean reported;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartExpiresDate", description = "Only messages that leave the quarantine at this time or later.")
    @Parameter(set = "Summary", completer = "date")
    DateTime startExpiresDate;

    @Option(names = "-StartReceivedDate", description = "Only messages received at this time or later.")
    @Parameter(set = "Summary", completer = "date")
    DateTime startReceivedDate;

    @Option(names = "-Subject", description = "Text in the subject.")
    @Parameter(set = "Summary")
    String subject;

    @Option(names = "-TeamsConversationTypes", description = "Refused: logs of mail know no chats.")
    String[] teamsConversationTypes;

    @Option(names = "-Type", description = "Only what was kept back for this; -QuarantineTypes takes several.")
    @Parameter(
            set = "Summary",
            values = {
                "Bulk",
                "DataLossPrevention",
                "FileTypeBlock",
                "HighConfPhish",
                "Malware",
                "Phish",
                "Spam",
                "SPOMalware",
                "TransportRule"
            })
    String type;

    private QuarantineFilter filter;
    private boolean limited;
    private long place;

    @Override
    public void process() {
        refuse(recipientTag != null, "RecipientTag", "Logs know no tags of users.");
        refuse(teamsConversationTypes != null, "TeamsConversationTypes", "Logs of mail know no chats.");
        refuse(myItems, "MyItems", "This shell does not know which mailbox is yours; use -RecipientAddress.");
        limited = runtime().session().service(MtshOptions.class).exchangeLimits();
        if (identity != null) {
            QuarantineIdentity wanted = QuarantineIdentity.of(identity);
            StoreService.read(runtime(), store -> wanted.find(runtime(), store).stream()
                    .filter(each -> isAddressed(each) && isEmail())
                    .forEach(each -> write(QuarantineRecords.object(each, expires(each)))));
            return;
        }
        TraceRange range = range();
        filter = new QuarantineFilter(
                quarantineTypes,
                type,
                policyTypes,
                policyName,
                releaseStatus,
                TraceRange.of(runtime(), startExpiresDate, endExpiresDate));
        StoreService.read(runtime(), store -> answer(store, range));
    }

    private static void refuse(boolean given, String parameter, String why) {
        if (given) {
            throw TraceFilter.invalid("NotSupported", "-" + parameter + " cannot be answered. " + why);
        }
    }

    private boolean isEmail() {
        return entityType == null || entityType.equalsIgnoreCase("Email");
    }

    private boolean isAddressed(Quarantined each) {
        return RuleFilter.matches(
                        RuleFilter.patterns(recipientAddress), each.mail().row().recipient(), "")
                && RuleFilter.matches(
                        RuleFilter.patterns(senderAddress), each.mail().row().sender(), "");
    }

    /** Exchange shows the last 16 days where no dates are given, and knows none but the last 30. */
    private TraceRange range() {
        TraceRange given = TraceRange.of(runtime(), startReceivedDate, endReceivedDate);
        if (!limited) {
            return given;
        }
        Instant now = runtime().session().clock().instant();
        Instant start = given.start() == null ? now.minus(USUAL) : given.start();
        if (start.isBefore(now.minus(LONGEST))) {
            writeWarning(
                    "Exchange Online has the last 30 days only. Set-MtshOption -ExchangeLimits $false lifts this.");
            start = now.minus(LONGEST);
        }
        return new TraceRange(start, given.end());
    }

    private void answer(TraceStore store, TraceRange range) {
        place = 0;
        if (!canBe()) {
            return;
        }
        MessageScan scan = new MessageScan(runtime(), store);
        boolean[] more = {false};
        scan.run(query(scan, range), message -> {
            for (JudgedMail mail : message) {
                more[0] |= isWanted(mail) && !write(store, mail);
            }
            return !more[0];
        });
        if (place == 0) {
            writeWarning(Coverage.nothing(store, "quarantined messages", range));
        } else if (more[0]) {
            tellMore();
        }
    }

    /** Says so when logs cannot know what was asked for. */
    private boolean canBe() {
        boolean expiry = startExpiresDate != null || endExpiresDate != null;
        if (expiry && !limited) {
            writeWarning(
                    "No log tells when a message leaves a quarantine: none fits -StartExpiresDate and -EndExpiresDate.");
            return false;
        }
        if (Boolean.TRUE.equals(reported)) {
            writeWarning("No log tells which messages users reported: none fits -Reported $true.");
            return false;
        }
        if (!isEmail()) {
            writeWarning("Logs of mail know of mail only: none fits -EntityType " + entityType + ".");
            return false;
        }
        return true;
    }

    private TraceQuery query(MessageScan scan, TraceRange range) {
        String[] ids = messageId == null ? null : new String[] {messageId};
        TraceQuery query = new ReportQuery(new TraceFilter()
                        .between(range)
                        .senders(senderAddress)
                        .recipients(recipientAddress)
                        .messageIds(ids)
                        .subject(subject, SubjectFilterType.Contains))
                .directions(scan.domains(), direction)
                .domains(domain)
                .query();
        return filter.isStillKept()
                ? query.and(new DispositionCondition(EnumSet.of(Disposition.Quarantined, Disposition.Held)))
                : query;
    }

    private boolean isWanted(JudgedMail mail) {
        boolean domainFits = ReportCmdlet.isWanted(domain, mail.domain()) || ReportCmdlet.has(domain, "All");
        return domainFits && Quarantined.was(mail);
    }

    /** Whether there may be more on this page. */
    private boolean write(TraceStore store, JudgedMail mail) {
        Quarantined each = QuarantineIdentity.read(store, mail);
        if (!filter.wants(each, expires(each))) {
            return true;
        }
        long from = (long) (page - 1) * pageSize;
        if (place >= from + pageSize) {
            return false;
        }
        if (place >= from) {
            write(QuarantineRecords.object(each, expires(each)));
        }
        place++;
        return true;
    }

    /** Exchange's time is known and that of other filters is not, so it is told only to scripts that want Exchange's ways. */
    private Instant expires(Quarantined each) {
        return limited && !each.isReleased() ? each.mail().row().received().plus(USUAL) : null;
    }

    private void tellMore() {
        String text = "There are more messages than the " + pageSize + " shown. Use -Page " + (page + 1)
                + " for the next ones, or -PageSize, up to 1000.";
        if (isBound("Page")) {
            writeVerbose(text);
        } else {
            writeWarning(text);
        }
    }
}
