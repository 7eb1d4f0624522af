package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The four operations and the remainder on numbers, with PowerShell's promotion: integers widen to Double instead of overflowing. */
enum Arithmetic {
    ADD("+", "op_Addition"),
    SUBTRACT("-", "op_Subtraction"),
    MULTIPLY("*", "op_Multiply"),
    DIVIDE("/", "op_Division"),
    REMAINDER("%", "op_Modulus");

    private final String symbol;
    private final String method;

    Arithmetic(String symbol, String method) {
        this.symbol = symbol;
        this.method = method;
    }

    String symbol() {
        return symbol;
    }

    /** The name of .NET's operator method. */
    String method() {
        return method;
    }

    /** Any two unwrapped values. */
    Object apply(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return ints(a, b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            return doubles(a, b);
        }
        Object first = Operand.numeric(left, right);
        Object second = first == null ? null : Operand.numeric(right, left);
        return second == null
                ? OverloadedOperators.apply(this, first != null ? first : left, right)
                : numbers(first, second);
    }

    private Object numbers(Object first, Object second) {
        NumericType left = Operand.type(first);
        NumericType right = Operand.type(second);
        NumericType wider = left.compareTo(right) >= 0 ? left : right;
        if (wider == NumericType.Decimal) {
            if (first instanceof Boolean) {
                throw OperatorErrors.noCoercion(first);
            }
            return decimals(decimal(first), decimal(second));
        }
        Number a = Operand.asNumber(first);
        Number b = Operand.asNumber(second);
        if (wider == NumericType.Double || wider == NumericType.Single) {
            return doubles(a.doubleValue(), b.doubleValue());
        }
        if (wider.compareTo(NumericType.Int32) <= 0) {
            return ints(a.intValue(), b.intValue());
        }
        boolean negative = isNegative(left, a) || isNegative(right, b);
        if (wider == NumericType.UInt64) {
            return negative
                    ? decimals(NumericType.decimal(a), NumericType.decimal(b))
                    : integers(NumericType.exact(a), NumericType.exact(b), NumericType.UInt64);
        }
        if (wider == NumericType.UInt32 && !negative) {
            return integers(NumericType.exact(a), NumericType.exact(b), NumericType.UInt32);
        }
        return longs(a.longValue(), b.longValue());
    }

    private static boolean isNegative(NumericType type, Number number) {
        return type.isSigned() && number.longValue() < 0;
    }

    private static BigDecimal decimal(Object numeric) {
        return (BigDecimal) Conversions.number(Operand.asNumber(numeric), NumericType.Decimal);
    }

    private Object ints(int left, int right) {
        switch (this) {
            case ADD:
                return intOrDouble((long) left + right);
            case SUBTRACT:
                return intOrDouble((long) left - right);
            case MULTIPLY:
                return intOrDouble((long) left * right);
            case DIVIDE:
                requireDivisor(right);
                if (right == -1 && left == Integer.MIN_VALUE || left % right != 0) {
                    return (double) left / right;
                }
                return left / right;
            default:
                requireDivisor(right);
                return right == -1 ? 0 : left % right;
        }
    }

    private static Object intOrDouble(long exact) {
        if ((int) exact == exact) {
            return (int) exact;
        }
        return (double) exact;
    }

    private static void requireDivisor(long divisor) {
        if (divisor == 0) {
            throw OperatorErrors.divideByZero();
        }
    }

    private Object longs(long left, long right) {
        switch (this) {
            case DIVIDE:
                requireDivisor(right);
                if (right == -1 && left == Long.MIN_VALUE || left % right != 0) {
                    return (double) left / right;
                }
                return left / right;
            case REMAINDER:
                requireDivisor(right);
                return right == -1 ? 0L : left % right;
            default:
                return integers(BigInteger.valueOf(left), BigInteger.valueOf(right), NumericType.Int64);
        }
    }

    private Object integers(BigInteger left, BigInteger right, NumericType type) {
        switch (this) {
            case ADD:
                return fitting(left.add(right), type, left.doubleValue() + right.doubleValue());
            case SUBTRACT:
                return fitting(left.subtract(right), type, left.doubleValue() - right.doubleValue());
            case MULTIPLY:
                return fitting(left.multiply(right), type, NumericType.truncated(left.multiply(right)));
            default:
                return divided(left, right, type);
        }
    }

    private Object divided(BigInteger left, BigInteger right, NumericType type) {
        requireDivisor(right.signum());
        BigInteger[] parts = left.divideAndRemainder(right);
        if (this == REMAINDER) {
            return type.fromBits(parts[1].longValue());
        }
        return parts[1].signum() == 0
                ? type.fromBits(parts[0].longValue())
                : (Object) (left.doubleValue() / right.doubleValue());
    }

    private static Object fitting(BigInteger exact, NumericType type, double approximate) {
        if (type.fits(exact)) {
            return type.fromBits(exact.longValue());
        }
        return approximate;
    }

    private Object doubles(double left, double right) {
        switch (this) {
            case ADD:
                return left + right;
            case SUBTRACT:
                return left - right;
            case MULTIPLY:
                return left * right;
            case DIVIDE:
                return left / right;
            default:
                return left % right;
        }
    }

    private Object decimals(BigDecimal left, BigDecimal right) {
        try {
            return decimalResult(left, right);
        } catch (ArithmeticException tooLarge) {
            throw OperatorErrors.overflow(tooLarge.getMessage());
        }
    }

    private BigDecimal decimalResult(BigDecimal left, BigDecimal right) {
        switch (this) {
            case ADD:
                return Decimals.fit(left.add(right));
            case SUBTRACT:
                return Decimals.fit(left.subtract(right));
            case MULTIPLY:
                return Decimals.fit(left.multiply(right));
            case DIVIDE:
                requireDivisor(right.signum());
                return Decimals.divide(left, right);
            default:
                requireDivisor(right.signum());
                return left.abs().compareTo(right.abs()) < 0
                        ? left
                        : left.remainder(right).setScale(Math.max(left.scale(), right.scale()));
        }
    }
}
