package mtsh.commands.historical;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.TraceTimes;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** Exchange's "Enhanced summary" report: one line for each message, with what became of it for every recipient. */
final class MessageTraceReport implements Report {
    private static final List<String> COLUMNS = List.of(
            "origin_timestamp",
            "sender_address",
            "recipient_status",
            "message_subject",
            "total_bytes",
            "message_id",
            "network_message_id",
            "original_client_ip",
            "directionality",
            "connector_id",
            "delivery_priority");

    private final AcceptedDomains domains;

    MessageTraceReport(AcceptedDomains domains) {
        this.domains = domains;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FoundMessage message, Consumer<List<String>> lines) {
        TraceRow row = message.first();
        lines.accept(List.of(
                TraceTimes.roundTrip(message.received()),
                row.sender(),
                recipients(message.rows()),
                ReportValues.subject(row.subject()),
                ReportValues.number(row.size()),
                row.messageId(),
                message.networkId(),
                row.fromIp(),
                ReportValues.directionality(row, domains),
                connector(message.events()),
                ReportValues.priority(message.events())));
    }

    private static String recipients(List<TraceRow> rows) {
        StringJoiner all = new StringJoiner(";");
        rows.forEach(row -> all.add(row.recipient() + "##" + happened(row)));
        return all.toString();
    }

    /** The events of a recipient in Exchange's short form. */
    private static String happened(TraceRow row) {
        return switch (row.status()) {
            case Delivered -> row.disposition() == Disposition.Relayed ? "Receive, Send" : "Receive, Deliver";
            case Failed -> "Receive, Fail";
            case Pending -> "Receive, Defer";
            case Expanded -> "Receive, Expand";
            case Quarantined -> "Receive, Quarantined";
            case FilteredAsSpam -> "Receive, FilteredAsSpam";
            case GettingStatus -> "Receive";
            case None -> "";
        };
    }

    /** Where the message came in, or the first that is named at all. */
    private static String connector(List<MailEvent> events) {
        String first = "";
        for (MailEvent event : events) {
            if (event.id() == EventId.RECEIVE && !event.connector().isEmpty()) {
                return event.connector();
            }
            first = first.isEmpty() ? event.connector() : first;
        }
        return first;
    }
}
