package mtsh.commands.queue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import mtsh.commands.trace.RetryPlan;
import mtsh.commands.trace.Whereabouts;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Where a recipient of a message waits. */
record QueuePlace(QueueName queue, DeliveryType deliveryType, Instant received, QueuedRecipient recipient) {

    /**
     * Null when no queue of ours has it: it was refused at the door and waits where it came from, or its queue file is gone and no line
     * says where it went.
     */
    static QueuePlace of(TraceRow row, Life life, List<MailEvent> events) {
        Whereabouts whereabouts = new Whereabouts(row, events);
        if (events.isEmpty() || whereabouts.isRefusedAtTheDoor()) {
            return null;
        }
        MailEvent last = events.get(events.size() - 1);
        boolean moving = row.disposition() == Disposition.InTransit || isGone(whereabouts.decisive(), life);
        MailEvent decisive = moving ? last : whereabouts.decisive();
        return isGone(decisive, life) ? null : of(row, events, decisive);
    }

    private static boolean isGone(MailEvent decisive, Life life) {
        return life.legs().stream()
                .anyMatch(leg -> leg.closed()
                        && leg.queueId().equals(decisive.queueId())
                        && leg.host().equals(decisive.host())
                        && isDuring(decisive.time(), leg));
    }

    /** Short queue ids are used again: only the leg of that time is meant. */
    private static boolean isDuring(Instant time, Leg leg) {
        List<MailEvent> events = leg.events();
        return !events.isEmpty()
                && !time.isBefore(events.get(0).time())
                && !time.isAfter(events.get(events.size() - 1).time());
    }

    private static QueuePlace of(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        MessageState state = state(row);
        MailEvent failure = null;
        Instant first = null;
        Instant received = null;
        int attempts = 0;
        for (MailEvent event : events) {
            if (!isInQueueOf(event, decisive)) {
                continue;
            }
            received = received == null ? event.time() : received;
            if (RetryPlan.isAttempt(event) && state != MessageState.Suspended) {
                first = first == null ? event.time() : first;
                failure = event;
                attempts++;
            }
        }
        String address = address(row, decisive);
        DeliveryType type = hasHop(decisive) ? DeliveryType.of(decisive) : DeliveryType.Undefined;
        return new QueuePlace(
                new QueueName(server(row, decisive), nextHop(state, decisive, address)),
                state == MessageState.Suspended ? DeliveryType.Undefined : type,
                received == null ? row.received() : received,
                new QueuedRecipient(
                        row, decisive, failure, address, state, first, attempts, RetryPlan.of(events, decisive)));
    }

    private static boolean isInQueueOf(MailEvent event, MailEvent decisive) {
        return event.queueId().equals(decisive.queueId()) && event.host().equals(decisive.host());
    }

    private static MessageState state(TraceRow row) {
        if (row.disposition() == Disposition.Held) {
            return MessageState.Suspended;
        }
        if (row.disposition() == Disposition.InTransit) {
            return row.status() == Status.GettingStatus ? MessageState.Active : MessageState.Ready;
        }
        return MessageState.Retry;
    }

    private static String server(TraceRow row, MailEvent decisive) {
        String host = decisive.host().isEmpty() ? row.serverName() : decisive.host();
        return host.isEmpty() ? "unknown" : host;
    }

    /** The address that the line speaks of: behind an alias it is another one than the message was sent to. */
    private static String address(TraceRow row, MailEvent decisive) {
        List<String> named = decisive.recipients();
        boolean own = named.isEmpty() || named.stream().anyMatch(row.recipient()::equalsIgnoreCase);
        return own || !hasHop(decisive) ? row.recipient() : named.get(0);
    }

    /** Whether the line is about delivering it somewhere. */
    private static boolean hasHop(MailEvent event) {
        return switch (event.id()) {
            case DEFER, TRANSFER, SEND, SENDEXTERNAL, DELIVER, FAIL, THROTTLE -> true;
            default -> false;
        };
    }

    private static String nextHop(MessageState state, MailEvent decisive, String address) {
        if (state == MessageState.Suspended) {
            return QueueName.HOLD;
        }
        return hasHop(decisive) ? nextHop(decisive, address) : QueueName.SUBMISSION;
    }

    /** The domain, or the filter's address, which all domains go through. */
    static String nextHop(MailEvent event, String address) {
        if (DeliveryType.isLoopback(event.serverIp())) {
            String port = event.property("relay_port");
            return port.isEmpty() ? event.serverIp() : event.serverIp() + ":" + port;
        }
        if (event.id() == EventId.TRANSFER && !event.serverName().isEmpty()) {
            return event.serverName();
        }
        int at = address.lastIndexOf('@');
        String domain = at < 0 ? address : address.substring(at + 1);
        return domain.isEmpty() ? QueueName.SUBMISSION : domain.toLowerCase(Locale.ROOT);
    }
}
