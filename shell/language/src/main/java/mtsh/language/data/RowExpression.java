package mtsh.language.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.Operators;

/** What a table's filters and computed columns say: columns, literals, operators, a few functions, aggregates over rows. */
public final class RowExpression {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>'(?:[^']|'')*')|#(?<date>[^#]*)#|\\[(?<name>(?:[^\\]\\\\]|\\\\.)*)\\]"
                    + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<sign><>|<=|>=|[-=<>+*/%(),]))");

    private enum Kind {
        TEXT,
        DATE,
        NAME,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    private record Token(Kind kind, String text) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private NetRow row;
    private List<NetRow> group = List.of();

    public RowExpression(String text) {
        source = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(token(matcher));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw wrong("Syntax error in the expression.");
        }
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("text") != null) {
            String quoted = matcher.group("text");
            return new Token(Kind.TEXT, quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        }
        if (matcher.group("date") != null) {
            return new Token(Kind.DATE, matcher.group("date"));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name").replaceAll("\\\\(.)", "$1"));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        String word = matcher.group("word");
        return word != null ? new Token(Kind.WORD, word) : new Token(Kind.SIGN, matcher.group("sign"));
    }

    private NetThrow wrong(String message) {
        return new NetThrow("System.Data.SyntaxErrorException", message);
    }

    /** Whether the row fits; an unknown answer is no. */
    public boolean holds(NetRow candidate) {
        Object result = value(candidate);
        if (result == OnlyValue.DATABASE_NULL) {
            return false;
        }
        if (!(result instanceof Boolean fits)) {
            throw new NetThrow(
                    "System.Data.EvaluateException",
                    "Filter expression '" + source + "' does not evaluate to a Boolean term.");
        }
        return fits;
    }

    public Object value(NetRow of) {
        row = of;
        group = of.table().rows();
        return whole();
    }

    /** An aggregate over these rows. */
    public Object over(List<NetRow> rows) {
        group = rows;
        row = rows.isEmpty() ? null : rows.get(0);
        return whole();
    }

    private Object whole() {
        at = 0;
        Object value = or();
        if (peek().kind() != Kind.END) {
            throw wrong("Syntax error: Missing operand after '" + peek().text() + "' operator.");
        }
        return value;
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : new Token(Kind.END, "");
    }

    private boolean take(String word) {
        Token token = peek();
        boolean fits = (token.kind() == Kind.WORD || token.kind() == Kind.SIGN)
                && token.text().equalsIgnoreCase(word);
        at += fits ? 1 : 0;
        return fits;
    }

    private Object or() {
        Object left = and();
        while (take("or")) {
            Object right = and();
            left = isTrue(left) || isTrue(right)
                    ? (Object) true
                    : isUnknown(left, right) ? OnlyValue.DATABASE_NULL : (Object) false;
        }
        return left;
    }

    private Object and() {
        Object left = not();
        while (take("and")) {
            Object right = not();
            boolean no = Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right);
            left = no
                    ? (Object) false
                    : isUnknown(left, right) ? OnlyValue.DATABASE_NULL : (Object) (isTrue(left) && isTrue(right));
        }
        return left;
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isUnknown(Object left, Object right) {
        return left == OnlyValue.DATABASE_NULL || right == OnlyValue.DATABASE_NULL;
    }

    private Object not() {
        if (take("not")) {
            Object value = not();
            return value == OnlyValue.DATABASE_NULL ? value : (Object) !isTrue(value);
        }
        return comparison();
    }

    private Object comparison() {
        Object left = sum();
        if (take("is")) {
            boolean negated = take("not");
            if (!take("null")) {
                throw wrong("Syntax error: Missing operand after 'Is' operator.");
            }
            return (left == OnlyValue.DATABASE_NULL) != negated;
        }
        boolean negated = take("not");
        if (take("like")) {
            Object pattern = sum();
            return isUnknown(left, pattern) ? OnlyValue.DATABASE_NULL : (Object) (isLike(left, pattern) != negated);
        }
        if (take("in")) {
            return in(left) != negated;
        }
        for (String sign : new String[] {"=", "<>", "<=", ">=", "<", ">"}) {
            if (take(sign)) {
                Object right = sum();
                return isUnknown(left, right) ? OnlyValue.DATABASE_NULL : (Object) compared(sign, left, right);
            }
        }
        return left;
    }

    private boolean in(Object value) {
        boolean found = false;
        expect("(");
        do {
            Object candidate = or();
            found |= !isUnknown(value, candidate) && compared("=", value, candidate);
        } while (take(","));
        expect(")");
        return found;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw wrong("Syntax error: Missing '" + sign + "'.");
        }
    }

    private boolean compared(String sign, Object left, Object right) {
        int order;
        try {
            Object second = left instanceof String == right instanceof String
                    ? right
                    : left instanceof String ? Conversions.toText(right) : Conversions.convert(right, Types.of(left));
            order = NetTable.compare(left, second);
        } catch (TerminatingError different) {
            throw new NetThrow(
                    "System.Data.EvaluateException",
                    "Cannot perform '" + sign + "' operation on "
                            + Types.of(left).fullName() + " and "
                            + Types.of(right).fullName() + ".");
        }
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /** Stars and percent signs stand for anything, at the ends only; in brackets they stand for themselves. */
    private static boolean isLike(Object value, Object pattern) {
        StringBuilder expression = new StringBuilder();
        String text = Conversions.toText(pattern);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' && i + 2 < text.length() && text.charAt(i + 2) == ']') {
                expression.append(Pattern.quote(text.substring(i + 1, i + 2)));
                i += 2;
            } else {
                expression.append(c == '*' || c == '%' ? ".*" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(Conversions.toText(value))
                .matches();
    }

    private Object sum() {
        Object left = product();
        while (true) {
            boolean plus = take("+");
            if (!plus && !take("-")) {
                return left;
            }
            Object right = product();
            left = isUnknown(left, right)
                    ? OnlyValue.DATABASE_NULL
                    : plus ? Operators.add(left, right) : Operators.subtract(left, right);
        }
    }

    private Object product() {
        Object left = factor();
        while (true) {
            String sign = take("*") ? "*" : take("/") ? "/" : take("%") ? "%" : null;
            if (sign == null) {
                return left;
            }
            Object right = factor();
            left = isUnknown(left, right)
                    ? OnlyValue.DATABASE_NULL
                    : switch (sign) {
                        case "*" -> Operators.multiply(left, right);
                        case "/" -> Operators.divide(left, right);
                        default -> Operators.remainder(left, right);
                    };
        }
    }

    private Object factor() {
        if (take("-")) {
            Object value = factor();
            return value == OnlyValue.DATABASE_NULL ? value : Operators.negate(value);
        }
        if (take("(")) {
            Object value = or();
            expect(")");
            return value;
        }
        Token token = peek();
        at++;
        return switch (token.kind()) {
            case TEXT -> token.text();
            case DATE -> Conversions.convert(token.text(), Types.find("System.DateTime"));
            case NUMBER -> number(token.text());
            case NAME -> column(token.text());
            case WORD -> word(token.text());
            default ->
                throw wrong("Syntax error: Missing operand after '"
                        + (at > 1 ? tokens.get(at - 2).text() : "") + "' operator.");
        };
    }

    private static Object number(String text) {
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return text.matches("\\d+") && text.length() < 19
                ? (Object) Long.valueOf(text)
                : new BigDecimal(text).doubleValue();
    }

    private Object column(String name) {
        NetColumn found = row == null ? null : row.table().column(name);
        if (found == null && row != null) {
            throw new NetThrow("System.Data.EvaluateException", "Cannot find column [" + name + "].");
        }
        return found == null ? OnlyValue.DATABASE_NULL : row.get(found);
    }

    private Object word(String word) {
        if (take("(")) {
            return function(word.toLowerCase(Locale.ROOT));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> OnlyValue.DATABASE_NULL;
            default -> column(word);
        };
    }

    private Object function(String name) {
        if (List.of("sum", "avg", "min", "max", "count").contains(name)) {
            String column = peek().text();
            at++;
            expect(")");
            return aggregate(name, column);
        }
        List<Object> given = new ArrayList<>();
        if (!take(")")) {
            do {
                given.add(or());
            } while (take(","));
            expect(")");
        }
        return switch (name) {
            case "isnull" -> given.get(0) == OnlyValue.DATABASE_NULL ? given.get(1) : given.get(0);
            case "iif" -> isTrue(given.get(0)) ? given.get(1) : given.get(2);
            case "len" ->
                given.get(0) == OnlyValue.DATABASE_NULL
                        ? OnlyValue.DATABASE_NULL
                        : (Object) Conversions.toText(given.get(0)).length();
            case "trim" ->
                given.get(0) == OnlyValue.DATABASE_NULL
                        ? OnlyValue.DATABASE_NULL
                        : Conversions.toText(given.get(0)).strip();
            case "substring" ->
                part(
                        Conversions.toText(given.get(0)),
                        Conversions.toInt(given.get(1)),
                        Conversions.toInt(given.get(2)));
            case "convert" -> Conversions.convert(given.get(0), Types.find((String) given.get(1)));
            default ->
                throw new NetThrow(
                        "System.Data.EvaluateException",
                        "The expression contains undefined function call " + name + "().");
        };
    }

    private static String part(String text, int from, int length) {
        int start = Math.min(Math.max(from - 1, 0), text.length());
        return text.substring(start, Math.min(start + Math.max(length, 0), text.length()));
    }

    private Object aggregate(String name, String column) {
        Object result = OnlyValue.DATABASE_NULL;
        int count = 0;
        for (NetRow each : group) {
            NetColumn found = each.table().column(column);
            if (found == null) {
                throw new NetThrow("System.Data.EvaluateException", "Cannot find column [" + column + "].");
            }
            Object value = each.get(found);
            if (value == OnlyValue.DATABASE_NULL) {
                continue;
            }
            count++;
            result = count == 1 ? value : combined(name, result, value);
        }
        if (name.equals("count")) {
            return count;
        }
        return name.equals("avg") && count > 0 ? average(result, count) : result;
    }

    private static Object combined(String name, Object so, Object value) {
        return switch (name) {
            case "min" -> NetTable.compare(value, so) < 0 ? value : so;
            case "max" -> NetTable.compare(value, so) > 0 ? value : so;
            default -> Operators.add(so, value);
        };
    }

    /** The average of whole numbers is a whole number. */
    private static Object average(Object sum, int count) {
        return sum instanceof Integer whole
                ? (Object) (whole / count)
                : sum instanceof Long whole ? (Object) (whole / count) : Operators.divide(sum, count);
    }
}
