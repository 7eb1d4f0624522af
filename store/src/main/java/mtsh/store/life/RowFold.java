package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.store.event.Disposition;
import mtsh.store.event.Link;
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
        if (isProbe(graph)) {
            return List.of();
        }
        Maker maker = new Maker(life, new LifeFacts(graph.views()), logReached, recipientsWithoutLine(graph));
        for (List<Node> nodes : rowNodes(graph)) {
            maker.add(nodes);
        }
        if (maker.rows.isEmpty() && isMessage(graph, maker.facts)) {
            maker.addUnknown(graph.views().get(graph.views().size() - 1));
        }
        return List.copyOf(maker.rows);
    }

    private static boolean isProbe(LifeGraph graph) {
        for (View view : graph.views()) {
            if (view.isProbe()) {
                return true;
            }
        }
        return false;
    }

    /** How many announced recipients no line speaks of; 0 when all are known or nothing was announced. */
    private static int recipientsWithoutLine(LifeGraph graph) {
        View first = graph.views().get(0);
        return Math.max(0, first.announced() - known(first));
    }

    /** Recipients named only by remarks count while the queue manager announced more than were seen. */
    private static Collection<List<Node>> rowNodes(LifeGraph graph) {
        List<Node> starts = graph.starts();
        List<Node> nodes = new ArrayList<>(starts.size());
        List<Node> soft = new ArrayList<>(0);
        for (Node node : starts) {
            (node.isSoft() && node.outcome() == null ? soft : nodes).add(node);
        }
        if (!soft.isEmpty()) {
            addMissing(nodes, soft);
        }
        return byAddress(nodes, graph.views().size() == 1);
    }

    private static void addMissing(List<Node> nodes, List<Node> soft) {
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
    }

    /** A forwarder's address stands in two legs: as the one that was left, and as the alias that led on. In one leg each stands once. */
    private static Collection<List<Node>> byAddress(List<Node> nodes, boolean inOneLeg) {
        if (inOneLeg) {
            List<List<Node>> each = new ArrayList<>(nodes.size());
            for (Node node : nodes) {
                each.add(List.of(node));
            }
            return each;
        }
        Map<String, List<Node>> byAddress = new LinkedHashMap<>();
        for (Node node : nodes) {
            byAddress.computeIfAbsent(node.key(), key -> new ArrayList<>()).add(node);
        }
        return byAddress.values();
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
        return named && hasVisible(graph);
    }

    private static boolean hasVisible(LifeGraph graph) {
        for (View view : graph.views()) {
            for (MailEvent event : view.events()) {
                if (event.id().isVisible()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Writes the rows of one life. */
    private static final class Maker {
        private final Life life;
        private final UUID traceId;
        private final LifeFacts facts;
        private final Instant logReached;
        private final int recipientsWithoutLine;
        private final List<TraceRow> rows = new ArrayList<>(2);

        Maker(Life life, LifeFacts facts, Instant logReached, int recipientsWithoutLine) {
            this.life = life;
            this.traceId = LifeIds.traceId(life);
            this.facts = facts;
            this.logReached = logReached;
            this.recipientsWithoutLine = recipientsWithoutLine;
        }

        void add(List<Node> starts) {
            String address = starts.get(0).address();
            Ending ending = Ending.of(starts);
            Map<String, List<MailEvent>> bySender = hasTraceRows(starts) ? traceRowsBySender(starts) : Map.of();
            if (bySender.isEmpty()) {
                add(address, facts.sender(), ending, null);
                return;
            }
            bySender.forEach((sender, events) -> add(address, sender, ending, TraceRowRule.best(events)));
        }

        /** Nothing names a recipient: one row says what is known of the message. */
        void addUnknown(View view) {
            Node nobody = new Node(view, "", "");
            for (MailEvent event : view.events()) {
                if (event.recipients().isEmpty()) {
                    nobody.add(event);
                }
            }
            add(List.of(nobody));
        }

        private static boolean hasTraceRows(List<Node> starts) {
            for (Node start : starts) {
                if (start.view().hasTraceRows()) {
                    return true;
                }
            }
            return false;
        }

        /** Two rows of a trace that differ in the sender are two results, even under one id. */
        private static Map<String, List<MailEvent>> traceRowsBySender(List<Node> starts) {
            Map<String, List<MailEvent>> bySender = new LinkedHashMap<>();
            for (Node start : starts) {
                for (MailEvent event : start.events()) {
                    if (Tracking.isTraceRow(event)) {
                        bySender.computeIfAbsent(event.sender(), key -> new ArrayList<>())
                                .add(event);
                    }
                }
            }
            return bySender;
        }

        private void add(String recipient, String sender, Ending ending, MailEvent traceRow) {
            Outcome outcome = traceRow == null ? ending.outcome() : TraceRowRule.decide(traceRow, ending.outcome());
            Status status = outcome == null ? silence(ending) : outcome.status();
            Disposition disposition = outcome == null ? Disposition.InTransit : outcome.disposition();
            if (status == Status.GettingStatus && isLate(ending)) {
                status = Status.Pending;
            }
            boolean fromRow = traceRow != null;
            MailEvent reply = ending.reply() == null ? traceRow : ending.reply();
            boolean relays = disposition == Disposition.Relayed && outcome.event() != traceRow;
            MailEvent relayed = relays ? outcome.event() : null;
            ExportedRow exported = new ExportedRow(traceRow);
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
                    fromRow && !traceRow.clientIp().isEmpty() ? traceRow.clientIp() : facts.fromIp(),
                    fromRow && ending.toIp().isEmpty() ? traceRow.serverIp() : ending.toIp(),
                    ending.server(),
                    exported.attempts(ending.attempts()),
                    ending.wasDeferred() || exported.wasDeferred(),
                    reply == null ? "" : reply.reply(),
                    reply == null ? "" : reply.enhancedCode(),
                    exported.folder(ending.folder()),
                    exported.nextHop(relayed == null ? "" : nextHop(relayed)),
                    exported.nextHopId(relayed == null ? "" : nextHopId(relayed)),
                    exported.recipientsWithoutLine(recipientsWithoutLine)));
        }

        private boolean isLate(Ending ending) {
            return logReached != null && !logReached.isBefore(ending.last().plus(PATIENCE));
        }

        private static String nextHop(MailEvent event) {
            return event.serverIp().isEmpty() ? event.serverName() : event.serverName() + '[' + event.serverIp() + ']';
        }

        private static String nextHopId(MailEvent event) {
            for (Link link : event.links()) {
                if (link.kind() == Link.Kind.QUEUED_AS && link.outward()) {
                    return link.key();
                }
            }
            return "";
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
}
