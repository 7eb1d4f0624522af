package mtsh.bench.store;

import java.util.List;
import java.util.stream.Collectors;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/** The events of messages, with every field of {@link MailEvent}. */
final class EventTable {
    static final Table TABLE = new Table(
            "event",
            List.of(
                    Table.number("time"),
                    Table.text("host"),
                    Table.text("instance"),
                    Table.text("daemon"),
                    Table.text("process"),
                    Table.text("event_id"),
                    Table.text("event_source"),
                    Table.text("queue_id"),
                    Table.text("network_message_id"),
                    Table.text("message_id"),
                    Table.text("sender"),
                    Table.text("recipients"),
                    Table.text("original_recipient"),
                    Table.text("subject"),
                    Table.number("size"),
                    Table.number("recipient_count"),
                    Table.text("client_name"),
                    Table.text("client_ip"),
                    Table.text("server_name"),
                    Table.text("server_ip"),
                    Table.text("connector"),
                    Table.text("word"),
                    Table.text("reply"),
                    Table.text("enhanced_code"),
                    Table.text("detail"),
                    Table.text("links"),
                    Table.text("properties"),
                    Table.text("source"),
                    Table.number("source_offset"),
                    Table.number("source_line")));

    private EventTable() {}

    /** In the order of the columns. */
    static Object[] values(MailEvent event) {
        return new Object[] {
            TraceTable.micros(event.time()),
            event.host(),
            event.instance(),
            event.daemon(),
            event.process(),
            event.id().name(),
            event.eventSource(),
            event.queueId(),
            event.networkMessageId(),
            event.messageId(),
            event.sender(),
            String.join(";", event.recipients()),
            event.originalRecipient(),
            event.subject(),
            event.size(),
            (long) event.recipientCount(),
            event.clientName(),
            event.clientIp(),
            event.serverName(),
            event.serverIp(),
            event.connector(),
            event.word(),
            event.reply(),
            event.enhancedCode(),
            event.detail(),
            event.links().stream().map(EventTable::text).collect(Collectors.joining(";")),
            event.properties().entrySet().stream()
                    .map(field -> field.getKey() + '=' + field.getValue())
                    .collect(Collectors.joining("\n")),
            event.position().source(),
            event.position().offset(),
            event.position().line()
        };
    }

    private static String text(Link link) {
        return link.kind().name() + ',' + link.host() + ',' + link.key() + ',' + link.outward();
    }
}
