package mtsh.language.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import mtsh.language.ast.Expression;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Evaluates lines of PowerShell's matrices, {@code expression => result}, through the public classes of this package. */
final class MatrixRunner {
    /** What could be evaluated here, and where the result was another. */
    record Report(int evaluated, List<String> differences) {}

    private static final Map<String, BinaryOperator<Object>> OPERATORS = Map.of(
            "+", Operators::add,
            "-", Operators::subtract,
            "*", Operators::multiply,
            "/", Operators::divide,
            "%", Operators::remainder,
            "-band", Operators::bitAnd,
            "-bor", Operators::bitOr,
            "-bxor", Operators::bitXor,
            "-shl", Operators::shiftLeft,
            "-shr", Operators::shiftRight);
    private static final Map<String, Function<Object, Object>> UNARY = Map.of(
            "-not ",
            value -> !Conversions.toBoolean(value),
            "-bnot ",
            Operators::bitNot,
            "++",
            value -> Operators.increment(value, 1),
            "--",
            value -> Operators.increment(value, -1),
            "+",
            Operators::plus,
            "-",
            Operators::negate);
    private static final Map<String, Expression.BinaryOperator> COMPARISONS = Map.of(
            "eq", Expression.BinaryOperator.EQ,
            "ne", Expression.BinaryOperator.NE,
            "lt", Expression.BinaryOperator.LT,
            "le", Expression.BinaryOperator.LE,
            "gt", Expression.BinaryOperator.GT,
            "ge", Expression.BinaryOperator.GE,
            "like", Expression.BinaryOperator.LIKE,
            "contains", Expression.BinaryOperator.CONTAINS,
            "in", Expression.BinaryOperator.IN);

    private static final Map<String, Object> ARITHMETIC = MatrixValues.arithmetic();
    private static final Map<String, Object> COMPARISON = MatrixValues.comparison();
    private static final Map<String, Object> CASTS = MatrixValues.casts();

    private MatrixRunner() {}

