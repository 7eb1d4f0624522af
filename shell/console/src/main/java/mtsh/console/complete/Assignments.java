package mtsh.console.complete;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;

/** Variables that the text itself sets. */
final class Assignments {
    private static final int MOST_NODES = 20_000;

    private Assignments() {}

    /** Assignments to plain variables that end before a place, in the order of the text. */
    static List<Statement.Assignment> before(NodePath path, int place) {
        List<Statement.Assignment> found = new ArrayList<>();
        Deque<Ast> waiting = new ArrayDeque<>();
        waiting.push(path.script());
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            Ast node = waiting.pop();
            if (node.span().start() >= place) {
                continue;
            }
            if (node instanceof Statement.Assignment assignment
                    && assignment.span().end() <= place
                    && variable(assignment) != null) {
                found.add(assignment);
            }
            List<Ast> children = Children.of(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.push(children.get(i));
            }
        }
        return found;
    }

    static String name(Statement.Assignment assignment) {
        return variable(assignment).path().name();
    }

    private static Expression.Variable variable(Statement.Assignment assignment) {
        Expression target =
                assignment.target() instanceof Expression.Convert convert ? convert.operand() : assignment.target();
        return target instanceof Expression.Variable variable ? variable : null;
    }
}
