package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;

/** The operator methods that .NET's types bring along, for operands that PowerShell has no arithmetic of its own for. */
final class OverloadedOperators {
    /** One overload: the types that the operands are converted to, and what it does. */
    private record Overload(String left, String right, BinaryOperator<Object> body) {}

    private static final String DATE = "System.DateTime";
    private static final String SPAN = "System.TimeSpan";
    private static final String DOUBLE = "System.Double";
    private static final String DECIMAL = "System.Decimal";
    private static final String BIG = "System.Numerics.BigInteger";

    private static final Map<String, Map<Arithmetic, List<Overload>>> BY_TYPE = Map.of(
            DATE,
            Map.of(
                    Arithmetic.ADD,
                    List.of(new Overload(DATE, SPAN, (a, b) -> plus((DateTime) a, ((TimeSpan) b).ticks()))),
                    Arithmetic.SUBTRACT,
                    List.of(
                            new Overload(DATE, SPAN, (a, b) -> plus((DateTime) a, -((TimeSpan) b).ticks())),
                            new Overload(
                                    DATE,
                                    DATE,
                                    (a, b) -> new TimeSpan(((DateTime) a).ticks() - ((DateTime) b).ticks())))),
            SPAN,
            Map.of(
                    Arithmetic.ADD,
                    List.of(new Overload(SPAN, SPAN, (a, b) -> plus((TimeSpan) a, (TimeSpan) b))),
                    Arithmetic.SUBTRACT,
                    List.of(new Overload(SPAN, SPAN, (a, b) -> minus((TimeSpan) a, (TimeSpan) b))),
                    Arithmetic.MULTIPLY,
                    List.of(
                            new Overload(SPAN, DOUBLE, (a, b) -> times((TimeSpan) a, (Double) b)),
                            new Overload(DOUBLE, SPAN, (a, b) -> times((TimeSpan) b, (Double) a))),
                    Arithmetic.DIVIDE,
                    List.of(
                            new Overload(SPAN, DOUBLE, (a, b) -> divided((TimeSpan) a, (Double) b)),
                            new Overload(
                                    SPAN, SPAN, (a, b) -> (double) ((TimeSpan) a).ticks() / ((TimeSpan) b).ticks()))),
            DECIMAL,
            sameType(DECIMAL, NumericType.Decimal),
            BIG,
            Map.of(
                    Arithmetic.ADD,
                    List.of(new Overload(BIG, BIG, (a, b) -> ((BigInteger) a).add((BigInteger) b))),
                    Arithmetic.SUBTRACT,
                    List.of(new Overload(BIG, BIG, (a, b) -> ((BigInteger) a).subtract((BigInteger) b))),
                    Arithmetic.MULTIPLY,
                    List.of(new Overload(BIG, BIG, (a, b) -> ((BigInteger) a).multiply((BigInteger) b))),
                    Arithmetic.DIVIDE,
                    List.of(new Overload(BIG, BIG, (a, b) -> ((BigInteger) a).divide(divisor((BigInteger) b)))),
                    Arithmetic.REMAINDER,
                    List.of(new Overload(BIG, BIG, (a, b) -> ((BigInteger) a).remainder(divisor((BigInteger) b))))));

    private OverloadedOperators() {}

    private static Map<Arithmetic, List<Overload>> sameType(String name, NumericType type) {
        return Map.of(
                Arithmetic.ADD, List.of(between(name, type, Arithmetic.ADD)),
                Arithmetic.SUBTRACT, List.of(between(name, type, Arithmetic.SUBTRACT)),
                Arithmetic.MULTIPLY, List.of(between(name, type, Arithmetic.MULTIPLY)),
                Arithmetic.DIVIDE, List.of(between(name, type, Arithmetic.DIVIDE)),
                Arithmetic.REMAINDER, List.of(between(name, type, Arithmetic.REMAINDER)));
    }

    private static Overload between(String name, NumericType type, Arithmetic operator) {
        return new Overload(name, name, (a, b) -> operator.apply(a, (BigDecimal) Conversions.number(b, type)));
    }

