package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.log.exchange.MessageInfo;

/** Events as the objects of Get-MessageTrackingLog, in the order of Exchange's log. */
public final class TrackingRecords {
    public static final String TYPE = "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent";

    private static final String EXCHANGE = "Exchange";

    private TrackingRecords() {}

    public static PSObject object(MailEvent event) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Timestamp", DateTime.utc(event.time()))
                .note("ClientIp", event.clientIp())
                .note("ClientHostname", event.clientName())
                .note("ServerIp", event.serverIp())
                .note("ServerHostname", server(event))
                .note("SourceContext", context(event))
                .note("ConnectorId", event.connector())
                .note("Source", event.eventSource())
                .note("EventId", eventId(event))
                .note("InternalMessageId", asLogged(event, "internal-message-id", event.queueId()))
                .note("MessageId", event.messageId())
                .note("NetworkMessageId", event.networkMessageId())
                .note("Recipients", PSArray.ofStrings(recipients(event)))
                .note("RecipientStatus", statuses(event))
                .note("TotalBytes", event.size() < 0 ? null : event.size())
                .note(
                        "RecipientCount",
                        event.recipientCount() < 0 ? event.recipients().size() : event.recipientCount())
                .note(
                        "RelatedRecipientAddress",
                        asLogged(event, "related-recipient-address", event.originalRecipient()))
                .note("Reference", reference(event))
                .note("MessageSubject", asLogged(event, "message-subject", event.subject()))
                .note("Sender", event.sender())
                .note(
                        "ReturnPath",
                        event.property("return-path").isEmpty() ? event.sender() : event.property("return-path"))
                .note("MessageInfo", event.property("message-info"))
                .note("MessageLatency", latency(event))
                .note(
                        "MessageLatencyType",
                        isLatencyTold(event) ? info(event).latency().name() : "None")
                .note("Directionality", event.property("directionality"))
                .note("TenantId", event.property("tenant-id"))
                .note("OriginalClientIp", event.property("original-client-ip"))
                .note("OriginalServerIp", event.property("original-server-ip"))
                .note("CustomData", event.property("custom-data"))
                .note("TransportTrafficType", event.property("transport-traffic-type"))
                .note("LogId", event.property("log-id"))
                .note("SchemaVersion", event.property("schema-version"));
    }

    /** A column that the event's own field does not show as it was logged. */
    private static String asLogged(MailEvent event, String column, String otherwise) {
        String logged = event.property(column);
        return logged.isEmpty() ? otherwise : logged;
    }

    /** Exchange's rows name the server that a message went to, which is not always the one that wrote the row. */
    private static String server(MailEvent event) {
        return event.instance().startsWith(EXCHANGE) ? event.serverName() : event.host();
    }

    private static String eventId(MailEvent event) {
        return event.id() == EventId.OTHER
                ? asLogged(event, "event-id", "")
                : event.id().name();
    }

    private static List<String> recipients(MailEvent event) {
        String logged = event.property("recipient-address");
        return logged.isEmpty() ? event.recipients() : List.of(logged);
    }

    /** Exchange takes the time since arrival from these events only; elsewhere the column holds other things. */
    private static boolean isLatencyTold(MailEvent event) {
        return switch (event.id()) {
            case DELIVER, SEND, SUBMIT -> true;
            case RESUBMIT -> event.eventSource().equals("STOREDRIVER");
            default -> false;
        };
    }

    private static MessageInfo info(MailEvent event) {
        return MessageInfo.of(event.property("message-info"));
    }

    private static TimeSpan latency(MailEvent event) {
        Instant arrived = isLatencyTold(event) ? info(event).arrived() : null;
        if (arrived == null) {
            return null;
        }
        Duration since = Duration.between(arrived, event.time());
        return TimeSpan.of(since.isNegative() ? Duration.ZERO : since);
    }

    private static String context(MailEvent event) {
        String logged = event.property("source-context");
        return logged.isEmpty() ? event.detail() : logged;
    }

    private static PSArray reference(MailEvent event) {
        String logged = event.property("reference");
        return logged.isEmpty()
                ? PSArray.ofStrings(event.links().stream().map(Link::key).toList())
                : PSArray.ofStrings(TraceFilter.split(new String[] {logged}));
    }

    /** One status for each recipient where the log has so many, else the text as it is: answers of servers hold semicolons too. */
    private static PSArray statuses(MailEvent event) {
        String logged = event.property("recipient-status");
        String text = logged.isEmpty() ? event.reply() : logged;
        List<String> parts = TraceFilter.split(new String[] {text.replace(',', '\uFFFF')});
        if (text.isEmpty() || parts.size() != event.recipients().size()) {
            return PSArray.ofStrings(text.isEmpty() ? List.of() : List.of(text));
        }
        return PSArray.ofStrings(
                parts.stream().map(part -> part.replace('\uFFFF', ',')).toList());
    }
}
