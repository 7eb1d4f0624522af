package mtsh.commands.historical;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import mtsh.commands.trace.TraceTimes;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** How messages passed from machine to machine: one line for each hop, with its connector and its encryption. */
final class ConnectionReport implements Report {
    private static final List<String> COLUMNS = List.of(
            "date_time_utc",
            "direction",
            "connector_id",
            "connector_type",
            "tls_version",
            "smtp_security_error",
            "remote_ip",
            "remote_hostname",
            "server_hostname",
            "event_id",
            "sender_address",
            "recipient_address",
            "message_subject",
            "message_id",
            "network_message_id");

    private static final List<String> SECURITY =
            List.of("tls", "certificate", "dane", "mta-sts", "4.7.5", "5.7.5", "4.7.32", "5.7.32");

    private final boolean outboundOnly;
    private final Predicate<MailEvent> wanted;

    /** @param wanted the hops that the search asks for */
    ConnectionReport(boolean outboundOnly, Predicate<MailEvent> wanted) {
        this.outboundOnly = outboundOnly;
        this.wanted = wanted;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String source() {
        return "the events in which a message passes from one machine to another";
    }

    @Override
    public void write(FoundMessage message, Consumer<List<String>> lines) {
        for (MailEvent event : message.events()) {
            boolean inbound = event.id() == EventId.RECEIVE;
            if (wanted.test(event) && !(outboundOnly && inbound)) {
                lines.accept(line(event, message, inbound));
            }
        }
    }

    private static List<String> line(MailEvent event, FoundMessage message, boolean inbound) {
        TraceRow row = message.first();
        return List.of(
                TraceTimes.roundTrip(event.time()),
                inbound ? "Received" : "Sent",
                event.connector(),
                ConnectorType.of(event).name(),
                TlsVersion.of(event),
                securityError(event),
                ConnectorType.machine(event),
                ConnectorType.machineName(event),
                event.host(),
                event.id().name(),
                event.sender().isEmpty() ? row.sender() : event.sender(),
                String.join(";", event.recipients()),
                ReportValues.subject(row.subject()),
                row.messageId(),
                message.networkId());
    }

    private static String securityError(MailEvent event) {
        boolean failed = event.id() == EventId.DEFER || event.id() == EventId.FAIL;
        return failed && new Evidence(event).hasAny(SECURITY) ? event.reply() : "";
    }
}
