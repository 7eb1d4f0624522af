package mtsh.language.syntax;

import java.util.Locale;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;

/** The names that operators have among PowerShell's kinds of tokens. */
final class Operators {
    private Operators() {}

    static String binary(Expression.Binary node) {
        String cased = node.caseSensitive() ? "C" : "I";
        return switch (node.operator()) {
            case ADD -> "Plus";
            case SUBTRACT -> "Minus";
            case REMAINDER -> "Rem";
            case RANGE -> "DotDot";
            case COALESCE -> "QuestionQuestion";
            case IS_NOT -> "IsNot";
            case NOT_LIKE, NOT_MATCH, NOT_CONTAINS, NOT_IN ->
                cased + node.operator().name().toLowerCase(Locale.ROOT).replace("_", "");
            case EQ, NE, GT, GE, LT, LE, LIKE, MATCH, REPLACE, CONTAINS, IN, SPLIT ->
                cased + node.operator().name().toLowerCase(Locale.ROOT);
            default -> capital(node.operator().name());
        };
    }

    /** {@code spelledOut}: the operator is a word, not an exclamation mark. */
    static String unary(Expression.UnaryOperator operator, boolean spelledOut) {
        return switch (operator) {
            case NOT -> spelledOut ? "Not" : "Exclaim";
            case PRE_INCREMENT -> "PlusPlus";
            case PRE_DECREMENT -> "MinusMinus";
            case POST_INCREMENT -> "PostfixPlusPlus";
            case POST_DECREMENT -> "PostfixMinusMinus";
            case SPLIT -> "Isplit";
            default -> capital(operator.name());
        };
    }

    static String assignment(Statement.AssignmentOperator operator) {
        return switch (operator) {
            case ASSIGN -> "Equals";
            case ADD -> "PlusEquals";
            case SUBTRACT -> "MinusEquals";
            case MULTIPLY -> "MultiplyEquals";
            case DIVIDE -> "DivideEquals";
            case REMAINDER -> "RemainderEquals";
            case COALESCE -> "QuestionQuestionEquals";
        };
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
