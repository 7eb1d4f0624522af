package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.ServerName;

/**
 * A hop that no id proves: this server says that another one took the message, in an answer that names no id, and the other one's log
 * has it too; or a filter was given it through a pipe, and submitted it on the same machine with {@code sendmail}. A Message-ID alone proves nothing (lists, resending, gateways repeat it), so the receiving server, the sender, a
 * recipient and the time have to agree as well, and only one message may do so.
 */
final class HopHint {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Beside the name of a machine: its own submission. No server's name has a blank. */
    private static final String SUBMISSION = " submission";

    private HopHint() {}

    /** A message as it came to a server. */
    record Arrival(List<MailEvent> events, Set<String> recipients, Set<String> receivers) {
        /** Null when no line says how it came in. */
        static Arrival of(List<MailEvent> events) {
            Set<String> receivers = new LinkedHashSet<>();
            Set<String> recipients = new LinkedHashSet<>();
            for (MailEvent event : events) {
                receivers.addAll(arrivedAt(event));
                for (String recipient : event.recipients()) {
                    recipients.add(Node.key(recipient));
                }
                if (!event.originalRecipient().isEmpty()) {
                    recipients.add(Node.key(event.originalRecipient()));
                }
            }
            return receivers.isEmpty() ? null : new Arrival(events, recipients, receivers);
        }

        /** Whether this may be what was sent on to one of these places. */
        private boolean fits(MailEvent sent, List<String> places) {
            Instant first = events.get(0).time();
            return isFor(sent, places)
                    && !first.isAfter(sent.time().plus(LinkRule.OTHER_CLOCK))
                    && !first.isBefore(sent.time().minus(LONGEST));
        }

        private boolean isFor(MailEvent sent, List<String> places) {
            boolean samePeople =
                    recipients.isEmpty() || sent.recipients().stream().anyMatch(this::names);
            return samePeople && places.stream().anyMatch(receivers::contains);
        }

        /** How far its nearest line is from the one that says it was sent. */
        private Duration distance(MailEvent sent) {
            Duration nearest = null;
            for (MailEvent event : events) {
                Duration distance = Duration.between(event.time(), sent.time()).abs();
                nearest = nearest == null || distance.compareTo(nearest) < 0 ? distance : nearest;
            }
            return nearest;
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
        if (places.isEmpty()) {
            return null;
        }
        if (StoreHint.isStore(places)) {
            return nearest(sent, places, from, all, identity);
        }
        T only = null;
        for (T part : all) {
            Arrival arrival = part == from ? null : arrival(identity.apply(from), identity.apply(part));
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

    /**
     * A store says what it does right before it answers, once for each attempt: so of several the nearest is meant, and never one that
     * is further away than clocks differ.
     */
    private static <T> T nearest(
            MailEvent sent, List<String> places, T from, List<T> all, Function<T, Identity> identity) {
        T nearest = null;
        Duration least = LinkRule.OTHER_CLOCK;
        for (T part : all) {
            Arrival arrival = part == from ? null : arrival(identity.apply(from), identity.apply(part));
            if (arrival == null || !arrival.isFor(sent, places)) {
                continue;
            }
            Duration distance = arrival.distance(sent);
            if (distance.compareTo(least) < 0) {
                nearest = part;
                least = distance;
            }
        }
        return nearest;
    }

    /** How a part came to its server, if it is the same mail; else null. */
    private static Arrival arrival(Identity sent, Identity part) {
        return isSameMail(sent, part) ? part.arrival() : null;
    }

    private static boolean isSameMail(Identity sent, Identity arrived) {
        return sent.messageId().equals(arrived.messageId())
                && (sent.sender().isEmpty()
                        || arrived.sender().isEmpty()
                        || sent.sender().equalsIgnoreCase(arrived.sender()));
    }

    /** The servers (names' first labels, addresses) that took the message without telling an id; empty for any other event. */
    static List<String> leftFor(MailEvent event) {
        if (isPiped(event)) {
            return List.of(submission(event));
        }
        boolean sent = event.id() == EventId.SEND || event.id() == EventId.SENDEXTERNAL;
        if (!sent) {
            return StoreHint.leftFor(event);
        }
        if (namesNext(event) || Tracking.isTraceRow(event)) {
            return List.of();
        }
        return places(event.serverName(), event.serverIp());
    }

    /** Whether the event itself says where the message went; a loop, because every event is asked several times. */
    static boolean namesNext(MailEvent event) {
        List<Link> links = event.links();
        for (int i = 0, count = links.size(); i < count; i++) {
            if (links.get(i).outward()) {
                return true;
            }
        }
        return false;
    }

    /** To a filter: into a mailbox it would be a delivery. */
    private static boolean isPiped(MailEvent event) {
        return event.id() == EventId.TRANSFER && event.daemon().equals("pipe") && !namesNext(event);
    }

    private static String submission(MailEvent event) {
        return Texts.lower(event.host()) + SUBMISSION;
    }

    /** The server that took the message from another machine or a program of its own; empty for any other event. */
    static List<String> arrivedAt(MailEvent event) {
        if (event.id() != EventId.RECEIVE) {
            return StoreHint.arrivedAt(event);
        }
        if (event.eventSource().equals("PICKUP")) {
            return List.of(submission(event));
        }
        boolean arrived = event.eventSource().equals("SMTP")
                && !IpAddress.isLoopback(event.clientIp())
                && !event.queueId().isEmpty()
                && !Tracking.isTraceRow(event);
        return arrived ? places(event.host(), Tracking.isRow(event) ? event.serverIp() : "") : List.of();
    }

    private static List<String> places(String name, String ip) {
        String label = ServerName.label(name);
        boolean named = !label.isEmpty() && !label.equals("localhost") && !IpAddress.isLoopback(label);
        if (ip.isEmpty() || IpAddress.isLoopback(ip) || ip.equals(label)) {
            return named ? List.of(label) : List.of();
        }
        return named ? List.of(label, ip) : List.of(ip);
    }
}
