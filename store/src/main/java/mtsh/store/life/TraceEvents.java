package mtsh.store.life;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;

/** What happened to a message on its way to one recipient: the answer of a detailed trace. */
public final class TraceEvents {
    private TraceEvents() {}

    /**
     * The visible events that name the recipient, or its alias or list, and those that concern the whole message, in order. Rewriting,
     * which most logs tell only on delivery lines, stands as events of its own. Empty when the life does not know the recipient; an
     * empty recipient asks for what concerns the whole message.
     */
    public static List<MailEvent> forRecipient(Life life, String recipient) {
        return forRecipient(new LifeGraph(life), recipient);
    }

    /** The same for many recipients of one message, whose life is put in order only once. */
    public static Function<String, List<MailEvent>> byRecipient(Life life) {
        LifeGraph graph = new LifeGraph(life);
        return recipient -> forRecipient(graph, recipient);
    }

    private static List<MailEvent> forRecipient(LifeGraph graph, String recipient) {
        Map<View, Set<String>> wanted = wanted(graph, recipient);
        List<Placed> placed = new ArrayList<>();
        boolean submitted = false;
        int place = 0;
        for (View view : graph.views()) {
            Set<String> keys = wanted.get(view);
            if (keys == null) {
                continue;
            }
            Set<String> before = view.isTracked() ? before(view, keys) : Set.of();
            for (MailEvent event : view.events()) {
                boolean again = submitted && isQueueManagers(event);
                boolean named = concerns(event, keys)
                        || isArrival(event, view)
                        || tellsOfAddress(event) && concerns(event, before);
                if (again || !event.id().isVisible() || !named || isForOthers(event, view, keys)) {
                    continue;
                }
                submitted |= isQueueManagers(event);
                placed.add(new Placed(event, view.isTracked() ? 0 : place));
            }
            int leg = place++;
            rewritings(view, keys).forEach(event -> placed.add(new Placed(event, leg)));
        }
        return order(placed);
    }

    /** An event, and how many legs the message had passed by then. */
    private record Placed(MailEvent event, int leg) {}

    /** Each leg that the recipient passes, with the addresses it has there. */
    private static Map<View, Set<String>> wanted(LifeGraph graph, String recipient) {
        Map<View, Set<String>> wanted = new LinkedHashMap<>();
        if (recipient.isEmpty()) {
            graph.views().forEach(view -> wanted.put(view, Set.of()));
            return wanted;
        }
        String key = Node.key(recipient);
        for (View view : graph.views()) {
            Node node = view.nodes().get(key);
            if (node == null) {
                continue;
            }
            add(node, wanted);
        }
        addOrigins(graph, wanted);
        return wanted;
    }

