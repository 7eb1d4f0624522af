package mtsh.commands.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import picocli.CommandLine.Option;

import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceProperty;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;

/** What reports on single messages have in common: which messages, and what a line says of one. */
abstract class MailDetailCmdlet extends ReportCmdlet {
    @Option(
            names = "-Action",
            description = "Only messages with which one of these things was done; * stands for anything.")
    @Parameter(wildcards = true, completer = "ruleaction")
    String[] action;

    @Option(names = "-Direction", description = "Only mail that went one of these ways.")
    Direction[] direction;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The ids of messages in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID[] messageTraceId;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Override
    final ReportRange dates() {
        return ReportRange.DETAIL;
    }

    final ReportQuery query(MessageScan scan, TraceRange range) {
        return new ReportQuery(new TraceFilter()
                        .between(range)
                        .senders(senderAddress)
                        .recipients(recipientAddress)
                        .messageIds(messageId))
                .directions(scan.domains(), direction)
                .domains(domain);
    }

    /** The same with the ids of traces, where some were given. */
    final TraceQuery withIds(TraceQuery query) {
        boolean none = messageTraceId == null || messageTraceId.length == 0;
        return none ? query : query.and(new TraceIdCondition(Set.copyOf(List.of(messageTraceId))));
    }

    /** The beginning of each line, Exchange's properties in its order. */
    static PSObject begin(String type, JudgedMail mail) {
        return object(type)
                .note("Date", DateTime.utc(mail.row().received()))
                .note("MessageId", TraceProperty.MessageId.of(mail.row()))
                .note("MessageTraceId", mail.row().traceId())
                .note("Domain", mail.domain())
                .note("Subject", mail.row().subject())
                .note("MessageSize", TraceProperty.Size.of(mail.row()))
                .note("Direction", mail.direction().name())
                .note("SenderAddress", mail.row().sender())
                .note("RecipientAddress", mail.row().recipient());
    }
}
