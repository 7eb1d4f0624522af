package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/**
 * Folds a life to one row for each recipient. A pure function: the same events give the same rows. An alias or a list has a row too
 * (None or Expanded), and its members have their own.
 */
public final class RowFold {
    /** How much further a log must have gone before silence means waiting. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private RowFold() {}

    /** Rows as of the life's last event: what has no end yet is GettingStatus. */
    public static List<TraceRow> rows(Life life) {
        return rows(life, null);
    }

    /**
     * @param logReached the latest time in the log of the life's last host ({@link Stitcher#logReached}), or null when it is not known;
     *     what was silent for five minutes by then is Pending
     */
    public static List<TraceRow> rows(Life life, Instant logReached) {
        LifeGraph graph = new LifeGraph(life);
        if (graph.views().stream().anyMatch(View::isProbe)) {
            return List.of();
        }
        Maker maker = new Maker(life, new LifeFacts(graph.views()), logReached);
        for (Node start : rowNodes(graph)) {
            maker.add(start);
        }
        if (maker.rows.isEmpty() && isMessage(graph, maker.facts)) {
            maker.addUnknown(graph.views().get(graph.views().size() - 1));
        }
        return List.copyOf(maker.rows);
    }

    /** How many announced recipients no line speaks of; 0 when all are known or nothing was announced. */
    public static int recipientsWithoutLine(Life life) {
        View first = new LifeGraph(life).views().get(0);
        return Math.max(0, first.announced() - known(first));
    }

    /** Recipients named only by remarks count while the queue manager announced more than were seen. */
    private static List<Node> rowNodes(LifeGraph graph) {
        List<Node> nodes = new ArrayList<>();
        List<Node> soft = new ArrayList<>();
        for (Node node : graph.starts()) {
            (node.isSoft() && node.outcome() == null ? soft : nodes).add(node);
        }
        boolean none = nodes.isEmpty();
        Map<View, Integer> missing = new HashMap<>();
        for (Node node : soft) {
            View view = node.view();
            int left = missing.computeIfAbsent(
                    view,
                    any -> view.announced() < 0 ? (none ? view.nodes().size() : 0) : view.announced() - known(view));
            if (left > 0) {
                nodes.add(node);
                missing.put(view, left - 1);
            }
        }
        return nodes;
    }

    private static int known(View view) {
        int known = 0;
        for (Node node : view.nodes().values()) {
            known += node.isSoft() || !node.members().isEmpty() ? 0 : 1;
        }
        return known;
    }

    private static boolean isMessage(LifeGraph graph, LifeFacts facts) {
        boolean named = !facts.sender().isEmpty()
                || !facts.messageId().isEmpty()
                || !facts.fromIp().isEmpty();
        return named
                && graph.views().stream()
                        .flatMap(view -> view.events().stream())
                        .anyMatch(event -> event.id().isVisible());
    }

    /** Writes the rows of one life. */
    private static final class Maker {
        private final Life life;
        private final UUID traceId;
        private final LifeFacts facts;
        private final Instant logReached;
        private final List<TraceRow> rows = new ArrayList<>();

        Maker(Life life, LifeFacts facts, Instant logReached) {
            this.life = life;
            this.traceId = LifeIds.traceId(life);
            this.facts = facts;
            this.logReached = logReached;
        }

        void add(Node start) {
            Ending ending = Ending.of(start);
            Map<String, List<MailEvent>> bySender = traceRowsBySender(start);
            if (bySender.isEmpty()) {
                add(start.address(), facts.sender(), ending, null);
                return;
            }
            bySender.forEach((sender, events) -> add(start.address(), sender, ending, TraceRowRule.best(events)));
        }

        /** Nothing names a recipient: one row says what is known of the message. */
        void addUnknown(View view) {
            Node nobody = new Node(view, "");
            add("", facts.sender(), Ending.of(nobody), null);
        }

