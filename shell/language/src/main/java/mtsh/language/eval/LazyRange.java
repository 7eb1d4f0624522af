package mtsh.language.eval;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.value.Ranges;

/** {@code a..b} at the beginning of a pipeline or after {@code foreach}: its numbers are made one by one. */
final class LazyRange {
    private LazyRange() {}

    /** A node that gives the numbers one by one for a range, the value for any other expression. */
    static Evaluable expression(Compiler compiler, Expression expression) {
        if (!(expression instanceof Expression.Binary binary) || binary.operator() != Expression.BinaryOperator.RANGE) {
            return compiler.expression(expression);
        }
        Evaluable from = compiler.expression(binary.left());
        Evaluable to = compiler.expression(binary.right());
        return context -> Ranges.each(Nothing.toNull(from.evaluate(context)), Nothing.toNull(to.evaluate(context)));
    }

    /** The same for what a loop goes through. */
    static Evaluable value(Compiler compiler, Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                        && !pipeline.background()
                        && pipeline.elements().size() == 1
                        && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                        && only.redirections().isEmpty()
                ? expression(compiler, only.expression())
                : compiler.value(statement);
    }
}
