package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.ast.Expression.UnaryOperator;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.filter.Operand;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.value.PSArray;

/**
 * Reads a block such as {@code { $_.Status -eq 'Failed' -and $_.Size -gt 1MB }} as a condition. What does more than compare properties
 * of {@code $_} with constants and variables is not read; of an {@code -and} the beginning that can be read is.
 */
final class FilterReader {
    /** They are set for each object, or by the comparisons themselves. */
    private static final Set<String> CHANGING = Set.of("_", "psitem", "this", "matches", "args", "input", "?");

    private static final Set<BinaryOperator> COMPARISONS = Set.of(
            BinaryOperator.EQ,
            BinaryOperator.NE,
            BinaryOperator.GT,
            BinaryOperator.GE,
            BinaryOperator.LT,
            BinaryOperator.LE,
            BinaryOperator.LIKE,
            BinaryOperator.NOT_LIKE,
            BinaryOperator.MATCH,
            BinaryOperator.NOT_MATCH,
            BinaryOperator.CONTAINS,
            BinaryOperator.NOT_CONTAINS,
            BinaryOperator.IN,
            BinaryOperator.NOT_IN);

    private final Scope scope;

    private FilterReader(Scope scope) {
        this.scope = scope;
    }

    /** The condition that a block is when it runs in a scope, or null. */
    static PropertyFilter read(ScriptBlockAst block, Scope scope) {
        boolean isPlain = block.paramBlock() == null
                && block.begin() == null
                && block.process() == null
                && block.dynamicParam() == null
                && block.clean() == null
                && block.usings().isEmpty()
                && block.end() != null;
        Expression expression = isPlain ? onlyExpression(block.end()) : null;
        return expression == null ? null : new FilterReader(scope).beginning(expression);
    }

    private static Expression onlyExpression(StatementBlock block) {
        return block.statements().size() == 1 && block.traps().isEmpty()
                ? onlyExpression(block.statements().get(0))
                : null;
    }

    private static Expression onlyExpression(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                        && !pipeline.background()
                        && pipeline.elements().size() == 1
                        && pipeline.elements().get(0) instanceof Statement.CommandExpression command
                        && command.redirections().isEmpty()
                ? command.expression()
                : null;
    }

    private PropertyFilter beginning(Expression expression) {
        PropertyFilter whole = filter(expression);
        if (whole != null) {
            return whole;
        }
        if (expression instanceof Expression.Paren paren) {
            Expression inner = onlyExpression(paren.body());
            return inner == null ? null : beginning(inner);
        }
        if (!(expression instanceof Expression.Binary binary) || binary.operator() != BinaryOperator.AND) {
            return null;
        }
        PropertyFilter first = filter(binary.left());
        if (first == null) {
            return beginning(binary.left());
        }
        PropertyFilter second = beginning(binary.right());
        return second == null ? first : new PropertyFilter.And(first, second);
    }

    private PropertyFilter filter(Expression expression) {
        if (expression instanceof Expression.Paren paren) {
            Expression inner = onlyExpression(paren.body());
            return inner == null ? null : filter(inner);
        }
        if (expression instanceof Expression.Unary unary) {
            PropertyFilter inner = unary.operator() == UnaryOperator.NOT ? filter(unary.operand()) : null;
            return inner == null ? null : new PropertyFilter.Not(inner);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        Operand alone = property(expression);
        return alone == null ? null : new PropertyFilter.Truth(alone);
    }

    private PropertyFilter binary(Expression.Binary binary) {
        if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
            PropertyFilter first = filter(binary.left());
            PropertyFilter second = first == null ? null : filter(binary.right());
            if (second == null) {
                return null;
            }
            return binary.operator() == BinaryOperator.AND
                    ? new PropertyFilter.And(first, second)
                    : new PropertyFilter.Or(first, second);
        }
        if (!COMPARISONS.contains(binary.operator())) {
            return null;
        }
        Operand left = isCollectionWanted(binary.operator()) ? operand(binary.left()) : single(binary.left());
        Operand right = left == null ? null : operand(binary.right());
        return right == null
                ? null
                : new PropertyFilter.Comparison(left, binary.operator(), binary.caseSensitive(), right);
    }

    private static boolean isCollectionWanted(BinaryOperator operator) {
        return operator == BinaryOperator.CONTAINS || operator == BinaryOperator.NOT_CONTAINS;
    }

    /** A collection on the left would be filtered and not compared. */
    private static Operand single(Expression expression) {
        Operand property = property(expression);
        if (property != null) {
            return property;
        }
        Object constant = constant(expression);
        return constant == null ? null : new Operand.Constant(constant);
    }

    private Operand operand(Expression expression) {
        Operand single = single(expression);
        if (single != null) {
            return single;
        }
        if (expression instanceof Expression.Paren paren) {
            Expression inner = onlyExpression(paren.body());
            return inner == null ? null : operand(inner);
        }
        if (expression instanceof Expression.ArrayExpression array) {
            Expression inner = onlyExpression(array.body());
            return inner instanceof Expression.ArrayLiteral literal ? list(literal) : null;
        }
        if (expression instanceof Expression.ArrayLiteral literal) {
            return list(literal);
        }
        return expression instanceof Expression.Variable variable ? variable(variable) : null;
    }

    private static Operand list(Expression.ArrayLiteral literal) {
        List<Object> values = new ArrayList<>();
        for (Expression element : literal.elements()) {
            Object value = constant(element);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Operand.Constant(PSArray.of(values));
    }

    private static Operand property(Expression expression) {
        return expression instanceof Expression.MemberAccess access
                        && !access.isStatic()
                        && access.target() instanceof Expression.Variable target
                        && isPlain(target)
                        && target.path().name().equals("_")
                        && access.member() instanceof Expression.StringConstant name
                ? new Operand.Property(name.value())
                : null;
    }

    private static boolean isPlain(Expression.Variable variable) {
        return !variable.splatted()
                && variable.path().scope() == null
                && variable.path().drive() == null;
    }

    /** Null when it is none; there is no constant null but {@code $null}. */
    private static Object constant(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        return expression instanceof Expression.StringConstant text ? text.value() : null;
    }

    private Operand variable(Expression.Variable variable) {
        if (!isPlain(variable)) {
            return null;
        }
        String key = Scope.key(variable.path().name());
        switch (key) {
            case "null":
                return new Operand.Constant(null);
            case "true":
                return new Operand.Constant(Boolean.TRUE);
            case "false":
                return new Operand.Constant(Boolean.FALSE);
            default:
                boolean isKnown = !CHANGING.contains(key) && scope.find(key) != null;
                return isKnown ? new Operand.Live(() -> read(key)) : null;
        }
    }

    private Object read(String key) {
        Variable found = scope.find(key);
        if (found == null) {
            throw Errors.runtime(
                    "VariableIsUndefined", ErrorCategory.InvalidOperation, key, "The variable was removed meanwhile.");
        }
        return found.plainValue();
    }
}