        /** Two rows of a trace that differ in the sender are two results, even under one id. */
        private static Map<String, List<MailEvent>> traceRowsBySender(Node start) {
            Map<String, List<MailEvent>> bySender = new LinkedHashMap<>();
            for (MailEvent event : start.events()) {
                if (Tracking.isTraceRow(event)) {
                    bySender.computeIfAbsent(event.sender(), key -> new ArrayList<>())
                            .add(event);
                }
            }
            return bySender;
        }

        private void add(String recipient, String sender, Ending ending, MailEvent traceRow) {
            Outcome outcome = traceRow == null ? ending.outcome() : TraceRowRule.decide(traceRow, ending.outcome());
            Status status = outcome == null ? silence(ending) : outcome.status();
            Disposition disposition = outcome == null ? Disposition.InTransit : outcome.disposition();
            boolean late =
                    logReached != null && !logReached.isBefore(ending.last().plus(PATIENCE));
            if (status == Status.GettingStatus && late) {
                status = Status.Pending;
            }
            MailEvent reply = ending.reply();
            boolean fromRow = traceRow != null;
            rows.add(new TraceRow(
                    traceId,
                    life.id(),
                    received(ending, traceRow),
                    ending.last(),
                    sender.isEmpty() ? facts.sender() : sender,
                    recipient,
                    fromRow && !traceRow.subject().isEmpty() ? traceRow.subject() : facts.subject(),
                    status,
                    disposition,
                    facts.messageId(),
                    fromRow && traceRow.size() >= 0 && facts.received() == null ? traceRow.size() : facts.size(),
                    fromRow && facts.fromIp().isEmpty() ? traceRow.clientIp() : facts.fromIp(),
                    fromRow && ending.toIp().isEmpty() ? traceRow.serverIp() : ending.toIp(),
                    ending.server(),
                    ending.attempts(),
                    ending.wasDeferred(),
                    reply == null ? "" : reply.reply(),
                    reply == null ? "" : reply.enhancedCode()));
        }

        /** Its file is gone and no line says where: that is not waiting. */
        private static Status silence(Ending ending) {
            return ending.isClosed() ? Status.None : Status.GettingStatus;
        }

        private Instant received(Ending ending, MailEvent traceRow) {
            if (facts.received() != null) {
                return facts.received();
            }
            return traceRow != null ? traceRow.time() : ending.first();
        }
    }

    /** How it ended for one recipient, over all legs. */
    private record Ending(
            Outcome outcome,
            MailEvent reply,
            int attempts,
            boolean wasDeferred,
            Instant first,
            Instant last,
            String toIp,
            String server,
            boolean isClosed) {
        private static final Comparator<Outcome> BY_TIME = Comparator.comparing(outcome ->
                outcome.event() == null ? Instant.MIN : outcome.event().time());

        static Ending of(Node start) {
            Set<Node> path = LifeGraph.path(start);
            List<Outcome> outcomes = new ArrayList<>();
            MailEvent reply = null;
            MailEvent relay = null;
            MailEvent last = null;
            Instant first = null;
            int attempts = 0;
            boolean deferred = false;
            boolean closed = true;
            Node end = start;
            for (Node node : path) {
                attempts += node.attempts();
                deferred |= node.wasDeferred();
                reply = later(reply, node.reply());
                relay = later(relay, lastRelay(node));
                last = later(last, lastVisible(node));
                Instant begun = node.view().first();
                first = first == null || begun.isBefore(first) ? begun : first;
                end = node.view().first().isBefore(end.view().first()) ? end : node;
                closed &= node.view().isClosed();
                if (!node.isFollowed() && node.outcome() != null) {
                    outcomes.add(node.outcome());
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
                    closed);
        }

        private static Outcome latest(List<Outcome> outcomes) {
            outcomes.sort(BY_TIME);
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
            for (MailEvent event : node.events()) {
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
            for (MailEvent event : node.events()) {
                last = event.id().isVisible() ? later(last, event) : last;
            }
            return later(last, node.view().lastForAll());
        }
    }
}
