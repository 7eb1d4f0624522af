package mtsh.commands.flow;

import java.util.List;

import mtsh.commands.trace.DetailText;
import mtsh.commands.trace.Whereabouts;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** The line that says a message reached its recipient, or the next organisation: what a row has as its last event may be about others. */
final class Arrival {
    private Arrival() {}

    static boolean isDelivered(TraceRow row) {
        return row.disposition() == Disposition.Delivered
                || row.disposition() == Disposition.Relayed
                || row.disposition() == Disposition.Junk;
    }

    /** Whether the row is of an address that only stands for others: they have deliveries, it has none. */
    static boolean isElsewhere(TraceRow row) {
        return row.disposition() == Disposition.Expanded || row.disposition() == Disposition.Redirected;
    }

    /**
     * Null when no line says so. A summary of Exchange Online's trace has the time of arrival at the service alone, so that it
     * tells no delivery time.
     */
    static MailEvent of(TraceRow row, Life life) {
        if (life == null) {
            return null;
        }
        MailEvent named = named(row.recipient(), life);
        if (named != null) {
            return named;
        }
        List<MailEvent> events = TraceEvents.forRecipient(life, row.recipient()).stream()
                .filter(event -> !DetailText.isTraceRow(event))
                .toList();
        MailEvent decisive = new Whereabouts(row, events).decisive();
        return decisive != null && rank(decisive.id()) > 0 ? decisive : null;
    }

    /** Most lines name the recipient as the row does; that is found without following addresses from queue to queue. */
    private static MailEvent named(String recipient, Life life) {
        MailEvent best = null;
        for (Leg leg : life.legs()) {
            MailEvent last = lastOf(recipient, leg);
            best = last != null && isBetter(last, best) ? last : best;
        }
        return best;
    }

    /** How a message left one queue for a recipient; null when no line of it says so. */
    static MailEvent lastOf(String recipient, Leg leg) {
        MailEvent best = null;
        List<MailEvent> events = leg.events();
        for (int i = 0; i < events.size(); i++) {
            MailEvent event = events.get(i);
            if (rank(event.id()) > 0 && isFor(event, recipient) && isBetter(event, best)) {
                best = event;
            }
        }
        return best;
    }

    private static boolean isFor(MailEvent event, String recipient) {
        if (DetailText.isTraceRow(event)) {
            return false;
        }
        for (int i = 0; i < event.recipients().size(); i++) {
            if (event.recipients().get(i).equalsIgnoreCase(recipient)) {
                return true;
            }
        }
        return !event.originalRecipient().isEmpty()
                && event.recipients().size() <= 1
                && event.originalRecipient().equalsIgnoreCase(recipient);
    }

    private static boolean isBetter(MailEvent event, MailEvent best) {
        if (best == null || rank(event.id()) != rank(best.id())) {
            return best == null || rank(event.id()) > rank(best.id());
        }
        return event.time().isAfter(best.time());
    }

    /** A mailbox is further than another server, and that is further than another queue of ours. */
    private static int rank(EventId id) {
        return switch (id) {
            case DELIVER -> 3;
            case SEND, SENDEXTERNAL -> 2;
            case TRANSFER -> 1;
            default -> 0;
        };
    }
}
