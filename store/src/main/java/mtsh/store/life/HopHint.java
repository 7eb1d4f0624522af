package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * A hop that no id proves: this server says that another one took the message, in an answer that names no id, and the other one's log
 * has it too. A Message-ID alone proves nothing (lists, resending, gateways repeat it), so the receiving server, the sender, a
 * recipient and the time have to agree as well, and only one message may do so.
 */
final class HopHint {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private HopHint() {}

    /** A message as it came to a server. */
    record Arrival(Instant first, Set<String> recipients, Set<String> receivers) {
        /** Null when no line says that another machine brought it. */
        static Arrival of(List<MailEvent> events) {
            Set<String> receivers = new LinkedHashSet<>();
            Set<String> recipients = new LinkedHashSet<>();
            for (MailEvent event : events) {
                receivers.addAll(arrivedAt(event));
                event.recipients().forEach(recipient -> recipients.add(Node.key(recipient)));
                if (!event.originalRecipient().isEmpty()) {
                    recipients.add(Node.key(event.originalRecipient()));
                }
            }
            return receivers.isEmpty() ? null : new Arrival(events.get(0).time(), recipients, receivers);
        }

        /** Whether this may be what was sent on to one of these places. */
        private boolean fits(MailEvent sent, List<String> places) {
            boolean samePlace = places.stream().anyMatch(receivers::contains);
            boolean samePeople =
                    recipients.isEmpty() || sent.recipients().stream().anyMatch(this::names);
            return samePlace
                    && samePeople
                    && !first.isAfter(sent.time().plus(LinkRule.OTHER_CLOCK))
                    && !first.isBefore(sent.time().minus(LONGEST));
        }

        /** A store may know its users without a domain. */
        private boolean names(String recipient) {
            String key = Node.key(recipient);
            int at = key.lastIndexOf('@');
            return recipients.contains(key) || at > 0 && recipients.contains(key.substring(0, at));
        }
    }

    /** The one of all parts that came to another server as it left {@code from} by this event; null when none is, or several are. */
    static <T> T only(MailEvent sent, T from, List<T> all, Function<T, Identity> identity) {
        List<String> places = leftFor(sent);
        T only = null;
        for (T part : places.isEmpty() ? List.<T>of() : all) {
            if (part == from || !isSameMail(identity.apply(from), identity.apply(part))) {
                continue;
            }
            Arrival arrival = identity.apply(part).arrival();
            if (arrival == null || !arrival.fits(sent, places)) {
                continue;
            }
            if (only != null) {
                return null;
            }
            only = part;
        }
        return only;
    }

    private static boolean isSameMail(Identity sent, Identity arrived) {
        return sent.messageId().equals(arrived.messageId())
                && (sent.sender().isEmpty()
                        || arrived.sender().isEmpty()
                        || sent.sender().equalsIgnoreCase(arrived.sender()));
    }

    /** The servers (names' first labels, addresses) that took the message without telling an id; empty for any other event. */
    static List<String> leftFor(MailEvent event) {
        boolean sent = event.id() == EventId.SEND || event.id() == EventId.SENDEXTERNAL;
        if (!sent) {
            return StoreHint.leftFor(event);
        }
        if (Tracking.isTraceRow(event) || event.links().stream().anyMatch(Link::outward)) {
            return List.of();
        }
        return places(event.serverName(), event.serverIp());
    }

    /** The server that took the message from another machine; empty for any other event. */
    static List<String> arrivedAt(MailEvent event) {
        if (event.id() != EventId.RECEIVE) {
            return StoreHint.arrivedAt(event);
        }
        boolean arrived = event.eventSource().equals("SMTP")
                && !IpAddress.isLoopback(event.clientIp())
                && !Tracking.isTraceRow(event)
                && !event.queueId().isEmpty();
        return arrived ? places(event.host(), Tracking.isRow(event) ? event.serverIp() : "") : List.of();
    }

    private static List<String> places(String name, String ip) {
        List<String> places = new ArrayList<>(2);
        String label = Tracking.label(name).toLowerCase(Locale.ROOT);
        if (!label.isEmpty() && !label.equals("localhost") && !IpAddress.isLoopback(label)) {
            places.add(label);
        }
        if (!ip.isEmpty() && !IpAddress.isLoopback(ip) && !ip.equals(label)) {
            places.add(ip);
        }
        return places;
    }
}
