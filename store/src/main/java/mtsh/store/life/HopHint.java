package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * A hop that no id proves: this server says that another one took the message, in an answer that names no id, and the other one's log
 * has it too. A Message-ID alone proves nothing (lists, resending, gateways repeat it), so the receiving server, the sender, a
 * recipient and the time have to agree as well, and only one message may do so.
 */
final class HopHint {
    private static final Duration CLOCKS = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String NULL_SENDER = "<>";

    private HopHint() {}

    /** A message as it came to a server. */
    record Arrival(String messageId, String sender, Instant first, Set<String> recipients, Set<String> receivers) {
        /** Null when no line says that another machine brought it. */
        static Arrival of(List<MailEvent> events) {
            Set<String> receivers = new LinkedHashSet<>();
            Set<String> recipients = new LinkedHashSet<>();
            String messageId = "";
            String sender = "";
            for (MailEvent event : events) {
                receivers.addAll(arrivedAt(event));
                event.recipients().forEach(recipient -> recipients.add(Node.key(recipient)));
                if (!event.originalRecipient().isEmpty()) {
                    recipients.add(Node.key(event.originalRecipient()));
                }
                messageId = messageId.isEmpty() ? HopHint.messageId(event) : messageId;
                sender = sender.isEmpty() ? event.sender() : sender;
            }
            boolean known = !receivers.isEmpty() && !messageId.isEmpty();
            return known ? new Arrival(messageId, sender, events.get(0).time(), recipients, receivers) : null;
        }

        /** Whether this is the message that another server, which knows it by these, sent on. */
        boolean fits(MailEvent sent, String sentMessageId, String sentSender) {
            boolean sameMail = messageId.equals(sentMessageId)
                    && (sender.isEmpty() || sentSender.isEmpty() || sender.equalsIgnoreCase(sentSender));
            boolean samePlace = leftFor(sent).stream().anyMatch(receivers::contains);
            boolean samePeople = recipients.isEmpty()
                    || sent.recipients().stream().anyMatch(recipient -> recipients.contains(Node.key(recipient)));
            return sameMail
                    && samePlace
                    && samePeople
                    && !first.isAfter(sent.time().plus(CLOCKS))
                    && !first.isBefore(sent.time().minus(LONGEST));
        }
    }

    /** The servers (names' first labels, addresses) that took the message without telling an id; empty for any other event. */
    static List<String> leftFor(MailEvent event) {
        boolean sent = event.id() == EventId.SEND || event.id() == EventId.SENDEXTERNAL;
        if (!sent || Tracking.isTraceRow(event) || event.links().stream().anyMatch(Link::outward)) {
            return List.of();
        }
        return places(event.serverName(), event.serverIp());
    }

    /** The server that took the message from another machine; empty for any other event. */
    static List<String> arrivedAt(MailEvent event) {
        boolean arrived = event.id() == EventId.RECEIVE
                && event.eventSource().equals("SMTP")
                && !isLoopback(event.clientIp())
                && !Tracking.isTraceRow(event)
                && !event.queueId().isEmpty();
        return arrived ? places(event.host(), Tracking.isRow(event) ? event.serverIp() : "") : List.of();
    }

    private static List<String> places(String name, String ip) {
        List<String> places = new ArrayList<>(2);
        String label = Tracking.label(name).toLowerCase(Locale.ROOT);
        if (!label.isEmpty() && !label.equals("localhost") && !isLoopback(label)) {
            places.add(label);
        }
        if (!ip.isEmpty() && !isLoopback(ip) && !ip.equals(label)) {
            places.add(ip);
        }
        return places;
    }

    private static boolean isLoopback(String ip) {
        return ip.startsWith("127.") || ip.equals("::1");
    }

    static String messageId(MailEvent event) {
        return event.messageId().equals(NULL_SENDER) ? "" : event.messageId();
    }
}
