package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.commands.ViewText;

/** Routes in the languages of drawing programs. */
enum GraphDrawing {
    DOT {
        @Override
        String head() {
            return "digraph route {\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];";
        }

        @Override
        String node(int number, String text, String colour) {
            String border = colour.isEmpty() ? "" : ", color=\"" + colour + "\", penwidth=2";
            return "  n" + number + " [label=\"" + quoted(text) + "\"" + border + "];";
        }

        @Override
        String edge(int from, int to, String text) {
            return "  n" + from + " -> n" + to + (text.isEmpty() ? "" : " [label=\"" + quoted(text) + "\"]") + ";";
        }

        @Override
        String foot() {
            return "}";
        }

        private String quoted(String text) {
            return ViewText.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
        }
    },
    MERMAID {
        @Override
        String head() {
            return "flowchart TD";
        }

        @Override
        String node(int number, String text, String colour) {
            String node = "  n" + number + "[\"" + quoted(text) + "\"]";
            return colour.isEmpty() ? node : node + "\n  style n" + number + " stroke:" + colour + ",stroke-width:2px";
        }

        @Override
        String edge(int from, int to, String text) {
            return "  n" + from + (text.isEmpty() ? " --> " : " -->|\"" + quoted(text) + "\"| ") + "n" + to;
        }

        @Override
        String foot() {
            return "";
        }

        /** Whatever means something to Mermaid or to the page it draws in is written by its number. */
        private String quoted(String text) {
            StringBuilder safe = new StringBuilder();
            ViewText.oneLine(text).codePoints().forEach(c -> {
                if ("\"#&<>`\\;%{}|[]$*_~".indexOf(c) >= 0) {
                    safe.append(String.format(Locale.ROOT, "#%d;", c));
                } else {
                    safe.appendCodePoint(c);
                }
            });
            return safe.toString();
        }
    };

    abstract String head();

    abstract String node(int number, String text, String colour);

    abstract String edge(int from, int to, String text);

    abstract String foot();

    /** All messages in one graph, each with its own nodes. */
    List<String> draw(List<List<Route>> messages, RouteTimes times) {
        Writer writer = new Writer(this, times);
        writer.lines.add(head());
        messages.forEach(routes -> {
            RouteTree.Node top = new RouteTree(routes).top();
            writer.below(top, -1);
        });
        if (!foot().isEmpty()) {
            writer.lines.add(foot());
        }
        return writer.lines.stream().flatMap(String::lines).toList();
    }

    /** Numbers the nodes while it goes through the tree. */
    private static final class Writer {
        private final GraphDrawing language;
        private final RouteTimes times;
        private final List<String> lines = new ArrayList<>();
        private int count;

        private Writer(GraphDrawing language, RouteTimes times) {
            this.language = language;
            this.times = times;
        }

        private void below(RouteTree.Node node, int number) {
            for (RouteTree.Node next : node.next()) {
                String stay = StopText.stay(next.stop(), times);
                int own = add(next.stop().name() + (stay.isEmpty() ? "" : ", " + stay), "");
                if (number >= 0) {
                    lines.add(language.edge(number, own, RouteTimes.between(node.stop(), next.stop())));
                }
                below(next, own);
            }
            for (Route route : node.ends()) {
                int own = add(StopText.end(route), StopText.colour(route));
                if (number >= 0) {
                    lines.add(language.edge(number, own, route.target()));
                }
            }
        }

        private int add(String text, String colour) {
            lines.add(language.node(count, text, colour));
            return count++;
        }
    }
}
