package mtsh.commands.trace;

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
        String status =
                event.property("recipient-status").isEmpty() ? event.reply() : event.property("recipient-status");
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
                .note("RecipientStatus", status.isEmpty() ? PSArray.of() : PSArray.of(new Object[] {status}))
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
        return PSArray.ofStrings(event.links().stream().map(Link::key).toList());
    }
}
