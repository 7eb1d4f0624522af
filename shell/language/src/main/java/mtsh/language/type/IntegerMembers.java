package mtsh.language.type;

import java.math.BigInteger;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;

/** Members of the eight integer types. */
final class IntegerMembers extends NumberMembers {
    @Override
    String definitions() {
        return common() + GenericMath.DEFINITIONS + """
                static T MaxValue {get;}
                static T MinValue {get;}
                static T Abs(T value)
                static T Clamp(T value, T min, T max)
                static T CopySign(T value, T sign)
                static System.ValueTuple[T,T] DivRem(T left, T right)
                static bool IsEvenInteger(T value)
                static bool IsNegative(T value)
                static bool IsOddInteger(T value)
                static bool IsPositive(T value)
                static bool IsPow2(T value)
                static T LeadingZeroCount(T value)
                static T Log2(T value)
                static T Max(T x, T y)
                static T MaxMagnitude(T x, T y)
                static T Min(T x, T y)
                static T MinMagnitude(T x, T y)
                static T PopCount(T value)
                static T RotateLeft(T value, int rotateAmount)
                static T RotateRight(T value, int rotateAmount)
                static int Sign(T value)
                static T TrailingZeroCount(T value)
                """ + products();
    }

    /** Two numbers multiplied into the next wider type. */
    private String products() {
        return switch (name()) {
            case "Int32" -> "static long BigMul(int left, int right)\n";
            case "UInt32" -> "static ulong BigMul(uint left, uint right)\n";
            default -> "";
        };
    }

    @Override
    long styles() {
        return NumberParser.INTEGER;
    }

    private String name() {
        return type().name();
    }

    @Override
    Object getStatic(String property) {
        return Numbers.integer(name(), property.equals("MaxValue") ? Numbers.maximum(name()) : Numbers.minimum(name()));
    }

    private Object of(BigInteger value) {
        return Numbers.integer(name(), value);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (key.startsWith("Parse") || key.startsWith("TryParse")) {
            return super.callStatic(key, a);
        }
        if (GenericMath.isOne(key)) {
            return GenericMath.create(name(key), type(), a[0]);
        }
        BigInteger x = Numbers.exact(a[0]);
        BigInteger y = a.length > 1 && !(a[1] instanceof NetEnum) ? Numbers.exact(a[1]) : BigInteger.ZERO;
        int bits = Numbers.bits(name());
        BigInteger unsigned = x.signum() < 0 ? x.add(BigInteger.ONE.shiftLeft(bits)) : x;
        return switch (name(key)) {
            case "Abs" -> of(x.abs());
            case "BigMul" -> Numbers.integer(name().equals("Int32") ? "Int64" : "UInt64", x.multiply(y));
            case "Clamp" -> of(clamp(x, y, Numbers.exact(a[2])));
            case "CopySign" -> of(y.signum() < 0 ? x.abs().negate() : x.abs());
            case "DivRem" -> divide(x, y);
            case "IsEvenInteger" -> !x.testBit(0);
            case "IsOddInteger" -> x.testBit(0);
            case "IsNegative" -> x.signum() < 0;
            case "IsPositive" -> x.signum() >= 0;
            case "IsPow2" -> x.signum() > 0 && x.bitCount() == 1;
            case "LeadingZeroCount" -> of(BigInteger.valueOf(bits - (long) unsigned.bitLength()));
            case "TrailingZeroCount" -> of(BigInteger.valueOf(x.signum() == 0 ? bits : x.getLowestSetBit()));
            case "PopCount" -> of(BigInteger.valueOf(unsigned.bitCount()));
            case "Log2" -> log2(x);
            case "Max" -> of(x.max(y));
            case "Min" -> of(x.min(y));
            case "MaxMagnitude" -> of(x.abs().compareTo(y.abs()) >= 0 ? x : y);
            case "MinMagnitude" -> of(x.abs().compareTo(y.abs()) <= 0 ? x : y);
            case "RotateLeft" -> rotate(unsigned, y.intValue(), bits);
            case "RotateRight" -> rotate(unsigned, -y.intValue(), bits);
            case "Sign" -> x.signum();
            default -> throw missing(key);
        };
    }

    private Object divide(BigInteger x, BigInteger y) {
        if (y.signum() == 0) {
            throw new NetThrow("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        BigInteger[] both = x.divideAndRemainder(y);
        return pair(of(both[0]), of(both[1]));
    }

    static BigInteger clamp(BigInteger value, BigInteger minimum, BigInteger maximum) {
        if (minimum.compareTo(maximum) > 0) {
            throw new NetThrow("System.ArgumentException", "'" + minimum + "' cannot be greater than " + maximum + ".");
        }
        return value.max(minimum).min(maximum);
    }

    private Object log2(BigInteger x) {
        if (x.signum() < 0) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException", "Non-negative number required. (Parameter 'value')");
        }
        return of(BigInteger.valueOf(Math.max(0, x.bitLength() - 1L)));
    }

    private Object rotate(BigInteger unsigned, int amount, int bits) {
        int by = Math.floorMod(amount, bits);
        BigInteger mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger rotated =
                unsigned.shiftLeft(by).or(unsigned.shiftRight(bits - by)).and(mask);
        return Numbers.wrap(name(), rotated.longValue());
    }
}
