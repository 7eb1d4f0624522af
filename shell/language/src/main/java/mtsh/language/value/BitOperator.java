package mtsh.language.value;

import java.math.BigInteger;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code -band}, {@code -bor} and {@code -bxor}. */
enum BitOperator {
    AND("op_BitwiseAnd"),
    OR("op_BitwiseOr"),
    XOR("op_ExclusiveOr");

    private final String method;

    BitOperator(String method) {
        this.method = method;
    }

    Object apply(Object left, Object right) {
        Object result = numbers(left, right);
        NetType type = enumType(left, right);
        if (type == null) {
            return result;
        }
        Object value = EnumValues.known(NumericType.exact((Number) result), type);
        return value == null ? result : value;
    }

    private static NetType enumType(Object left, Object right) {
        if (EnumValues.isEnum(left)) {
            return Types.of(left);
        }
        return EnumValues.isEnum(right) ? Types.of(right) : null;
    }

    private Object numbers(Object left, Object right) {
        Object first = operand(left, right);
        Object second = operand(right, left);
        if (first instanceof BigInteger || second instanceof BigInteger) {
            return big(first, second, left);
        }
        if (first == null || second == null) {
            throw missing(first, second, left, right);
        }
        NumericType a = Operand.type(first);
        NumericType b = Operand.type(second);
        NumericType wider = a.compareTo(b) >= 0 ? a : b;
        Number x = Operand.asNumber(first);
        Number y = Operand.asNumber(second);
        if (wider.compareTo(NumericType.Int32) <= 0) {
            return (int) bits(x.longValue(), y.longValue());
        }
        if (wider.isInteger()) {
            long combined = bits(x.longValue(), y.longValue());
            return wider.fromBits(wider == NumericType.UInt32 ? combined & 0xFFFF_FFFFL : combined);
        }
        NumericType whole = x.doubleValue() < 0 || y.doubleValue() < 0 ? NumericType.Int64 : NumericType.UInt64;
        boolean decimal = wider == NumericType.Decimal;
        long result = bits(
                Conversions.number(decimal ? x : (Number) x.doubleValue(), whole)
                        .longValue(),
                Conversions.number(decimal ? y : (Number) y.doubleValue(), whole)
                        .longValue());
        return whole.fromBits(result);
    }

    private static Object operand(Object value, Object other) {
        return value instanceof BigInteger ? value : Operand.numeric(value, other);
    }

    private Object big(Object first, Object second, Object left) {
        if (isFraction(first) || isFraction(second)) {
            throw nullReference();
        }
        if (first == null || second == null) {
            throw first instanceof BigInteger
                    ? OperatorErrors.argument(
                            method,
                            "right",
                            second,
                            ObjectConversions.named(NumericType.BigInteger.fullName()),
                            ConversionErrors.noneKnown(
                                    second, ObjectConversions.named(NumericType.BigInteger.fullName())))
                    : OperatorErrors.noMethod(left, method);
        }
        return bits(NumericType.exact(Operand.asNumber(first)), NumericType.exact(Operand.asNumber(second)));
    }

    private RuntimeException missing(Object first, Object second, Object left, Object right) {
        boolean fraction = isFraction(first) || isFraction(second);
        boolean date = left instanceof DateTime || right instanceof DateTime;
        return fraction && !date ? nullReference() : OperatorErrors.noMethod(left, method);
    }

    private static boolean isFraction(Object numeric) {
        NumericType type = NumericType.of(numeric);
        return type == NumericType.Single || type == NumericType.Double || type == NumericType.Decimal;
    }

    private static RuntimeException nullReference() {
        return OperatorErrors.plain(
                "System.NullReferenceException", "Object reference not set to an instance of an object.");
    }

    private long bits(long left, long right) {
        switch (this) {
            case AND:
                return left & right;
            case OR:
                return left | right;
            default:
                return left ^ right;
        }
    }

    private BigInteger bits(BigInteger left, BigInteger right) {
        switch (this) {
            case AND:
                return left.and(right);
            case OR:
                return left.or(right);
            default:
                return left.xor(right);
        }
    }
}
