package mtsh.language.value;

import java.math.BigInteger;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;

/** {@code -shl} and {@code -shr}: the result has the type of the left side; the right side counts modulo 32 or 64. */
final class Shifts {
    /** More bits than any memory should be asked for. */
    private static final int MAX_BIG_SHIFT = 1 << 24;

    private Shifts() {}

    static Object shift(Object left, Object right, boolean isLeft) {
        if (left == null) {
            return 0;
        }
        NetType intType = ObjectConversions.named("System.Int32");
        if (right != null && !(right instanceof String) && !(right instanceof DateTime) && !isNumber(right)) {
            throw ConversionErrors.noneKnown(right, intType);
        }
        Object value = left instanceof String text ? Operand.number(text, right) : left;
        Object count = right instanceof String text ? Operand.number(text, left) : right;
        String symbol = isLeft ? "-shl" : "-shr";
        String method = isLeft ? "op_LeftShift" : "op_RightShift";
        if (value instanceof Float) {
            throw OperatorErrors.plain("System.InvalidCastException", "Unable to cast object of type 'System.Single'.");
        }
        if (value instanceof Boolean || value instanceof Character) {
            throw notShiftable(symbol, method, value, count);
        }
        if (EnumValues.isEnum(value)) {
            value = EnumValues.number(value);
        }
        if (value instanceof BigInteger big) {
            return big(big, count, isLeft, method);
        }
        NumericType type = NumericType.of(value);
        if (type == null) {
            throw OperatorErrors.noMethod(value, method);
        }
        if (!type.isInteger()) {
            value = Conversions.number(value, NumericType.Int32);
            type = NumericType.Int32;
        }
        int bits = (Integer) Conversions.number(count, NumericType.Int32);
        return whole((Number) value, type, bits, isLeft);
    }

    private static boolean isNumber(Object value) {
        return Operand.isPrimitive(value) || value instanceof BigInteger;
    }

    private static TerminatingError notShiftable(String symbol, String method, Object value, Object count) {
        if (count instanceof java.math.BigDecimal || count instanceof DateTime) {
            return OperatorErrors.noMethod(value, method);
        }
        if (count instanceof BigInteger) {
            NetType big = ObjectConversions.named(NumericType.BigInteger.fullName());
            return OperatorErrors.argument(method, "shift", count, big, ConversionErrors.noneKnown(count, big));
        }
        return OperatorErrors.notDefined(symbol, value, count);
    }

    private static Object whole(Number value, NumericType type, int bits, boolean isLeft) {
        if (type.width() == 64) {
            long number = value.longValue();
            int by = bits & 63;
            long shifted = isLeft ? number << by : type.isSigned() ? number >> by : number >>> by;
            return type.fromBits(shifted);
        }
        if (type == NumericType.UInt32) {
            long number = value.longValue();
            int by = bits & 31;
            return type.fromBits((isLeft ? number << by : number >>> by) & 0xFFFF_FFFFL);
        }
        int number = value.intValue();
        int by = bits & 31;
        return truncated(isLeft ? number << by : number >> by, type);
    }

    private static Number truncated(int number, NumericType type) {
        switch (type) {
            case Byte:
                return type.fromBits(number & 0xFF);
            case UInt16:
                return type.fromBits(number & 0xFFFF);
            default:
                return type.fromBits(number);
        }
    }

    private static Object big(BigInteger value, Object count, boolean isLeft, String method) {
        NetType type = ObjectConversions.named("System.Int32");
        int bits;
        try {
            bits = (Integer) Conversions.number(count, NumericType.Int32);
        } catch (TerminatingError failed) {
            throw OperatorErrors.argument(method, "shift", count, type, failed);
        }
        int by = isLeft ? bits : -bits;
        if (by > MAX_BIG_SHIFT || bits == Integer.MIN_VALUE) {
            throw OperatorErrors.inOperator(
                    method, "System.OverflowException", "Arithmetic operation resulted in an overflow.");
        }
        return by >= 0 ? value.shiftLeft(by) : value.shiftRight(-by);
    }
}
