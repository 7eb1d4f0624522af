package mtsh.store.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** How it ended for one recipient, over all legs. */
record Ending(
        Outcome outcome,
        MailEvent reply,
        int attempts,
        boolean wasDeferred,
        Instant first,
        Instant last,
        String toIp,
        String server,
        String folder,
        boolean isClosed) {
    private static final Comparator<Outcome> BY_TIME = Comparator.comparing(
            outcome -> outcome.event() == null ? Instant.MIN : outcome.event().time());

    static Ending of(List<Node> starts) {
        Set<Node> path = path(starts);
        List<Outcome> outcomes = new ArrayList<>(path.size());
        MailEvent reply = null;
        MailEvent relay = null;
        MailEvent last = null;
        Instant first = null;
        int attempts = 0;
        boolean deferred = false;
        boolean closed = true;
        Node end = starts.get(0);
        for (Node node : path) {
            attempts += node.attempts();
            deferred |= node.wasDeferred();
            reply = later(reply, node.reply());
            boolean followed = node.isFollowed();
            relay = followed ? relay : later(relay, lastRelay(node));
            last = later(last, lastVisible(node));
            Instant begun = node.view().first();
            first = first == null || begun.isBefore(first) ? begun : first;
            end = node.view().first().isBefore(end.view().first()) ? end : node;
            closed &= node.view().isClosed();
            Outcome own = followed ? null : node.outcome();
            if (own != null) {
                outcomes.add(own);
            }
        }
        Outcome outcome = latest(outcomes);
        MailEvent proof = outcome == null || outcome.event() == null ? last : outcome.event();
        return new Ending(
                outcome,
                reply,
                attempts,
                deferred,
                first,
                last == null ? first : last.time(),
                relay == null ? "" : relay.serverIp(),
                proof == null ? end.view().host() : proof.host(),
                folder(path),
                closed);
    }

    private static Set<Node> path(List<Node> starts) {
        if (starts.size() == 1) {
            return LifeGraph.path(starts.get(0));
        }
        Set<Node> path = new LinkedHashSet<>();
        for (Node start : starts) {
            path.addAll(LifeGraph.path(start));
        }
        return path;
    }

    /** The mail store's own word for where it put the message, which is the last one when rules moved it. */
    private static String folder(Set<Node> path) {
        MailEvent last = null;
        for (Node node : path) {
            for (MailEvent event : node.view().filed()) {
                boolean tells = event.recipients().isEmpty() || node.events().contains(event);
                last = tells ? later(last, event) : last;
            }
        }
        return last == null ? "" : last.property(View.FOLDER);
    }

    private static Outcome latest(List<Outcome> outcomes) {
        if (outcomes.size() > 1) {
            outcomes.sort(BY_TIME);
        }
        Outcome latest = null;
        for (Outcome outcome : outcomes) {
            latest = outcome.after(latest);
        }
        return latest;
    }

    private static MailEvent later(MailEvent one, MailEvent other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.time().isBefore(one.time()) ? one : other;
    }

    private static MailEvent lastRelay(Node node) {
        MailEvent last = null;
        List<MailEvent> events = node.events();
        for (int i = 0, count = events.size(); i < count; i++) {
            MailEvent event = events.get(i);
            boolean relayed = OutcomeRules.isAttempt(event) || event.id() == EventId.TRANSFER;
            if (relayed && !event.serverIp().isEmpty() && !Tracking.isTraceRow(event)) {
                last = later(last, event);
            }
        }
        return last;
    }

    /** The last event that concerns this recipient, be it by concerning all. */
    private static MailEvent lastVisible(Node node) {
        MailEvent last = null;
        List<MailEvent> events = node.events();
        for (int i = 0, count = events.size(); i < count; i++) {
            MailEvent event = events.get(i);
            last = event.id().isVisible() ? later(last, event) : last;
        }
        return later(last, node.view().lastForAll());
    }
}
