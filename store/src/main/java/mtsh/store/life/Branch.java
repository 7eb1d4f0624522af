package mtsh.store.life;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** A leg on its way into a life, with what links are judged by. */
final class Branch {
    private static final String NULL_SENDER = "<>";

    private final Leg leg;
    private final TrackKey key;
    private final Instant first;
    private final Instant last;
    private final String sender;
    private final String messageId;
    private final String clientIp;
    private Branch parent = this;
    private HopHint.Arrival arrival;
    private boolean arrivalKnown;

    Branch(Leg leg, TrackKey key) {
        this.leg = leg;
        this.key = key;
        this.first = leg.events().get(0).time();
        this.last = leg.events().get(leg.events().size() - 1).time();
        String firstSender = "";
        String firstMessageId = "";
        String firstClient = "";
        for (MailEvent event : leg.events()) {
            firstSender = firstSender.isEmpty() ? event.sender() : firstSender;
            boolean named = firstMessageId.isEmpty() && !event.messageId().equals(NULL_SENDER);
            firstMessageId = named ? event.messageId() : firstMessageId;
            if (firstClient.isEmpty() && event.id() == EventId.RECEIVE) {
                firstClient = event.clientIp();
            }
        }
        this.sender = firstSender;
        this.messageId = firstMessageId;
        this.clientIp = firstClient;
    }

    Leg leg() {
        return leg;
    }

    TrackKey key() {
        return key;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    String sender() {
        return sender;
    }

    String messageId() {
        return messageId;
    }

    String clientIp() {
        return clientIp;
    }

    /** How it came to its server from another one; null when that is not known. */
    HopHint.Arrival arrival() {
        if (!arrivalKnown) {
            arrival = HopHint.Arrival.of(leg.events());
            arrivalKnown = true;
        }
        return arrival;
    }

    /** The branch that stands for all that are joined with this one. */
    Branch root() {
        Branch root = this;
        while (root.parent != root) {
            root.parent = root.parent.parent;
            root = root.parent;
        }
        return root;
    }

    void join(Branch other) {
        root().parent = other.root();
    }
}
