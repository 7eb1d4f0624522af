package mtsh.language.eval;

import java.util.function.Consumer;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.ast.Expression.UnaryOperator;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Matching;
import mtsh.language.value.Operators;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Splitting;

/** Unary and binary operators to nodes. */
final class OperatorCompiler {
    private final Compiler compiler;

    OperatorCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Evaluable binary(Expression.Binary binary) {
        Evaluable left = compiler.expression(binary.left());
        Evaluable right = compiler.expression(binary.right());
        switch (binary.operator()) {
            case AND:
                return context -> truth(left, context) && truth(right, context);
            case OR:
                return context -> truth(left, context) || truth(right, context);
            case XOR:
                return context -> truth(left, context) ^ truth(right, context);
            case COALESCE:
                return context -> {
                    Object value = Nothing.toNull(left.evaluate(context));
                    return value != null ? value : right.evaluate(context);
                };
            case MATCH, NOT_MATCH:
                return match(binary, left, right);
            case IS, IS_NOT:
                boolean wanted = binary.operator() == BinaryOperator.IS;
                return context -> isType(value(left, context), value(right, context)) == wanted;
            case AS:
                return context -> Conversions.convertOrNull(value(left, context), type(value(right, context)));
            case ADD:
                return context -> sum(value(left, context), right.evaluate(context));
            default:
                return strict(binary, left, right);
        }
    }

    /** Nothing adds no element to an array; null adds one. */
    static Object sum(Object left, Object right) {
        boolean addsNothing = right == Nothing.VALUE && PSObject.unwrap(left) instanceof PSArray;
        return addsNothing ? left : Operators.add(left, Nothing.toNull(right));
    }

    private static boolean truth(Evaluable operand, Context context) {
        return Conversions.toBoolean(value(operand, context));
    }

    private static Object value(Evaluable operand, Context context) {
        return Nothing.toNull(operand.evaluate(context));
    }

    private Evaluable match(Expression.Binary binary, Evaluable left, Evaluable right) {
        boolean negated = binary.operator() == BinaryOperator.NOT_MATCH;
        boolean caseSensitive = binary.caseSensitive();
        return context -> Matching.match(
                value(left, context),
                value(right, context),
                caseSensitive,
                negated,
                new MatchesVariable(context.scope));
    }

    /** Where {@code $Matches} goes. A class of its own: made for each match, a lambda costs more before the machine is warm. */
    private record MatchesVariable(Scope scope) implements Consumer<PSDictionary> {
        @Override
        public void accept(PSDictionary matches) {
            scope.set("Matches", "matches", matches);
        }
    }

    private Evaluable strict(Expression.Binary binary, Evaluable left, Evaluable right) {
        Operation operation = operation(binary.operator(), binary.caseSensitive());
        IntegerOperation quick = IntegerOperation.of(binary.operator());
        if (quick != null) {
            return context -> {
                Object first = value(left, context);
                Object second = value(right, context);
                if (first instanceof Integer a && second instanceof Integer b) {
                    Object result = quick.apply(a, b);
                    if (result != null) {
                        return result;
                    }
                }
                return operation.apply(first, second);
            };
        }
        return context -> {
            Object first = value(left, context);
            return operation.apply(first, value(right, context));
        };
    }

    /** What most operands are, two integers; null where the general way must decide. */
    @FunctionalInterface
    private interface IntegerOperation {
        Object apply(int left, int right);

        static IntegerOperation of(BinaryOperator operator) {
            return switch (operator) {
                case ADD -> (left, right) -> exact((long) left + right);
                case SUBTRACT -> (left, right) -> exact((long) left - right);
                case MULTIPLY -> (left, right) -> exact((long) left * right);
                case REMAINDER -> (left, right) -> right > 0 ? (Object) (left % right) : null;
                case BAND -> (left, right) -> left & right;
                case BOR -> (left, right) -> left | right;
                case EQ -> (left, right) -> left == right;
                case NE -> (left, right) -> left != right;
                case LT -> (left, right) -> left < right;
                case LE -> (left, right) -> left <= right;
                case GT -> (left, right) -> left > right;
                case GE -> (left, right) -> left >= right;
                default -> null;
            };
        }

