package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.MessageSearch;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** A cmdlet that is asked about messages as Trace-Message is. */
abstract class MessageCmdlet extends Cmdlet {
    @Option(
            names = {"-RecipientAddress", "-To"},
            description = "Who should have got it (* stands for anything), or a Message-ID, trace id or queue id.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(
            names = {"-SenderAddress", "-From"},
            description = "Who sent it; * stands for anything.")
    @Parameter(position = 1, pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-MessageId", description = "Its Message-ID.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "Its id in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-Subject", description = "Text in its subject.")
    String subject;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Override
    public final void process() {
        TraceRange range = range();
        StoreService.read(runtime(), store -> {
            List<TraceRow> rows = rowFromTrace(store, range);
            if (rows.isEmpty()) {
                rows = search(range).find(store, recipientAddress);
            }
            if (rows.isEmpty()) {
                writeWarning(Coverage.nothing(store, "messages", range));
                return;
            }
            if (rows.size() > mostMessages()) {
                writeWarning("Only the newest " + mostMessages() + " messages are looked at, there are more. "
                        + howToGetAll());
            }
            show(store, rows.subList(0, Math.min(mostMessages(), rows.size())));
        });
    }

    /**
     * A row of a trace says exactly which message and recipient it is. What else it holds may look like a list or a pattern, for anybody can
     * write such a Message-ID.
     */
    private List<TraceRow> rowFromTrace(TraceStore store, TraceRange range) {
        List<TraceRow> rows = new ArrayList<>();
        if (messageTraceId == null || !runtime().hasPipelineInput() || recipientAddress == null) {
            return rows;
        }
        store.rows(new TraceFilter().between(range).traceId(messageTraceId).query(), row -> {
            runtime().checkStopped();
            if (recipientAddress.length == 1 && row.recipient().equalsIgnoreCase(recipientAddress[0])) {
                rows.add(row);
            }
            return rows.size() <= mostMessages();
        });
        return rows;
    }

    private TraceRange range() {
        if (last == null) {
            return TraceRange.of(runtime(), startDate, endDate);
        }
        if (startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        TraceRange given = TraceRange.of(runtime(), null, endDate);
        return new TraceRange(runtime().session().clock().instant().minus(LastSpan.of(last)), given.end());
    }

    private MessageSearch search(TraceRange range) {
        return new MessageSearch(runtime(), range, mostMessages() + 1)
                .senders(senderAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .subject(subject);
    }

    /** How many of the messages found are looked at. */
    abstract int mostMessages();

    /** What a user does who wants more than that. */
    abstract String howToGetAll();

    /** The newest message first. */
    abstract void show(TraceStore store, List<TraceRow> rows);
}
