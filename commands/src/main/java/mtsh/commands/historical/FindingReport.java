package mtsh.commands.historical;

import java.util.List;
import java.util.function.Consumer;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.AgentText;
import mtsh.commands.trace.TraceTimes;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** What was found in messages: one line for each decision of a filter, a rule or a server. */
final class FindingReport implements Report {
    private static final List<String> COLUMNS = List.of(
            "date_time_utc",
            "event_type",
            "action",
            "rule",
            "detail",
            "sender_address",
            "return_path",
            "recipient_address",
            "message_subject",
            "total_bytes",
            "message_id",
            "network_message_id",
            "original_client_ip",
            "directionality",
            "server_hostname",
            "custom_data");

    private final FindingKind kind;
    private final AcceptedDomains domains;

    FindingReport(FindingKind kind, AcceptedDomains domains) {
        this.kind = kind;
        this.domains = domains;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String source() {
        return kind.source();
    }

    @Override
    public void write(FoundMessage message, Consumer<List<String>> lines) {
        message.events().stream().filter(kind::isIn).forEach(event -> lines.accept(line(event, message)));
    }

    private List<String> line(MailEvent event, FoundMessage message) {
        AgentText agent = new AgentText(event);
        TraceRow row = message.first();
        String envelope = event.property("return-path");
        return List.of(
                TraceTimes.roundTrip(event.time()),
                agent.event().equals("Agent info") ? event.id().name() : agent.event(),
                agent.action().isEmpty() ? event.word() : agent.action(),
                ReportValues.rule(event),
                event.reply().isEmpty() ? agent.detail() : event.reply(),
                event.sender().isEmpty() ? row.sender() : event.sender(),
                envelope.isEmpty() ? row.sender() : envelope,
                String.join(";", event.recipients()),
                ReportValues.subject(row.subject()),
                ReportValues.number(row.size()),
                row.messageId(),
                message.networkId(),
                row.fromIp(),
                ReportValues.directionality(row, domains),
                event.host(),
                event.property("custom-data"));
    }
}
