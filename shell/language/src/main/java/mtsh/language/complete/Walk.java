package mtsh.language.complete;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;

/** Goes through a tree in the order of the text; a text so long that nobody typed it is left half way. */
final class Walk {
    private static final int MOST_NODES = 20_000;

    private Walk() {}

    /** {@code visit} says whether the nodes below are wanted. */
    static void through(Ast root, Predicate<Ast> visit) {
        Deque<Ast> waiting = new ArrayDeque<>();
        waiting.push(root);
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            Ast node = waiting.pop();
            if (!visit.test(node)) {
                continue;
            }
            List<Ast> children = Children.of(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.push(children.get(i));
            }
        }
    }
}
