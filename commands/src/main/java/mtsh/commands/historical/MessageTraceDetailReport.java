package mtsh.commands.historical;

import java.util.List;
import java.util.function.Consumer;

import mtsh.commands.trace.AcceptedDomains;

/** Exchange's "Extended" report: one line for each event, with the columns of a message tracking log. */
final class MessageTraceDetailReport implements Report {
    private static final List<String> COLUMNS = List.of(
            "date_time_utc",
            "client_ip",
            "client_hostname",
            "server_ip",
            "server_hostname",
            "source_context",
            "connector_id",
            "source",
            "event_id",
            "internal_message_id",
            "message_id",
            "network_message_id",
            "recipient_address",
            "recipient_status",
            "total_bytes",
            "recipient_count",
            "related_recipient_address",
            "reference",
            "message_subject",
            "sender_address",
            "return_path",
            "message_info",
            "directionality",
            "tenant_id",
            "original_client_ip",
            "original_server_ip",
            "custom_data");

    private final AcceptedDomains domains;

    MessageTraceDetailReport(AcceptedDomains domains) {
        this.domains = domains;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FoundMessage message, Consumer<List<String>> lines) {
        boolean incoming = ReportValues.directionality(message.first(), domains).equals(ReportValues.INCOMING);
        message.events()
                .forEach(event ->
                        lines.accept(new EventLine(event, message, incoming ? "Incoming" : "Originating").values()));
    }
}
