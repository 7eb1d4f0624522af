package mtsh.language.parse;

import java.util.ArrayDeque;
import java.util.Deque;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;

/** Measures how deep a tree is, without recursion, so that whoever walks it may recurse. */
final class TreeDepth {
    static final int MAXIMUM = 1500;

    private record Visit(Ast node, int depth) {}

    private TreeDepth() {}

    static void check(Ast root) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(new Visit(root, 0));
        while (!visits.isEmpty()) {
            Visit visit = visits.pop();
            if (visit.depth() > MAXIMUM) {
                throw new TooComplicatedException();
            }
            for (Ast child : Children.of(visit.node())) {
                visits.push(new Visit(child, visit.depth() + 1));
            }
        }
    }
}
