package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** Which statements set {@code $?} to true by having been evaluated, and which leave it as what runs inside them set it. */
final class Success {
    private Success() {}

    static boolean isSetBy(Statement statement) {
        if (statement instanceof Statement.Pipeline pipeline) {
            return !pipeline.background()
                    && pipeline.elements().size() == 1
                    && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                    && isSetBy(only.expression());
        }
        return statement instanceof Statement.Assignment assignment && isSetBy(assignment.value());
    }

    static boolean isSetBy(Expression expression) {
        if (expression instanceof Expression.Paren paren) {
            return isSetBy(paren.body());
        }
        if (expression instanceof Expression.SubExpression sub) {
            return sub.body().statements().isEmpty();
        }
        return !(expression instanceof Expression.ArrayExpression array) || isSetByAll(array.body());
    }

    /** A condition that calls commands never leaves {@code $?} false behind. */
    static boolean isSetByCondition(Ast node) {
        if (node instanceof Expression.ScriptBlockExpression) {
            return false;
        }
        return node instanceof Statement.Command || Children.of(node).stream().anyMatch(Success::isSetByCondition);
    }

    private static boolean isSetByAll(StatementBlock body) {
        List<Statement> statements = body.statements();
        return statements.isEmpty() || statements.size() == 1 && isSetBy(statements.get(0));
    }
}