    /** An address that became one other is followed there; a list's members are recipients of their own. */
    private static void add(Node start, Map<View, Set<String>> wanted) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (Node step : LifeGraph.path(waiting.poll())) {
                Set<String> keys = wanted.computeIfAbsent(step.view(), any -> new LinkedHashSet<>());
                boolean leadsOn = keys.add(Node.key(step.address()))
                        && !step.isExpanded()
                        && step.members().size() == 1;
                Node member = leadsOn
                        ? step.view().nodes().get(step.members().iterator().next())
                        : null;
                if (member != null) {
                    waiting.add(member);
                }
            }
        }
    }

    /** Legs that the message came through before, for a recipient that is known only after rewriting or forwarding. */
    private static void addOrigins(LifeGraph graph, Map<View, Set<String>> wanted) {
        int before = 0;
        while (before < wanted.size()) {
            before = wanted.size();
            for (View view : graph.views()) {
                Set<String> origins = wanted.containsKey(view) ? Set.of() : origins(view, wanted);
                if (!origins.isEmpty()) {
                    wanted.put(view, origins);
                }
            }
        }
    }

    /** The addresses in this leg that became wanted ones. */
    private static Set<String> origins(View view, Map<View, Set<String>> wanted) {
        Set<String> origins = new LinkedHashSet<>();
        view.nodes().forEach((key, node) -> {
            for (Node next : node.next()) {
                if (wanted.getOrDefault(next.view(), Set.of()).contains(Node.key(next.address()))) {
                    origins.add(key);
                }
            }
        });
        for (MailEvent event : view.events()) {
            boolean forwards = event.links().stream()
                    .anyMatch(link -> link.kind() == Link.Kind.FORWARDED_AS && hasLeg(wanted.keySet(), link.key()));
            if (forwards) {
                event.recipients().forEach(recipient -> origins.add(Node.key(recipient)));
            }
        }
        return origins;
    }

    private static boolean hasLeg(Collection<View> views, String queueId) {
        return views.stream().anyMatch(view -> view.has(queueId));
    }

    /** The addresses that became wanted ones by resolving, redirecting or expanding. */
    private static Set<String> before(View view, Set<String> keys) {
        Set<String> before = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(keys);
        while (!waiting.isEmpty()) {
            String member = waiting.poll();
            view.nodes().forEach((key, node) -> {
                if (node.members().contains(member) && !keys.contains(key) && before.add(key)) {
                    waiting.add(key);
                }
            });
        }
        return before;
    }

    /** How a tracked message came, and under which addresses: that is the same for those whom it reached under another one. */
    private static boolean tellsOfAddress(MailEvent event) {
        return switch (event.id()) {
            case RECEIVE, SUBMIT, NOTIFYMAPI, EXPAND, RESOLVE, REDIRECT -> !Tracking.isTraceRow(event);
            default -> false;
        };
    }

    private static boolean concerns(MailEvent event, Set<String> keys) {
        boolean forAll =
                event.recipients().isEmpty() && event.originalRecipient().isEmpty();
        if (forAll || keys.contains(Node.key(event.originalRecipient()))) {
            return true;
        }
        for (String recipient : event.recipients()) {
            if (keys.contains(Node.key(recipient))) {
                return true;
            }
        }
        return false;
    }

    /** An arrival may name the addresses before rewriting: it is that of every recipient who passes the leg. */
    private static boolean isArrival(MailEvent event, View view) {
        return event.id() == EventId.RECEIVE && !view.isTracked();
    }

    /**
     * A notice names no recipients: one about failure concerns those who failed, one about delay those who had to wait. One that does not
     * say what it is about is about failure once there is one.
     */
    private static boolean isForOthers(MailEvent event, View view, Set<String> keys) {
        if (event.id() != EventId.DSN || !event.recipients().isEmpty() || view.isTracked() || keys.isEmpty()) {
            return false;
        }
        boolean delay = event.word().equals("delay");
        boolean unnamed = event.word().isEmpty() && hasFailed(view);
        boolean failure = event.word().equals("non-delivery") || unnamed;
        for (String key : keys) {
            Node node = view.nodes().get(key);
            Outcome outcome = node == null ? null : node.outcome();
            boolean fits = failure ? isFailure(outcome) : !delay || node != null && node.wasDeferred();
            if (fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFailed(View view) {
        for (Node node : view.nodes().values()) {
            if (isFailure(node.outcome())) {
                return true;
            }
        }
        return false;
    }

    /** What was thrown away has failed without a word to the sender. */
    private static boolean isFailure(Outcome outcome) {
        return outcome != null && outcome.status() == Status.Failed && outcome.disposition() != Disposition.Discarded;
    }

    private static boolean isQueueManagers(MailEvent event) {
        return event.id() == EventId.SUBMIT && !Tracking.isRow(event);
    }

    /** RESOLVE for one address that became one other, EXPAND for one that became several, as of when the message was queued. */
    private static List<MailEvent> rewritings(View view, Set<String> keys) {
        List<MailEvent> made = new ArrayList<>();
        if (view.isTracked()) {
            return made;
        }
        Set<String> told = new LinkedHashSet<>();
        for (MailEvent event : view.events()) {
            String original = event.originalRecipient();
            boolean names = !event.recipients().isEmpty()
                    && View.isOtherAddress(original, event.recipients().get(0));
            if (names && concerns(event, keys) && told.add(Node.key(original))) {
                made.add(rewriting(view, view.node(original), event));
            }
        }
        return made;
    }

    private static MailEvent rewriting(View view, Node alias, MailEvent proof) {
        List<String> members = new ArrayList<>();
        alias.members().forEach(key -> members.add(view.node(key).address()));
        return MailEvent.at(queued(view, proof))
                .host(proof.host())
                .instance(proof.instance())
                .daemon("cleanup")
                .id(alias.isExpanded() ? EventId.EXPAND : EventId.RESOLVE)
                .eventSource("ROUTING")
                .queueId(proof.queueId())
                .recipients(members)
                .originalRecipient(proof.originalRecipient())
                .position(proof.position())
                .build();
    }

    private static Instant queued(View view, MailEvent proof) {
        for (MailEvent event : view.events()) {
            if (Content.isActivation(event) && !event.time().isAfter(proof.time())) {
                return event.time();
            }
        }
        return proof.time();
    }

    /**
     * By second; inside a second by time where the log knows fractions, else by leg and phase, for then the order of lines is all but
     * accidental.
     */
    private static List<MailEvent> order(List<Placed> placed) {
        Map<Long, Boolean> coarse = new LinkedHashMap<>();
        for (Placed one : placed) {
            boolean whole = one.event().time().getNano() == 0;
            coarse.merge(one.event().time().getEpochSecond(), whole, Boolean::logicalOr);
        }
        Comparator<Placed> inCoarse = Comparator.comparingInt(Placed::leg)
                .thenComparingInt(one -> EventOrder.phase(one.event().id()))
                .thenComparing(Placed::event, EventOrder.CANONICAL);
        Comparator<Placed> inFine = Comparator.comparing(Placed::event, EventOrder.CANONICAL);
        placed.sort((a, b) -> {
            long second = a.event().time().getEpochSecond();
            int bySecond = Long.compare(second, b.event().time().getEpochSecond());
            if (bySecond != 0) {
                return bySecond;
            }
            return coarse.get(second) ? inCoarse.compare(a, b) : inFine.compare(a, b);
        });
        Map<Content, MailEvent> unique = new LinkedHashMap<>();
        placed.forEach(one -> unique.putIfAbsent(new Content(one.event()), one.event()));
        return List.copyOf(unique.values());
    }
}
