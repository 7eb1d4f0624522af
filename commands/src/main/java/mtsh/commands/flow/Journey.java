package mtsh.commands.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.commands.trace.DetailText;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.ServerName;

/** The hops of a message on its way to one recipient, in order, and how its whole time divides among them. */
final class Journey {
    private final List<Hop> hops;
    private final Instant until;

    private Journey(List<Hop> hops, Instant until) {
        this.hops = hops;
        this.until = until;
    }

    /**
     * @param events of one recipient, oldest first
     * @param until when the time of a message without an end is counted
     */
    static Journey of(List<MailEvent> events, Instant until) {
        Map<String, List<MailEvent>> queues = new LinkedHashMap<>();
        for (MailEvent event : events) {
            if (!isBeside(event)) {
                queues.computeIfAbsent(queue(event), any -> new ArrayList<>()).add(event);
            }
        }
        List<Hop> hops = new ArrayList<>();
        for (List<MailEvent> queue : queues.values()) {
            if (queue.stream().anyMatch(Journey::isOfQueue)) {
                hops.add(new Hop(List.copyOf(queue), end(queue)));
            }
        }
        return new Journey(hops, until);
    }

    /** Copies that wait in the shadow, notices, and the one-line summaries of a trace are not on the way. */
    private static boolean isBeside(MailEvent event) {
        return switch (event.id()) {
            case HADISCARD, HARECEIVE, HAREDIRECT, HAREDIRECTFAIL, NOTIFYMAPI, NOTIFYSHADOW, DSN -> true;
            default -> DetailText.isTraceRow(event);
        };
    }

    private static String queue(MailEvent event) {
        String server =
                event.queueId().isEmpty() ? event.host().toLowerCase(Locale.ROOT) : ServerName.label(event.host());
        return server + "\n" + event.queueId();
    }

    /** A filter that only gives its opinion has no queue. */
    private static boolean isOfQueue(MailEvent event) {
        return switch (event.id()) {
            case RECEIVE, SUBMIT, DEFER -> true;
            default -> ends(event.id());
        };
    }

    private static boolean ends(EventId id) {
        return switch (id) {
            case DELIVER, SEND, SENDEXTERNAL, TRANSFER, FAIL, DELIVERFAIL, DROP, BADMAIL, POISONMESSAGE, REDIRECT ->
                true;
            default -> false;
        };
    }

    private static MailEvent end(List<MailEvent> events) {
        MailEvent end = null;
        for (MailEvent event : events) {
            end = ends(event.id()) ? event : end;
        }
        return end;
    }

    List<Hop> hops() {
        return hops;
    }

    /** Whether the message has left its last queue. */
    boolean isOver() {
        return !hops.isEmpty() && hops.get(hops.size() - 1).end() != null;
    }

    /** Seconds in the queue of a hop, or until now. */
    double delay(int hop) {
        return hops.get(hop).delay(until);
    }

    /** Seconds from the first server to the end, or until now. */
    double total() {
        double total = 0;
        for (int i = 0; i < hops.size(); i++) {
            total += own(i);
        }
        return total;
    }

    /**
     * Seconds that are this hop's alone: until the next server had the message. A filter that answers only when the next queue has
     * taken the message makes hops overlap; so counted, the parts add up to the whole.
     */
    double own(int hop) {
        if (hop + 1 < hops.size()) {
            return Seconds.between(hops.get(hop).received(), hops.get(hop + 1).received());
        }
        return delay(hop);
    }
}