    static List<String> resource(String name) {
        try (var stream = MatrixRunner.class.getResourceAsStream(name);
                var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code evaluator} gives null for what needs the whole shell. */
    static Report run(List<String> lines, Function<String, Supplier<String>> evaluator) {
        List<String> differences = new ArrayList<>();
        int evaluated = 0;
        for (String line : lines) {
            int arrow = line.lastIndexOf(" => ");
            if (arrow < 0) {
                continue;
            }
            String expression = line.substring(0, arrow);
            String expected = line.substring(arrow + 4);
            Supplier<String> work = evaluator.apply(expression);
            if (work == null) {
                continue;
            }
            evaluated++;
            String actual = outcome(work);
            if (!actual.equals(expected)) {
                differences.add(expression + " => " + actual + " instead of " + expected);
            }
        }
        return new Report(evaluated, differences);
    }

    static String outcome(Supplier<String> work) {
        try {
            return work.get();
        } catch (TerminatingError error) {
            return MatrixValues.fault(error);
        } catch (NetThrow thrown) {
            String type = thrown.exception().typeName();
            return "!" + type.substring(type.lastIndexOf('.') + 1);
        }
    }

    static Supplier<String> arithmetic(String expression) {
        String[] parts = expression.split(" ");
        if (parts.length == 3) {
            return () -> MatrixValues.show(
                    OPERATORS.get(parts[1]).apply(ARITHMETIC.get(parts[0]), ARITHMETIC.get(parts[2])));
        }
        for (String operator : List.of("-not ", "-bnot ", "++", "--", "+", "-")) {
            if (expression.startsWith(operator)) {
                Object value = ARITHMETIC.get(expression.substring(operator.length()));
                return () -> MatrixValues.show(UNARY.get(operator).apply(value));
            }
        }
        return null;
    }

    static Supplier<String> comparison(String expression) {
        String[] parts = expression.split(" ");
        String name = parts[1].substring(1);
        Object left = COMPARISON.get(parts[0]);
        Object right = COMPARISON.get(parts[2]);
        if (name.equals("and")) {
            return () -> MatrixValues.show(Conversions.toBoolean(left) && Conversions.toBoolean(right));
        }
        if (name.equals("xor")) {
            return () -> MatrixValues.show(Conversions.toBoolean(left) ^ Conversions.toBoolean(right));
        }
        boolean caseSensitive = name.equals("ceq") || name.equals("clt");
        Expression.BinaryOperator operator = COMPARISONS.get(caseSensitive ? name.substring(1) : name);
        if (operator == null) {
            return null;
        }
        return () -> MatrixValues.show(Comparisons.compareOperator(operator, caseSensitive, left, right));
    }

    static Supplier<String> cast(String expression) {
        boolean isCast = expression.startsWith("[");
        int close = expression.lastIndexOf(']');
        String typeName =
                isCast ? expression.substring(1, close) : expression.substring(expression.indexOf(" -as [") + 6, close);
        String valueName =
                isCast ? expression.substring(close + 2) : expression.substring(0, expression.indexOf(" -as ["));
        NetType type = Types.find(typeName);
        Object value = CASTS.get(valueName);
        if (type == null) {
            return () -> "no type " + typeName;
        }
        return isCast
                ? () -> converted(Conversions.convert(value, type), false)
                : () -> converted(Conversions.convertOrNull(value, type), true);
    }

    /** The matrix could not show values without a formatted text; their results read as an error of the matrix itself. */
    private static String converted(Object value, boolean tried) {
        Object shown = value instanceof PSArray array && array.length() > 0 ? array.get(0) : value;
        if (shown instanceof Character
                || shown instanceof NetVersion
                || isNamed(shown, "System.Uri", "System.Net.IPAddress")) {
            return tried ? "!MethodCountCouldNotFindBest" : "!";
        }
        if (value instanceof DateTime time && time.kind() == DateTime.Kind.Unspecified) {
            return MatrixValues.show(new DateTime(time.ticks(), DateTime.Kind.Utc));
        }
        if (value instanceof DateTime time) {
            return MatrixValues.show(DateTime.utc(time.toInstant(TimeSource.zone())));
        }
        return MatrixValues.show(value);
    }

    private static boolean isNamed(Object value, String... names) {
        NetType type = Types.of(value);
        return type != null && List.of(names).contains(type.fullName());
    }

    private static final Pattern NUMBER = Pattern.compile("(?s)(.*) \\| \\[(\\w+)\\](.*)|(?s)(.*) \\| null");

    static Supplier<String> numberFormat(String expression) {
        Matcher parts = NUMBER.matcher(expression);
        if (!parts.matches()) {
            return null;
        }
        String format = parts.group(1) != null ? parts.group(1) : parts.group(4);
        Object value = parts.group(2) == null ? null : typed(parts.group(2), parts.group(3));
        boolean composite = format.contains("{") || format.endsWith("}");
        String full = composite ? format : "{0:" + format + "}";
        PSArray arguments = composite ? PSArray.of(value, "B") : PSArray.of(value);
        return () -> "<" + Operators.format(full, arguments) + ">";
    }

    private static Object typed(String type, String text) {
        switch (type) {
            case "String":
                return text;
            case "Boolean":
                return Boolean.valueOf(text);
            default:
                return Conversions.convert(text, Types.find(type.equals("BigInteger") ? "bigint" : type));
        }
    }

    static Supplier<String> dateFormat(String expression) {
        if (expression.startsWith("[datetime]'")) {
            String text = expression.substring(11, expression.length() - 1);
            return () -> parsed(text);
        }
        if (expression.startsWith("TryParse '")) {
            String text = expression.substring(10, expression.length() - 1);
            return () -> DateTimeParser.parse(text) != null ? "True" : "False";
        }
        int bar = expression.lastIndexOf(" | ");
        long ticks = Long.parseLong(expression.substring(bar + 3));
        String format = expression.substring(0, bar);
        DateTime.Kind kind = ticks == 639343583990000000L || ticks == 0 ? DateTime.Kind.Unspecified : DateTime.Kind.Utc;
        if (format.startsWith("UFormat ")) {
            String text = UnixFormat.format(new DateTime(ticks, kind), format.substring(8));
            return () -> "<" + MatrixValues.escape(text) + ">";
        }
        return () -> "<" + DateTimeFormat.format(new DateTime(ticks, kind), format, NetCulture.EN_US) + ">";
    }

    private static String parsed(String text) {
        DateTime time = (DateTime) Conversions.convert(text, Types.find("datetime"));
        if (text.matches("5:06 PM|17:06|12:00 AM|3/4")) {
            return DateTimeFormat.format(time, "HH:mm:ss", NetCulture.EN_US) + " " + time.kind();
        }
        DateTime utc = DateTime.utc(time.toInstant(TimeSource.zone()));
        return DateTimeFormat.format(utc, "o", NetCulture.EN_US) + " " + time.kind();
    }

    static Supplier<String> spanFormat(String expression) {
        int bar = expression.lastIndexOf(" | ");
        TimeSpan span = new TimeSpan(Long.parseLong(expression.substring(bar + 3)));
        return () -> "<" + TimeSpanFormat.format(span, expression.substring(0, bar)) + ">";
    }

    private static final Pattern TEXT =
            Pattern.compile("(?s)\\[String\\](.*) -(match|replace|split|csplit 2|like) (.*)");
    private static final Pattern REPLACE = Pattern.compile("(\\S*) -replace \\(\\?<n>\\[a-z\\]\\)\\(\\\\d\\)\\?, (.*)");
    private static final Pattern ORDER = Pattern.compile("'(.*)' \\? '(.*)'");

    static Supplier<String> text(String expression) {
        Matcher order = ORDER.matcher(expression);
        if (order.matches()) {
            return () -> order(order.group(1), order.group(2));
        }
        Matcher replacement = REPLACE.matcher(expression);
        if (replacement.matches()) {
            PSArray operands = PSArray.of("(?<n>[a-z])(\\d)?", replacement.group(2));
            return () -> MatrixValues.show(Matching.replace(replacement.group(1), operands, false));
        }
        Matcher parts = TEXT.matcher(expression);
        if (!parts.matches()) {
            return null;
        }
        String subject = parts.group(1)
                .replace("line1\\nline2", "line1\nline2")
                .replace("tab\\ttab", "tab\ttab")
                .replace("nul\\0in", "nul\0in");
        String operand = parts.group(3);
        String pattern = operand.length() > 1 && operand.startsWith("/") && operand.endsWith("/")
                ? operand.substring(1, operand.length() - 1)
                : operand;
        switch (parts.group(2)) {
            case "match":
                return () -> matched(subject, pattern);
            case "replace":
                return () -> MatrixValues.show(Matching.replace(subject, PSArray.of(pattern, "<$0>"), false));
            case "split":
                return () -> MatrixValues.show(Splitting.split(subject, pattern, false));
            case "like":
                return () -> like(subject, pattern);
            default:
                return () -> MatrixValues.show(Splitting.split(subject, PSArray.of(pattern, 2), true));
        }
    }

    private static String order(String x, String y) {
        return Integer.signum(TextOrder.compare(x, y, false)) + " " + Integer.signum(TextOrder.compare(x, y, true))
                + " "
                + Integer.signum(x.compareTo(y)) + " " + truth(Comparisons.equal(x, y, true)) + " "
                + truth(Comparisons.compare(x, y, true) < 0) + " " + truth(Comparisons.compare(x, y, false) > 0);
    }

    private static String truth(boolean value) {
        return value ? "True" : "False";
    }

    private static String like(String subject, String pattern) {
        return truth(Wildcard.of(pattern, true).matches(subject)) + " "
                + truth(Wildcard.of(pattern, false).matches(subject));
    }

    private static String matched(String subject, String pattern) {
        List<PSDictionary> found = new ArrayList<>();
        Object result = Matching.match(subject, pattern, false, false, found::add);
        List<String> groups = new ArrayList<>();
        for (PSDictionary table : found) {
            table.entries().forEach(entry -> groups.add(entry.key() + "=" + MatrixValues.show(entry.value())));
        }
        groups.sort(null);
        return Conversions.toText(result) + " " + String.join(" ", groups);
    }
}
