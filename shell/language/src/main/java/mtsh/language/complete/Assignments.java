package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;

/** Variables that the text itself sets. */
final class Assignments {
    private Assignments() {}

    /** Assignments to plain variables that end before a place, in the order of the text. */
    static List<Statement.Assignment> before(NodePath path, int place) {
        List<Statement.Assignment> found = new ArrayList<>();
        Walk.through(path.script(), node -> {
            if (node.span().start() >= place) {
                return false;
            }
            if (node instanceof Statement.Assignment assignment
                    && assignment.span().end() <= place
                    && variable(assignment) != null) {
                found.add(assignment);
            }
            return true;
        });
        return found;
    }

    static String name(Statement.Assignment assignment) {
        return variable(assignment).path().name();
    }

    /** The variable that is set, whatever stands before it; null when it is none. */
    static Expression.Variable variable(Statement.Assignment assignment) {
        Expression target = assignment.target();
        while (!(target instanceof Expression.Variable)) {
            if (target instanceof Expression.Convert convert) {
                target = convert.operand();
            } else if (target instanceof Expression.Attributed attributed) {
                target = attributed.operand();
            } else {
                return null;
            }
        }
        return (Expression.Variable) target;
    }
}
