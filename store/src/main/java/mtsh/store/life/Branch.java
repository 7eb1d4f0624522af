package mtsh.store.life;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** A leg on its way into a life, with what links are judged by. */
final class Branch {
    private final Leg leg;
    private final TrackKey key;
    private final Instant first;
    private final Instant last;
    private final Identity identity;
    private final String clientIp;
    private Branch parent = this;

    Branch(Leg leg, TrackKey key) {
        this.leg = leg;
        this.key = key;
        this.first = leg.events().get(0).time();
        this.last = leg.events().get(leg.events().size() - 1).time();
        this.identity = new Identity(leg.events());
        this.clientIp = firstClient(leg);
    }

    private static String firstClient(Leg leg) {
        for (MailEvent event : leg.events()) {
            if (event.id() == EventId.RECEIVE && !event.clientIp().isEmpty()) {
                return event.clientIp();
            }
        }
        return "";
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

    Identity identity() {
        return identity;
    }

    String clientIp() {
        return clientIp;
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
