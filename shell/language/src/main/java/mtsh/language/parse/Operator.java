package mtsh.language.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.ast.Expression.UnaryOperator;

/** What an operator's spelling means; {@code binary} or {@code unary} is null where it cannot be that. */
record Operator(BinaryOperator binary, boolean caseSensitive, UnaryOperator unary) {
    static final Operator PLUS = new Operator(BinaryOperator.ADD, false, UnaryOperator.PLUS);
    static final Operator MINUS = new Operator(BinaryOperator.SUBTRACT, false, UnaryOperator.MINUS);
    static final Operator MULTIPLY = new Operator(BinaryOperator.MULTIPLY, false, null);
    static final Operator DIVIDE = new Operator(BinaryOperator.DIVIDE, false, null);
    static final Operator REMAINDER = new Operator(BinaryOperator.REMAINDER, false, null);
    static final Operator RANGE = new Operator(BinaryOperator.RANGE, false, null);
    static final Operator COALESCE = new Operator(BinaryOperator.COALESCE, false, null);
    static final Operator NOT = new Operator(null, false, UnaryOperator.NOT);
    static final Operator INCREMENT = new Operator(null, false, UnaryOperator.PRE_INCREMENT);
    static final Operator DECREMENT = new Operator(null, false, UnaryOperator.PRE_DECREMENT);
    static final Operator COMMA = new Operator(null, false, UnaryOperator.COMMA);

    private static final Map<String, Operator> DASH_OPERATORS = dashOperators();

    /** The operator whose name follows a dash, or null. */
    static Operator dash(String name) {
        return DASH_OPERATORS.get(name.toLowerCase(Locale.ROOT));
    }

    /** Higher binds tighter. */
    int precedence() {
        switch (binary) {
            case AND, OR, XOR:
                return 1;
            case BAND, BOR, BXOR:
                return 2;
            case COALESCE:
                return 4;
            case ADD, SUBTRACT:
                return 5;
            case MULTIPLY, DIVIDE, REMAINDER:
                return 6;
            case FORMAT:
                return 7;
            case RANGE:
                return 8;
            default:
                return 3;
        }
    }

    private static Map<String, Operator> dashOperators() {
        Map<String, Operator> table = new HashMap<>();
        plain(table, "and", BinaryOperator.AND);
        plain(table, "or", BinaryOperator.OR);
        plain(table, "xor", BinaryOperator.XOR);
        plain(table, "band", BinaryOperator.BAND);
        plain(table, "bor", BinaryOperator.BOR);
        plain(table, "bxor", BinaryOperator.BXOR);
        plain(table, "shl", BinaryOperator.SHL);
        plain(table, "shr", BinaryOperator.SHR);
        plain(table, "is", BinaryOperator.IS);
        plain(table, "isnot", BinaryOperator.IS_NOT);
        plain(table, "as", BinaryOperator.AS);
        plain(table, "f", BinaryOperator.FORMAT);
        table.put("not", NOT);
        table.put("bnot", new Operator(null, false, UnaryOperator.BNOT));
        table.put("join", new Operator(BinaryOperator.JOIN, false, UnaryOperator.JOIN));
        table.put("split", new Operator(BinaryOperator.SPLIT, false, UnaryOperator.SPLIT));
        table.put("isplit", new Operator(BinaryOperator.SPLIT, false, UnaryOperator.SPLIT));
        table.put("csplit", new Operator(BinaryOperator.SPLIT, true, UnaryOperator.CSPLIT));
        cased(table, "eq", BinaryOperator.EQ);
        cased(table, "ne", BinaryOperator.NE);
        cased(table, "ge", BinaryOperator.GE);
        cased(table, "gt", BinaryOperator.GT);
        cased(table, "lt", BinaryOperator.LT);
        cased(table, "le", BinaryOperator.LE);
        cased(table, "like", BinaryOperator.LIKE);
        cased(table, "notlike", BinaryOperator.NOT_LIKE);
        cased(table, "match", BinaryOperator.MATCH);
        cased(table, "notmatch", BinaryOperator.NOT_MATCH);
        cased(table, "replace", BinaryOperator.REPLACE);
        cased(table, "contains", BinaryOperator.CONTAINS);
        cased(table, "notcontains", BinaryOperator.NOT_CONTAINS);
        cased(table, "in", BinaryOperator.IN);
        cased(table, "notin", BinaryOperator.NOT_IN);
        return Map.copyOf(table);
    }

    private static void plain(Map<String, Operator> table, String name, BinaryOperator operator) {
        table.put(name, new Operator(operator, false, null));
    }

    private static void cased(Map<String, Operator> table, String name, BinaryOperator operator) {
        plain(table, name, operator);
        plain(table, "i" + name, operator);
        table.put("c" + name, new Operator(operator, true, null));
    }
}