        private static Object exact(long result) {
            return (int) result == result ? (Object) (int) result : null;
        }
    }

    @FunctionalInterface
    private interface Operation {
        Object apply(Object left, Object right);
    }

    private static Operation operation(BinaryOperator operator, boolean caseSensitive) {
        return switch (operator) {
            case ADD -> Operators::add;
            case SUBTRACT -> Operators::subtract;
            case MULTIPLY -> Operators::multiply;
            case DIVIDE -> Operators::divide;
            case REMAINDER -> Operators::remainder;
            case FORMAT -> Operators::format;
            case RANGE -> Operators::range;
            case BAND -> Operators::bitAnd;
            case BOR -> Operators::bitOr;
            case BXOR -> Operators::bitXor;
            case SHL -> Operators::shiftLeft;
            case SHR -> Operators::shiftRight;
            case REPLACE -> (left, right) -> Matching.replace(left, right, caseSensitive);
            case SPLIT -> (left, right) -> Splitting.split(left, right, caseSensitive);
            case JOIN -> Matching::join;
            default -> (left, right) -> Comparisons.compareOperator(operator, caseSensitive, left, right);
        };
    }

    private static boolean isType(Object value, Object wanted) {
        NetType type = type(wanted);
        if (value == null) {
            return false;
        }
        String name = type.fullName();
        if (name.equals("System.Management.Automation.PSObject")
                || name.equals("System.Management.Automation.PSCustomObject")) {
            return value instanceof PSObject object
                    && (object.isCustom() || name.equals("System.Management.Automation.PSObject"));
        }
        return type.isInstance(PSObject.unwrap(value));
    }

    private static NetType type(Object value) {
        if (value instanceof NetType type) {
            return type;
        }
        if (value == null) {
            throw Errors.runtime(
                    "IsOperatorRequiresType",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The right operand of '-is' must be a type.");
        }
        NetType found =
                PSObject.unwrap(value) instanceof PSDictionary ? null : Types.findVisible(Conversions.toText(value));
        if (found == null) {
            throw Errors.runtime(
                    "RuntimeException",
                    ErrorCategory.InvalidOperation,
                    value,
                    "Unable to find type [" + Conversions.toText(value) + "].");
        }
        return found;
    }

    Evaluable unary(Expression.Unary unary) {
        UnaryOperator operator = unary.operator();
        if (operator == UnaryOperator.PRE_INCREMENT || operator == UnaryOperator.PRE_DECREMENT) {
            return step(unary, operator == UnaryOperator.PRE_INCREMENT ? 1 : -1, true);
        }
        if (operator == UnaryOperator.POST_INCREMENT || operator == UnaryOperator.POST_DECREMENT) {
            return step(unary, operator == UnaryOperator.POST_INCREMENT ? 1 : -1, false);
        }
        Evaluable operand = compiler.expression(unary.operand());
        return switch (operator) {
            case NOT -> context -> !truth(operand, context);
            case BNOT -> context -> Operators.bitNot(value(operand, context));
            case PLUS -> context -> Operators.plus(value(operand, context));
            case MINUS -> context -> Operators.negate(value(operand, context));
            case COMMA -> context -> PSArray.of(new Object[] {value(operand, context)});
            case SPLIT -> context -> Splitting.split(value(operand, context));
            case CSPLIT -> context -> Splitting.split(value(operand, context));
            case JOIN -> context -> Matching.join(value(operand, context), "");
            default -> throw new IllegalStateException(operator.name());
        };
    }

    private Evaluable step(Expression.Unary unary, int step, boolean before) {
        Assignable target = Assignable.of(compiler, unary.operand());
        return context -> {
            Object old = Nothing.toNull(target.get(context));
            Object changed = Operators.increment(old, step);
            target.set(context, changed);
            return before ? changed : old == null ? (Object) 0 : old;
        };
    }
}
