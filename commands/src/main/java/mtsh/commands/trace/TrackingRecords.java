package mtsh.commands.trace;

import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/** Events as the objects of Get-MessageTrackingLog, in the order of Exchange's log. */
final class TrackingRecords {
    static final String TYPE = "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent";

    private TrackingRecords() {}

    static PSObject object(MailEvent event) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Timestamp", DateTime.utc(event.time()))
                .note("ClientIp", event.clientIp())
                .note("ClientHostname", event.clientName())
                .note("ServerIp", event.serverIp())
                .note(
                        "ServerHostname",
                        event.property("server-hostname").isEmpty() ? event.host() : event.property("server-hostname"))
                .note("SourceContext", context(event))
                .note("ConnectorId", event.connector())
                .note("Source", event.eventSource())
                .note("EventId", event.id().name())
                .note("InternalMessageId", event.queueId())
                .note("MessageId", event.messageId())
                .note("NetworkMessageId", event.networkMessageId())
                .note("Recipients", PSArray.ofStrings(event.recipients()))
                .note("RecipientStatus", statuses(event))
                .note("TotalBytes", event.size() < 0 ? null : event.size())
                .note(
                        "RecipientCount",
                        event.recipientCount() < 0 ? event.recipients().size() : event.recipientCount())
                .note("RelatedRecipientAddress", event.originalRecipient())
                .note("Reference", reference(event))
                .note("MessageSubject", event.subject())
                .note("Sender", event.sender())
                .note(
                        "ReturnPath",
                        event.property("return-path").isEmpty() ? event.sender() : event.property("return-path"))
                .note("MessageInfo", event.property("message-info"))
                .note("Directionality", event.property("directionality"))
                .note("TenantId", event.property("tenant-id"))
                .note("OriginalClientIp", event.property("original-client-ip"))
                .note("OriginalServerIp", event.property("original-server-ip"))
                .note("CustomData", event.property("custom-data"))
                .note("TransportTrafficType", event.property("transport-traffic-type"))
                .note("LogId", event.property("log-id"))
                .note("SchemaVersion", event.property("schema-version"));
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
