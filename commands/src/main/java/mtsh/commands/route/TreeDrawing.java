package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.chart.Canvas;

/** A message's way as a tree of lines: servers, and below them where it went on and how it ended. */
final class TreeDrawing {
    private final Canvas canvas;
    private final RouteTimes times;
    private final Branches branches;
    private final List<String> lines = new ArrayList<>();

    TreeDrawing(Canvas canvas, RouteTimes times) {
        this.canvas = canvas;
        this.times = times;
        this.branches = Branches.of(canvas.ascii());
    }

    List<String> draw(List<Route> routes) {
        routes.forEach(route -> add("", "", route.said("Summary")));
        RouteTree.Node top = new RouteTree(routes).top();
        for (RouteTree.Node node : top.next()) {
            stop(node, null, "", "");
        }
        for (Route route : top.ends()) {
            end(route, "", "");
        }
        return lines;
    }

    private void stop(RouteTree.Node node, Stop before, String first, String below) {
        String stay = StopText.stay(node.stop(), times);
        String way = before == null ? "" : RouteTimes.between(before, node.stop());
        add(first, below, (way.isEmpty() ? "" : way + " ") + node.stop().name() + (stay.isEmpty() ? "" : ", " + stay));
        int left = node.next().size() + node.ends().size();
        for (RouteTree.Node next : node.next()) {
            left--;
            stop(next, node.stop(), below + branches.before(left == 0), below + branches.below(left == 0));
        }
        for (Route route : node.ends()) {
            left--;
            end(route, below + branches.before(left == 0), below + branches.below(left == 0));
        }
    }

    private void end(Route route, String first, String below) {
        add(first, below, StopText.end(route));
        for (String reason : StopText.reasons(route)) {
            add(below, below, reason);
        }
    }

    /** Long texts go on in lines of their own; a very deep tree leaves them a little room at least. */
    private void add(String first, String below, String text) {
        int room = Math.max(Canvas.NARROWEST / 2, canvas.width() - first.length());
        String before = first;
        for (String line : canvas.wrapped(text, room)) {
            lines.add(before + line);
            before = below;
        }
    }
}
