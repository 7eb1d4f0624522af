package mtsh.commands.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.status.Cause;
import mtsh.commands.status.ServerSaid;
import mtsh.commands.trace.TraceRecords;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** A message in a queue as the object that Exchange's Get-Message writes, and what mtsh knows besides. */
final class MessageRecord {
    static final String TYPE = "Microsoft.Exchange.Data.QueueViewer.ExtensibleMessageInfo";
    static final String RECIPIENT_TYPE = "Microsoft.Exchange.Data.QueueViewer.RecipientInfo";
    static final String LATENCY_TYPE = "Microsoft.Exchange.Data.QueueViewer.ComponentLatency";

    /** Postfix's {@code delays=a/b/c/d}. */
    private static final List<String> STAGES =
            List.of("BeforeQueueManager", "InQueueManager", "ConnectionSetup", "Transmission");

    private MessageRecord() {}

    /** {@code withRecipients} and {@code withLatency}: what Exchange leaves empty unless it is asked for. */
    static PSObject of(QueuedMessage message, QueueMoment moment, boolean withRecipients, boolean withLatency) {
        QueuedRecipient latest = message.latest();
        Cause cause = latest.cause();
        Duration age = Duration.between(message.received(), moment.at());
        return PSObject.custom()
                .typeName(TYPE)
                .note("Identity", message.identity())
                .note("FromAddress", message.row().sender())
                .note("Status", message.state().name())
                .note("Queue", message.queue().identity())
                .note("Subject", message.row().subject())
                .note(
                        "InternetMessageId",
                        TraceRecords.emptyToNull(message.row().messageId()))
                .note("Size", message.row().size() < 0 ? null : message.row().size())
                .note("MessageSourceName", message.isReport() ? "DSN" : "SMTP")
                .note("SourceIP", TraceRecords.emptyToNull(message.row().fromIp()))
                .note("SCL", null)
                .note("DateReceived", QueueSummary.time(message.received()))
                .note("ExpirationTime", QueueSummary.time(message.expires()))
                .note("LastError", ServerSaid.words(message.lastError()))
                .note("LastErrorCode", latest.enhancedCode())
                .note("RetryCount", message.retryCount())
                .note("Recipients", withRecipients ? recipients(message) : null)
                .note("RecipientCount", message.recipients().size())
                .note("ComponentLatency", withLatency ? latency(latest) : null)
                .note("MessageLatency", TimeSpan.of(age.isNegative() ? Duration.ZERO : age))
                .note("DeferReason", reason(message, cause))
                .note("Priority", "Normal")
                .note("Directionality", null)
                .note("LastRetryTime", QueueSummary.time(message.lastFailure()))
                .note("NextRetryTime", QueueSummary.time(message.nextAttempt()))
                .note("CauseId", cause == null ? null : cause.id())
                .note("MessageTraceId", message.row().traceId())
                .note("AsOf", QueueSummary.time(moment.at()));
    }

    private static String reason(QueuedMessage message, Cause cause) {
        if (message.state() == MessageState.Suspended) {
            return "On hold until someone releases it.";
        }
        return cause == null ? "None" : cause.text();
    }

    private static PSArray recipients(QueuedMessage message) {
        List<PSObject> all = new ArrayList<>();
        for (QueuedRecipient each : message.recipients()) {
            all.add(PSObject.custom()
                    .typeName(RECIPIENT_TYPE)
                    .note("Address", each.row().recipient())
                    .note("Type", message.deliveryType().isInternal() ? "Mailbox" : "External")
                    .note("FinalDestination", each.finalAddress())
                    .note("Status", each.state() == MessageState.Retry ? "Retry" : "Ready")
                    .note("LastError", ServerSaid.words(each.reply())));
        }
        return PSArray.of(all);
    }

    private static String[] delays(QueuedRecipient latest) {
        return latest.failure() == null
                ? new String[0]
                : latest.failure().property("delays").split("/");
    }

    /** Where the last attempt spent its time, as far as the log tells it: Postfix does. */
    private static PSArray latency(QueuedRecipient latest) {
        String[] parts = delays(latest);
        List<PSObject> all = new ArrayList<>();
        for (int i = 0; parts.length == STAGES.size() && i < parts.length; i++) {
            if (parts[i].matches("\\d{1,9}(\\.\\d{1,6})?")) {
                long millis = Math.round(Double.parseDouble(parts[i]) * 1000);
                all.add(PSObject.custom()
                        .typeName(LATENCY_TYPE)
                        .note("ComponentName", STAGES.get(i))
                        .note("Latency", TimeSpan.of(Duration.ofMillis(millis))));
            }
        }
        return PSArray.of(all);
    }
}
