package mtsh.language.eval;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** Which statements set {@code $?} to true because nothing inside them does: expressions, not the commands they may hold. */
final class SuccessMark {
    private SuccessMark() {}

    static boolean follows(Statement statement) {
        if (statement instanceof Statement.Pipeline pipeline) {
            return !pipeline.background()
                    && pipeline.elements().size() == 1
                    && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                    && follows(only.expression());
        }
        return statement instanceof Statement.Assignment assignment && follows(assignment.value());
    }

    /** Whether a condition may set {@code $?} to false; after it {@code $?} is true all the same. */
    static boolean runsCommand(Ast node) {
        if (node instanceof Expression.ScriptBlockExpression) {
            return false;
        }
        return node instanceof Statement.Command || Children.of(node).stream().anyMatch(SuccessMark::runsCommand);
    }

    private static boolean follows(Expression expression) {
        if (expression instanceof Expression.Paren paren) {
            return follows(paren.body());
        }
        if (expression instanceof Expression.SubExpression block) {
            return block.body().statements().isEmpty();
        }
        if (expression instanceof Expression.ArrayExpression array) {
            return follows(array.body());
        }
        return true;
    }

    private static boolean follows(StatementBlock array) {
        return switch (array.statements().size()) {
            case 0 -> true;
            case 1 -> array.traps().isEmpty() && follows(array.statements().get(0));
            default -> false;
        };
    }

    /** The statement, with {@code $?} true after it where it would not be set otherwise. */
    static Executable after(Statement statement, Executable compiled) {
        if (!follows(statement)) {
            return compiled;
        }
        return (context, output) -> {
            compiled.execute(context, output);
            context.engine.succeeded(true);
        };
    }
}
