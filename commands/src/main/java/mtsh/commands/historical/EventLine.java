package mtsh.commands.historical;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import mtsh.commands.trace.DetailText;
import mtsh.commands.trace.TraceTimes;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/**
 * An event as a line of the extended report. What Exchange logged stands as it was logged. What other servers logged is said in
 * Exchange's way, so that who reads the report, mtsh's own reader among them, comes to the same conclusions.
 */
final class EventLine {
    private static final String EXCHANGE = "Exchange";

    private final MailEvent event;
    private final FoundMessage message;
    private final TraceRow row;
    private final String way;

    EventLine(MailEvent event, FoundMessage message, String way) {
        this.event = event;
        this.message = message;
        this.row = message.first();
        this.way = way;
    }

    List<String> values() {
        boolean toOther = isToOther();
        return List.of(
                TraceTimes.roundTrip(event.time()),
                clientIp(),
                isExchange() ? event.clientName() : toOther ? event.host() : event.clientName(),
                event.serverIp(),
                isExchange() || toOther ? event.serverName() : event.host(),
                made("source-context", sourceContext()),
                event.connector(),
                event.eventSource(),
                eventId(),
                logged("internal-message-id", event.queueId()),
                filled(event.messageId(), row.messageId()),
                event.networkMessageId().isEmpty() ? message.networkId() : event.networkMessageId(),
                logged("recipient-address", recipients()),
                made("recipient-status", status()),
                ReportValues.number(event.size() < 0 && !isTracked() ? row.size() : event.size()),
                Integer.toString(event.recipientCount() < 0 ? event.recipients().size() : event.recipientCount()),
                logged("related-recipient-address", related()),
                made("reference", reference()),
                logged("message-subject", filled(event.subject(), row.subject())),
                filled(event.sender(), row.sender()),
                made("return-path", returnPath()),
                made("message-info", messageInfo()),
                made("directionality", way),
                event.property("tenant-id"),
                made("original-client-ip", row.fromIp()),
                event.property("original-server-ip"),
                made("custom-data", verdict()));
    }

    private boolean isExchange() {
        return event.instance().startsWith(EXCHANGE);
    }

    /** Whether this is a row of a message tracking log, which has all columns; exports of a message trace have few. */
    private boolean isTracked() {
        boolean hasOwnId = !event.property("internal-message-id").isEmpty()
                || !event.queueId().equals(event.networkMessageId());
        return isExchange() && hasOwnId && !DetailText.isTraceRow(event);
    }

    /** What an event does not say, the message may. */
    private String filled(String told, String otherwise) {
        return told.isEmpty() && !isTracked() ? otherwise : told;
    }

    /** A column that nobody wrote but Exchange. */
    private String made(String column, String otherwise) {
        return isTracked() ? event.property(column) : logged(column, otherwise);
    }

    /** A filter that gives the message back is a client too, but not the one that the message came from. */
    private String clientIp() {
        boolean itself = event.clientIp().startsWith("127.") || event.clientIp().equals("::1");
        return itself && !isExchange() && !event.clientIp().equals(row.fromIp()) ? "" : event.clientIp();
    }

    /** Exchange names the members of a group, and the group beside them; a row of a message trace tells of the group alone. */
    private boolean isGroupAlone() {
        return event.id() == EventId.EXPAND && DetailText.isTraceRow(event);
    }

    private String recipients() {
        return isGroupAlone() ? "" : String.join(";", event.recipients());
    }

    private String related() {
        return isGroupAlone() ? String.join(";", event.recipients()) : event.originalRecipient();
    }

    /** The sender of the message: a server may know its own users by their names alone. */
    private String returnPath() {
        boolean known = message.rows().stream().anyMatch(each -> each.sender().equalsIgnoreCase(event.sender()));
        return known ? event.sender() : row.sender();
    }

    private String logged(String column, String otherwise) {
        String logged = event.property(column);
        return logged.isEmpty() ? otherwise : logged;
    }

    /** In these events Exchange names the server that writes as the client, and as the server the one it spoke with. */
    private boolean isToOther() {
        return switch (event.id()) {
            case SEND, SENDEXTERNAL, DEFER, FAIL, TRANSFER ->
                !event.serverName().isEmpty();
            default -> false;
        };
    }

    /** To Exchange a transfer is a copy inside a server; what went to another server was sent, and what was thrown away dropped. */
    private String eventId() {
        if (event.id() == EventId.OTHER) {
            return logged("event-id", "OTHER");
        }
        if (!isExchange() && isDiscarded()) {
            return EventId.DROP.name();
        }
        boolean sent = event.id() == EventId.TRANSFER
                && !isExchange()
                && event.links().stream().anyMatch(link -> !link.host().isEmpty());
        return sent ? EventId.SEND.name() : event.id().name();
    }

    /** Whether a filter threw the message away, by its own word or by its answer to who handed it over. */
    private boolean isDiscarded() {
        String word = event.word().toLowerCase(Locale.ROOT);
        boolean decided = event.id() == EventId.AGENTINFO
                && (word.startsWith("block") || word.contains("discard"))
                && !word.contains("quarantine")
                && !event.detail().toLowerCase(Locale.ROOT).contains("quarantine")
                && !event.detail().toLowerCase(Locale.ROOT).contains("tempfail");
        return decided || event.id() == EventId.TRANSFER && event.reply().contains("Ok, discarded");
    }

    private String sourceContext() {
        if (isExchange()) {
            return event.detail();
        }
        return event.detail().isEmpty() ? event.reply() : event.detail();
    }

    /** One for each recipient. */
    private String status() {
        if (event.reply().isEmpty()) {
            return "";
        }
        String one = answer();
        return String.join(
                ";", Collections.nCopies(Math.max(1, event.recipients().size()), one));
    }

    /** Exchange's answers begin with a code; one that does not, or that holds what divides answers, stands in Exchange's list of errors. */
    private String answer() {
        String reply = event.reply();
        boolean plain = reply.indexOf(';') < 0 || event.recipients().size() < 2;
        if (plain && reply.matches("(?s)[245]\\d\\d[ -].*|[245]\\.\\d{1,3}\\.\\d{1,3}\\b.*")) {
            return reply;
        }
        if (plain && !event.enhancedCode().isEmpty()) {
            return event.enhancedCode() + " " + reply;
        }
        return "[{LED=" + reply + "};{MSG=};{FQDN=" + event.serverName() + "};{IP=" + event.serverIp() + "};{LRT="
                + "}]";
    }

    private String reference() {
        List<String> keys = event.links().stream()
                .filter(link -> !isExchange() || link.kind() == Link.Kind.NOTIFICATION)
                .map(Link::key)
                .toList();
        return String.join(";", keys);
    }

    /** When the message came, in the events that end its way: their reader takes the time it took from there. */
    private String messageInfo() {
        return switch (event.id()) {
            case DELIVER, SEND, SENDEXTERNAL -> TraceTimes.roundTrip(message.received());
            default -> "";
        };
    }

    /** The verdict of a filter as Exchange's own agents would have written it. */
    private String verdict() {
        String word = event.word().toLowerCase(Locale.ROOT);
        if (word.contains("quarantine")) {
            return "S:SFA=SUM|DI=SQ";
        }
        if (word.contains("malware") || word.contains("virus") || word.contains("infected")) {
            return "S:AMA=SUM|v=1|action=|error=|atch=";
        }
        return word.contains("spam") ? "S:SFA=SUM|SFV=SPM" : "";
    }
}
