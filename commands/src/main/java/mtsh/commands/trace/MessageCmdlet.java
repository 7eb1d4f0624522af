package mtsh.commands.trace;

import java.util.UUID;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;

/** A cmdlet that is asked about messages as Trace-Message is: by address, by any id, by sender, subject and time, or by rows of a trace. */
public abstract class MessageCmdlet extends Cmdlet {
    @Option(
            names = {"-RecipientAddress", "-To"},
            description = "Who should have got it (* stands for anything), or a Message-ID, trace id or queue id.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    protected String[] recipientAddress;

    @Option(
            names = {"-SenderAddress", "-From"},
            description = "Who sent it; * stands for anything.")
    @Parameter(position = 1, pipelineByPropertyName = true, wildcards = true, completer = "sender")
    protected String[] senderAddress;

    @Option(names = "-MessageId", description = "Its Message-ID.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    protected String[] messageId;

    @Option(names = "-MessageTraceId", description = "Its id in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    protected UUID messageTraceId;

    @Option(names = "-Subject", description = "Text in its subject.")
    protected String subject;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    protected String last;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    protected DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    protected DateTime endDate;

    /** The time that is looked at; a while back and a start exclude each other. */
    protected final TraceRange range() {
        if (last == null) {
            return TraceRange.of(runtime(), startDate, endDate);
        }
        if (startDate != null) {
            throw TraceFilter.invalid("InvalidDateRange", "Give -Last or -StartDate, not both.");
        }
        TraceRange given = TraceRange.of(runtime(), null, endDate);
        return new TraceRange(runtime().session().clock().instant().minus(LastSpan.of(last)), given.end());
    }

    /** The newest rows that were asked for, up to {@code most}. */
    protected final MessageSearch search(TraceRange range, int most) {
        return new MessageSearch(runtime(), range, most)
                .senders(senderAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .subject(subject);
    }
}
