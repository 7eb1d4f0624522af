package mtsh.store.life;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * How the recipients of a life went from leg to leg. An answer "sent" to a filter or to a server whose log is known leads to the same
 * recipient in the next leg.
 */
final class LifeGraph {
    private static final Comparator<View> BY_TIME = Comparator.comparing(View::first)
            .thenComparing(View::host)
            .thenComparing(view -> view.legs().get(0).queueId());

    private final List<View> views = new ArrayList<>();

    /** One leg follows another. {@code said} is the line that told so, or null when the later leg told it. */
    private record Step(View from, View to, MailEvent said) {}

    LifeGraph(Life life) {
        if (life.legs().size() == 1) {
            views.add(new View(life.legs()));
            return;
        }
        List<Leg> tracked = new ArrayList<>();
        for (Leg leg : life.legs()) {
            if (View.areTracked(leg.events())) {
                tracked.add(leg);
            } else {
                views.add(new View(List.of(leg)));
            }
        }
        if (!tracked.isEmpty()) {
            views.add(new View(tracked));
        }
        // Steps lead from one view to another.
        if (views.size() > 1) {
            views.sort(BY_TIME);
            List<Step> steps = steps();
            order(steps);
            connect(steps);
        }
    }

    /** Who hands over comes before who takes over, whatever their clocks say; else by time. In a circle the earliest comes first. */
    private void order(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<View, Set<View>> next = new HashMap<>();
        Map<View, Integer> waitsFor = new HashMap<>();
        for (Step step : steps) {
            if (next.computeIfAbsent(step.from(), from -> new LinkedHashSet<>()).add(step.to())) {
                waitsFor.merge(step.to(), 1, Integer::sum);
            }
        }
        Map<View, Integer> rank = new HashMap<>();
        views.forEach(view -> rank.put(view, rank.size()));
        NavigableSet<View> left = new TreeSet<>(Comparator.comparing(rank::get));
        left.addAll(views);
        NavigableSet<View> ready = new TreeSet<>(left);
        ready.removeIf(waitsFor::containsKey);
        views.clear();
        while (!left.isEmpty()) {
            View view = ready.isEmpty() ? left.first() : ready.first();
            left.remove(view);
            ready.remove(view);
            views.add(view);
            for (View later : next.getOrDefault(view, Set.of())) {
                if (waitsFor.merge(later, -1, Integer::sum) == 0 && left.contains(later)) {
                    ready.add(later);
                }
            }
        }
    }

    /** In the order in which the message went through them. */
    List<View> views() {
        return views;
    }

    /** Recipients where they are first known: no other leg handed them over. */
    List<Node> starts() {
        List<Node> starts = new ArrayList<>();
        for (View view : views) {
            for (Node node : view.nodes().values()) {
                if (!node.isReached()) {
                    starts.add(node);
                }
            }
        }
        return starts;
    }

    /** This recipient in this leg and in all that took it over. */
    static Set<Node> path(Node start) {
        if (start.next().isEmpty()) {
            return Set.of(start);
        }
        Set<Node> path = new LinkedHashSet<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            if (path.add(node)) {
                waiting.addAll(node.next());
            }
        }
        return path;
    }

    private void connect(List<Step> steps) {
        Map<View, Map<View, Set<Node>>> handed = new LinkedHashMap<>();
        for (Step step : steps) {
            handed.computeIfAbsent(step.from(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(step.to(), key -> new LinkedHashSet<>())
                    .addAll(handedOver(step));
        }
        handed.forEach((from, targets) -> targets.forEach((to, nodes) -> hand(nodes, to)));
    }

    /** Which legs follow which, by all links. Must be known whole before any recipient is judged. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (View view : views) {
            for (MailEvent event : view.events()) {
                for (View unproved : Hops.unproved(event, view, views, View::identity)) {
                    view.continuesElsewhere(event);
                    steps.add(new Step(view, unproved, event));
                }
                for (Link link : event.links()) {
                    View other = target(view, event, link);
                    if (other == null) {
                        continue;
                    }
                    if (link.outward()) {
                        view.continuesElsewhere(event);
                    }
                    // Forwarding makes recipients of their own; the old address is left behind.
                    if (link.kind() != Link.Kind.FORWARDED_AS) {
                        steps.add(link.outward() ? new Step(view, other, event) : new Step(other, view, null));
                    }
                }
            }
        }
        return steps;
    }

    /** The recipients that a line names; of a whole leg those that went on or have no end. */
    private static List<Node> handedOver(Step step) {
        List<Node> nodes = new ArrayList<>();
        if (step.said() != null && !step.said().recipients().isEmpty()) {
            step.said().recipients().forEach(recipient -> nodes.add(step.from().node(recipient)));
            return nodes;
        }
        step.from().nodes().forEach((key, node) -> {
            if (node.isUnfinished() || step.to().nodes().containsKey(key)) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    /** The youngest leg with the link's key that had begun by then, or any. */
    private View target(View from, MailEvent event, Link link) {
        if (link.kind() == Link.Kind.NOTIFICATION) {
            return null;
        }
        View best = null;
        for (View view : views) {
            if (view != from && view.has(link.key()) && (best == null || hasBegun(view, event))) {
                best = view;
            }
        }
        return best;
    }

    private static boolean hasBegun(View view, MailEvent event) {
        return !view.first().isAfter(event.time().plusSeconds(2));
    }

    /** A local name becomes an address on its way, or the other way round; only where one alone fits is it the same. */
    private static Node sameAddress(String key, View to) {
        Node same = to.nodes().get(key);
        if (same != null) {
            return same;
        }
        int at = key.lastIndexOf('@');
        if (at >= 0) {
            return to.nodes().get(key.substring(0, at));
        }
        for (Map.Entry<String, Node> entry : to.nodes().entrySet()) {
            if (entry.getKey().startsWith(key + '@')) {
                if (same != null) {
                    return null;
                }
                same = entry.getValue();
            }
        }
        return same;
    }

    /** Each goes to the same address; where exactly one on both sides is left, it was rewritten on the way. */
    private static void hand(Collection<Node> nodes, View to) {
        Set<Node> open = new LinkedHashSet<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Node node : nodes) {
            Node same = sameAddress(node.key(), to);
            if (same == null) {
                open.add(node);
                continue;
            }
            node.handTo(same);
            taken.add(same.key());
        }
        if (open.isEmpty()) {
            return;
        }
        to.nodes().values().forEach(node -> taken.addAll(node.members()));
        List<Node> left = new ArrayList<>();
        for (Map.Entry<String, Node> entry : to.nodes().entrySet()) {
            if (!taken.contains(entry.getKey()) && !entry.getValue().isSoft()) {
                left.add(entry.getValue());
            }
        }
        boolean rewritten = open.size() == 1 && left.size() == 1;
        for (Node node : open) {
            node.handTo(rewritten ? left.get(0) : to.node(node.address()));
        }
    }
}
