package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;

/** The routes of one message as one tree: what its recipients have in common stands once. */
final class RouteTree {
    /** A stop, the stops that come behind it, and the routes that end there. */
    static final class Node {
        private Stop stop;
        private final List<Node> next = new ArrayList<>();
        private final List<Route> ends = new ArrayList<>();

        private Node(Stop stop) {
            this.stop = stop;
        }

        Stop stop() {
            return stop;
        }

        List<Node> next() {
            return next;
        }

        List<Route> ends() {
            return ends;
        }
    }

    private final Node top = new Node(Stop.outside(""));

    RouteTree(List<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Node node = top;
        for (Stop stop : route.stops()) {
            node = child(node, stop);
        }
        node.ends.add(route);
    }

    private static Node child(Node node, Stop stop) {
        for (Node each : node.next) {
            if (each.stop.isSamePlace(stop)) {
                each.stop = each.stop.with(stop);
                return each;
            }
        }
        Node fresh = new Node(stop);
        node.next.add(fresh);
        return fresh;
    }

    /** Stands for nothing itself: what hangs below it are the beginnings. */
    Node top() {
        return top;
    }
}
