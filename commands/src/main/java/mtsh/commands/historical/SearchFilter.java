package mtsh.commands.historical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Which messages a search is about: what rows can tell is asked of the store, what only events tell is looked for in them. */
final class SearchFilter {
    /** Parameters whose values are looked for in what agents and filters said of the message. */
    static final List<String> SAID_BY_AGENTS =
            List.of("DLPPolicy", "TransportRule", "EncryptionTemplate", "EncryptionType", "Url");

    private final SearchRequest request;
    private final AcceptedDomains domains;

    SearchFilter(SearchRequest request, AcceptedDomains domains) {
        this.request = request;
        this.domains = domains;
    }

    TraceQuery query() {
        TraceFilter filter = new TraceFilter()
                .between(new TraceRange(request.start(), request.end()))
                .senders(array("SenderAddress"))
                .recipients(array("RecipientAddress"))
                .messageIds(array("MessageID"))
                .statuses(array("DeliveryStatus"))
                .addresses(request.text("OriginalClientIP"), null);
        TraceQuery query = filter.query();
        return request.networkMessageIds().isEmpty()
                ? query
                : query.and(new TraceIdCondition(new HashSet<>(request.networkMessageIds())));
    }

    private String[] array(String parameter) {
        List<String> values = request.texts(parameter);
        return values.isEmpty() ? null : values.toArray(new String[0]);
    }

    /** What the rows of a query leave open. */
    boolean wants(FoundMessage message) {
        return message.rows().stream().anyMatch(this::wants)
                && eventConditions().stream()
                        .allMatch(condition -> message.events().stream().anyMatch(condition));
    }

    private boolean wants(TraceRow row) {
        return isWantedWay(row) && isWantedEnd(row);
    }

    private boolean isWantedWay(TraceRow row) {
        return switch (request.text("Direction")) {
            case "Received" -> domains.has(row.recipient());
            case "Sent" -> domains.has(row.sender()) || !domains.has(row.recipient());
            default -> true;
        };
    }

    private boolean isWantedEnd(TraceRow row) {
        boolean blocked = row.status() == Status.Failed
                || row.status() == Status.Quarantined
                || row.status() == Status.FilteredAsSpam;
        return switch (request.text("BlockStatus")) {
            case "Blocked" -> blocked;
            case "NotBlocked" -> !blocked;
            default -> true;
        };
    }

    private List<Predicate<MailEvent>> eventConditions() {
        List<Predicate<MailEvent>> conditions = new ArrayList<>();
        for (String parameter : SAID_BY_AGENTS) {
            List<String> values = request.texts(parameter);
            if (!values.isEmpty()) {
                conditions.add(event -> new Evidence(event).hasAny(values));
            }
        }
        List<String> errors = request.texts("SmtpSecurityError");
        if (!errors.isEmpty()) {
            conditions.add(event -> isRefused(event) && new Evidence(event).hasAny(errors));
        }
        String tls = request.text("TLSUsed");
        String connector = request.text("ConnectorType");
        if (!tls.isEmpty() || !connector.isEmpty()) {
            conditions.add(this::isWantedHop);
        }
        return conditions;
    }

    private static boolean isRefused(MailEvent event) {
        return event.id() == EventId.DEFER || event.id() == EventId.FAIL;
    }

    /** One and the same hop must be encrypted and connected as it was asked for. */
    boolean isWantedHop(MailEvent event) {
        String tls = request.text("TLSUsed");
        String connector = request.text("ConnectorType");
        return TlsVersion.isHop(event)
                && (tls.isEmpty() || TlsVersion.of(event).equalsIgnoreCase(tls))
                && (connector.isEmpty() || ConnectorType.of(event).name().equals(connector));
    }
}
