package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.chart.Svg;

/** A message's way as a picture: boxes below each other, the deeper the further to the right, ends in the colour of their verdict. */
final class RoutePicture {
    private static final int BOX_WIDTH = 300;
    private static final int BOX_HEIGHT = 50;
    private static final int ROW = 66;
    private static final int STEP = 22;
    private static final int LETTERS = 40;
    private static final String PLAIN = "#7a8694";

    /** {@code from} is the row of the box it hangs below, or -1. */
    private record Box(int depth, int from, String title, String below, String colour) {}

    private final RouteTimes times;
    private final List<Box> boxes = new ArrayList<>();

    RoutePicture(RouteTimes times) {
        this.times = times;
    }

    String draw(List<Route> routes) {
        below(new RouteTree(routes).top(), 0, -1);
        int deepest = boxes.stream().mapToInt(Box::depth).max().orElse(0);
        Svg svg = new Svg(BOX_WIDTH + deepest * STEP + 8, boxes.size() * ROW, "The way of the message")
                .description(words());
        for (int i = 0; i < boxes.size(); i++) {
            draw(svg, boxes.get(i), i);
        }
        return svg.end();
    }

    private String words() {
        List<String> words = new ArrayList<>();
        boxes.forEach(box -> words.add(box.title() + (box.below().isEmpty() ? "" : " (" + box.below() + ")")));
        return String.join("; ", words);
    }

    private void below(RouteTree.Node node, int depth, int from) {
        for (RouteTree.Node next : node.next()) {
            int own = boxes.size();
            boxes.add(new Box(depth, from, next.stop().name(), StopText.stay(next.stop(), times), PLAIN));
            below(next, depth + 1, own);
        }
        for (Route route : node.ends()) {
            String verdict = route.said("Verdict") + " after " + RouteTimes.span(route.total());
            boxes.add(new Box(depth, from, route.recipient(), verdict, StopText.colour(route)));
        }
    }

    private static void draw(Svg svg, Box box, int row) {
        double x = 4 + box.depth() * STEP;
        double y = row * ROW + 6;
        svg.box(x, y, BOX_WIDTH, BOX_HEIGHT, box.colour());
        svg.text(x + 12, y + 20, "start", "title", Svg.shortened(box.title(), LETTERS), box.title());
        svg.text(x + 12, y + 39, "start", "below", Svg.shortened(box.below(), LETTERS), box.below());
        if (box.from() >= 0) {
            svg.elbow(x - STEP + 10, box.from() * ROW + 6 + BOX_HEIGHT, x - 2, y + BOX_HEIGHT / 2.0);
        }
    }
}
