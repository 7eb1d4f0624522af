package mtsh.commands.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.queue.ResultSize;
import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.SubjectFilterType;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Alternatives;
import mtsh.store.query.TraceRow;

/**
 * Search-MessageTrackingReport: messages that a mailbox sent or got, each with the id of its delivery report (Microsoft:
 * Search-MessageTrackingReport).
 */
@Command(
        name = "Search-MessageTrackingReport",
        description = "Finds messages of a mailbox and the ids of their delivery reports.")
@CmdletInfo(
        defaultSet = "SearchAsSender",
        shouldProcess = true,
        output = SearchMessageTrackingReport.TYPE,
        outputProperties = {
            "MessageTrackingReportId",
            "SubmittedDateTime",
            "Subject",
            "FromAddress",
            "FromDisplayName",
            "RecipientAddresses",
            "RecipientDisplayNames"
        })
public final class SearchMessageTrackingReport extends Cmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.Tracking.MessageTrackingSearchResult";
    private static final Duration EXCHANGE_KEEPS = Duration.ofDays(14);

    @Option(names = "-Identity", description = "The mailbox: its address, or the part before the at sign.")
    @Parameter(
            mandatory = true,
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "address")
    String identity;

    @Option(names = "-Sender", description = "Who wrote to the mailbox; it is then searched as the recipient.")
    @Parameter(set = "SearchAsRecipient", mandatory = true, wildcards = true, completer = "sender")
    String sender;

    @Option(names = "-Recipients", description = "Messages that the mailbox sent to one of these.")
    @Parameter(set = "SearchAsSender", wildcards = true, completer = "recipient")
    String[] recipients;

    @Option(names = "-MessageId", description = "Only this Message-ID; its brackets may be left out.")
    @Parameter(completer = "messageid")
    String messageId;

    @Option(names = "-Subject", description = "Only subjects with this text in them.")
    String subject;

    @Option(names = "-ResultSize", description = "How many messages, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-TraceLevel", description = "How much is told by -Verbose of how it was searched.")
    TraceLevel traceLevel = TraceLevel.Low;

    @Option(
            names = "-BypassDelegateChecking",
            description = "Taken for Exchange's sake: whoever can read the store can read reports.")
    boolean bypassDelegateChecking;

    @Option(names = "-DoNotResolve", description = "Taken for Exchange's sake: logs have no display names to look up.")
    boolean doNotResolve;

    @Option(names = "-DomainController", description = "Taken for Exchange's sake: no directory is asked.")
    String domainController;

    @Override
    public void process() {
        if (!shouldProcess(identity, "Search-MessageTrackingReport")) {
            return;
        }
        long size = ResultSize.of(resultSize);
        TraceRange range = range();
        StoreService.read(runtime(), store -> answer(store, size, range));
    }

    /** Exchange keeps what reports are made of for two weeks. */
    private TraceRange range() {
        Instant now = runtime().session().clock().instant();
        boolean limited = runtime().session().service(MtshOptions.class).exchangeLimits();
        return new TraceRange(limited ? now.minus(EXCHANGE_KEEPS) : null, null);
    }

    private void answer(TraceStore store, long size, TraceRange range) {
        String[] mailbox = {mailbox()};
        boolean asRecipient = sender != null;
        TraceFilter filter = new TraceFilter()
                .between(range)
                .senders(asRecipient ? new String[] {sender} : mailbox)
                .recipients(asRecipient ? mailbox : null)
                .messageIds(bracketed())
                .subject(subject, SubjectFilterType.Contains);
        Found found = new Found(size, asRecipient);
        store.rows(filter.query(), found::take, plan -> {
            if (traceLevel != TraceLevel.Low) {
                writeVerbose(plan.text());
            }
        });
        found.finish();
        if (found.more) {
            writeWarning("Only the newest " + size
                    + " messages are shown, there are more. Use -ResultSize Unlimited for all.");
        } else if (found.written == 0) {
            writeWarning(Coverage.nothing(store, "messages", range));
        }
    }

    /** Exchange takes names of mailboxes; logs know addresses alone, so that a word is what stands before the at sign. */
    private String mailbox() {
        String name = identity.trim();
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            throw terminating(
                    "System.ArgumentException",
                    "InvalidMailbox",
                    ErrorCategory.InvalidArgument,
                    identity,
                    "'" + identity
                            + "' is no mailbox that logs can know. Give its address, such as alice@contoso.com.");
        }
        return name.indexOf('@') < 0 ? name + "@*" : name;
    }

    private String[] bracketed() {
        if (messageId == null || messageId.isBlank()) {
            return null;
        }
        String id = messageId.trim();
        return new String[] {id.startsWith("<") ? id : "<" + id + ">"};
    }

    /** Gathers the rows of a message, which come one after the other, and writes it. */
    private final class Found {
        private final long size;
        private final boolean asRecipient;
        private final Alternatives wanted;
        private final List<TraceRow> rows = new ArrayList<>();
        private long written;
        private boolean more;

        Found(long size, boolean asRecipient) {
            this.size = size;
            this.asRecipient = asRecipient;
            List<String> names = TraceFilter.split(recipients);
            this.wanted = names.isEmpty() ? null : Alternatives.of(names);
        }

        boolean take(TraceRow row) {
            runtime().checkStopped();
            if (!rows.isEmpty() && !rows.get(0).lifeId().equals(row.lifeId())) {
                finish();
            }
            rows.add(row);
            return !more;
        }

        void finish() {
            boolean fits = !rows.isEmpty()
                    && (wanted == null || rows.stream().anyMatch(row -> wanted.matches(row.recipient())));
            if (fits && written >= size) {
                more = true;
            } else if (fits) {
                write(object(rows));
                written++;
            }
            rows.clear();
        }

        private PSObject object(List<TraceRow> message) {
            TraceRow row = message.get(0);
            String mailbox = asRecipient ? row.recipient() : "";
            String id = new ReportId(row.messageId(), row.serverName(), row.sender(), mailbox, row.traceId()).text();
            if (traceLevel == TraceLevel.High) {
                writeVerbose("Report " + id + ": message " + row.lifeId() + ", last event "
                        + TraceTimes.shown(row.lastEvent()) + ".");
            }
            List<String> addresses =
                    message.stream().map(TraceRow::recipient).distinct().toList();
            return PSObject.custom()
                    .typeName(TYPE)
                    .note("MessageTrackingReportId", id)
                    .note("SubmittedDateTime", DateTime.utc(row.received()))
                    .note("Subject", row.subject())
                    .note("FromAddress", row.sender())
                    .note("FromDisplayName", row.sender())
                    .note("RecipientAddresses", PSArray.ofStrings(addresses))
                    .note("RecipientDisplayNames", PSArray.ofStrings(addresses));
        }
    }
}