    static Object apply(Arithmetic operator, Object left, Object right) {
        List<Overload> overloads = overloads(operator, left);
        if (overloads.isEmpty() && Operand.isPrimitive(left)) {
            overloads = overloads(operator, right);
        }
        if (overloads.isEmpty()) {
            throw OperatorErrors.noMethod(left, right, operator.method());
        }
        Overload overload = overloads.size() == 1 ? overloads.get(0) : choose(overloads, operator, left, right);
        Object first = argument(operator, "left", left, overload.left());
        Object second = argument(operator, "right", right, overload.right());
        try {
            return overload.body().apply(first, second);
        } catch (ArithmeticException failed) {
            boolean byZero = failed.getMessage().startsWith("Attempted to divide");
            throw OperatorErrors.inOperator(
                    operator.method(),
                    byZero ? "System.DivideByZeroException" : "System.OverflowException",
                    failed.getMessage());
        }
    }

    private static List<Overload> overloads(Arithmetic operator, Object value) {
        return BY_TYPE.getOrDefault(typeName(value), Map.of()).getOrDefault(operator, List.of());
    }

    private static String typeName(Object value) {
        if (value instanceof DateTime) {
            return DATE;
        }
        if (value instanceof TimeSpan) {
            return SPAN;
        }
        NumericType type = NumericType.of(value);
        return type == NumericType.BigInteger || type == NumericType.Decimal ? type.fullName() : "";
    }

    /** .NET's choice between overloads; PowerShell gives up where nothing tells them apart. */
    private static Overload choose(List<Overload> overloads, Arithmetic operator, Object left, Object right) {
        if (typeName(right).equals(SPAN)) {
            if (operator == Arithmetic.MULTIPLY && typeName(left).equals(SPAN)) {
                throw OperatorErrors.ambiguous(operator.method());
            }
            return typeName(left).equals(DATE) ? overloads.get(0) : overloads.get(1);
        }
        if (typeName(right).equals(DATE) && operator == Arithmetic.SUBTRACT) {
            return overloads.get(1);
        }
        boolean isDate = right instanceof DateTime && operator == Arithmetic.MULTIPLY;
        boolean isFlag = right instanceof Boolean && operator == Arithmetic.MULTIPLY;
        if (typeName(left).equals(SPAN) && (isDate || isFlag || isNumberLike(right))) {
            return overloads.get(0);
        }
        throw OperatorErrors.ambiguous(operator.method());
    }

    private static boolean isNumberLike(Object value) {
        return value == null || NumericType.of(value) != null || value instanceof Character || value instanceof String;
    }

    private static Object argument(Arithmetic operator, String parameter, Object value, String typeName) {
        if (typeName(value).equals(typeName)) {
            return value;
        }
        NetType type = ObjectConversions.named(typeName);
        try {
            return Conversions.convert(value, type);
        } catch (TerminatingError failed) {
            throw OperatorErrors.argument(operator.method(), parameter, value, type, failed);
        }
    }

    private static BigInteger divisor(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("Attempted to divide by zero.");
        }
        return divisor;
    }

    private static DateTime plus(DateTime time, long ticks) {
        long sum = time.ticks() + ticks;
        if (((time.ticks() ^ sum) & (ticks ^ sum)) < 0 || sum < 0 || sum > DateTime.MAX_TICKS) {
            throw new ArithmeticException("The added or subtracted value results in an un-representable DateTime.");
        }
        return new DateTime(sum, time.kind());
    }

    private static TimeSpan plus(TimeSpan left, TimeSpan right) {
        try {
            return new TimeSpan(Math.addExact(left.ticks(), right.ticks()));
        } catch (ArithmeticException tooLong) {
            throw tooLong();
        }
    }

    private static TimeSpan minus(TimeSpan left, TimeSpan right) {
        try {
            return new TimeSpan(Math.subtractExact(left.ticks(), right.ticks()));
        } catch (ArithmeticException tooLong) {
            throw tooLong();
        }
    }

    private static TimeSpan times(TimeSpan span, double factor) {
        return ofTicks(Math.rint(span.ticks() * factor));
    }

    private static TimeSpan divided(TimeSpan span, double divisor) {
        return ofTicks(Math.rint(span.ticks() / divisor));
    }

    private static TimeSpan ofTicks(double ticks) {
        if (Double.isNaN(ticks) || ticks > Long.MAX_VALUE || ticks < Long.MIN_VALUE) {
            throw tooLong();
        }
        return new TimeSpan((long) ticks);
    }

    private static ArithmeticException tooLong() {
        return new ArithmeticException("TimeSpan overflowed because the duration is too long.");
    }
}
