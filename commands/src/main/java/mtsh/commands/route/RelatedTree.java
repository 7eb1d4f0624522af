package mtsh.commands.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.store.query.TraceRow;

/** Everything that hangs together with a message, each row once, at the shortest way from it. */
final class RelatedTree {
    /** One row in the tree; children in the order of their time. */
    static final class Node {
        private final Tie tie;
        private final Node parent;
        private final int depth;
        private final List<Node> children = new ArrayList<>();

        private Node(Tie tie, Node parent) {
            this.tie = tie;
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
        }

        Tie tie() {
            return tie;
        }

        /** Null for the message that was asked about. */
        Node parent() {
            return parent;
        }

        int depth() {
            return depth;
        }

        List<Node> children() {
            return children;
        }
    }

    private final Ties ties;
    private final int depth;
    private final int first;
    private final Set<String> rows = new HashSet<>();
    private final Set<String> lives = new HashSet<>();
    private int size;
    private boolean full;
    private boolean deeper;

    RelatedTree(Ties ties, int depth, int first) {
        this.ties = ties;
        this.depth = depth;
        this.first = first;
    }

    /** By breadth, so that the limit cuts off what is farthest. */
    Node grow(TraceRow start) {
        Node root = new Node(new Tie(Relation.Message, start, "what was asked about"), null);
        rows.add(key(start));
        size = 1;
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            TraceRow row = node.tie.row();
            List<Tie> found = new ArrayList<>(ties.of(row, lives.add(row.lifeId())));
            found.sort(Comparator.comparing((Tie tie) -> tie.row().received())
                    .thenComparing(tie -> tie.row().recipient()));
            for (Tie tie : found) {
                Node child = add(node, tie);
                if (child != null) {
                    waiting.add(child);
                }
            }
        }
        return root;
    }

    private Node add(Node node, Tie tie) {
        if (rows.contains(key(tie.row()))) {
            return null;
        }
        if (node.depth >= depth) {
            deeper = true;
            return null;
        }
        if (size >= first) {
            full = true;
            return null;
        }
        rows.add(key(tie.row()));
        size++;
        Node child = new Node(tie, node);
        node.children.add(child);
        return child;
    }

    /** Whether more belongs to it than there was room for. */
    boolean isFull() {
        return full;
    }

    /** Whether more belongs to it farther away. */
    boolean goesDeeper() {
        return deeper;
    }

    private static String key(TraceRow row) {
        return row.lifeId() + '\n' + row.recipient().toLowerCase(Locale.ROOT);
    }
}
