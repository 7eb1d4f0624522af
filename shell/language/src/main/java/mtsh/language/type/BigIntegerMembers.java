package mtsh.language.type;

import java.math.BigInteger;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Members of System.Numerics.BigInteger. */
final class BigIntegerMembers extends NumberMembers {
    private static final int MAXIMUM_BITS = 10_000_000;

    @Override
    String definitions() {
        return common() + GenericMath.DEFINITIONS + """
                new(int value)
                new(uint value)
                new(long value)
                new(ulong value)
                new(float value)
                new(double value)
                new(decimal value)
                new(byte[] value)
                static T Abs(T value)
                static T Add(T left, T right)
                int CompareTo(long other)
                int CompareTo(ulong other)
                bool Equals(long other)
                bool Equals(ulong other)
                static T Clamp(T value, T min, T max)
                static int Compare(T left, T right)
                static T CopySign(T value, T sign)
                static T Divide(T dividend, T divisor)
                static System.ValueTuple[T,T] DivRem(T left, T right)
                long GetBitLength()
                int GetByteCount(bool isUnsigned = False)
                static T GreatestCommonDivisor(T left, T right)
                bool IsEven {get;}
                static bool IsEvenInteger(T value)
                static bool IsNegative(T value)
                static bool IsOddInteger(T value)
                bool IsOne {get;}
                static bool IsPositive(T value)
                static bool IsPow2(T value)
                bool IsPowerOfTwo {get;}
                bool IsZero {get;}
                static T LeadingZeroCount(T value)
                static double Log(T value, double baseValue)
                static double Log(T value)
                static double Log10(T value)
                static T Log2(T value)
                static T Max(T left, T right)
                static T MaxMagnitude(T x, T y)
                static T Min(T left, T right)
                static T MinMagnitude(T x, T y)
                static T MinusOne {get;}
                static T ModPow(T value, T exponent, T modulus)
                static T Multiply(T left, T right)
                static T Negate(T value)
                static T One {get;}
                static T PopCount(T value)
                static T Pow(T value, int exponent)
                static T Remainder(T dividend, T divisor)
                static T RotateLeft(T value, int rotateAmount)
                static T RotateRight(T value, int rotateAmount)
                int Sign {get;}
                static T Subtract(T left, T right)
                byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)
                byte[] ToByteArray()
                static T TrailingZeroCount(T value)
                static T Zero {get;}
                static T DivRem(T dividend, T divisor, [ref] T remainder)
                """;
    }

    @Override
    long styles() {
        return NumberParser.INTEGER;
    }

    @Override
    Object get(String property, Object self) {
        BigInteger value = (BigInteger) self;
        return switch (property) {
            case "IsEven" -> !value.testBit(0);
            case "IsOne" -> value.equals(BigInteger.ONE);
            case "IsPowerOfTwo" -> value.signum() > 0 && value.bitCount() == 1;
            case "IsZero" -> value.signum() == 0;
            case "Sign" -> value.signum();
            default -> throw missing(property);
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "One" -> BigInteger.ONE;
            case "MinusOne" -> BigInteger.ONE.negate();
            default -> BigInteger.ZERO;
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        BigInteger value = (BigInteger) self;
        if (key.endsWith("long)")) {
            int order = value.compareTo(Numbers.exact(a[0]));
            return name(key).equals("Equals") ? (Object) (order == 0) : (Object) order;
        }
        return switch (name(key)) {
            case "GetBitLength" -> (long) value.bitLength();
            case "GetByteCount" -> bytes(value, flag(a, 0)).length;
            case "ToByteArray" -> Bytes.array(ordered(bytes(value, flag(a, 0)), flag(a, 1)));
            default -> super.call(key, self, a);
        };
    }

    private static boolean flag(Object[] a, int index) {
        return a.length > index && a[index] instanceof Boolean set && set;
    }

    private static byte[] bytes(BigInteger value, boolean unsigned) {
        byte[] bigEndian = value.toByteArray();
        boolean padded = unsigned && bigEndian.length > 1 && bigEndian[0] == 0;
        return padded ? java.util.Arrays.copyOfRange(bigEndian, 1, bigEndian.length) : bigEndian;
    }

    private static byte[] ordered(byte[] bigEndian, boolean keep) {
        return keep ? bigEndian : Bytes.reversed(bigEndian);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (key.startsWith("Parse") || key.startsWith("TryParse")) {
            return super.callStatic(key, a);
        }
        if (GenericMath.isOne(key)) {
            return GenericMath.create(name(key), type(), a[0]);
        }
        if (name(key).equals("new")) {
            return a[0] instanceof PSArray bytes ? new BigInteger(Bytes.reversed(padded(bytes))) : truncated(a[0]);
        }
        BigInteger x = Numbers.exact(a[0]);
        BigInteger y = a.length > 1 && a[1] instanceof Number && !(a[1] instanceof Double)
                ? Numbers.exact(a[1])
                : BigInteger.ZERO;
        return switch (name(key)) {
            case "Log" -> a.length == 1 ? log(x) : log(x) / Math.log((Double) a[1]);
            case "Log10" -> log(x) / Math.log(10);
            case "DivRem" -> divide(x, y, a);
            case "Divide" -> x.divide(notZero(y));
            case "Remainder" -> x.remainder(notZero(y));
            case "Compare" -> x.compareTo(y);
            case "ModPow" -> modularPower(x, y, Numbers.exact(a[2]));
            case "Clamp" -> IntegerMembers.clamp(x, y, Numbers.exact(a[2]));
            case "IsEvenInteger" -> !x.testBit(0);
            case "IsOddInteger" -> x.testBit(0);
            case "IsNegative" -> x.signum() < 0;
            case "IsPositive" -> x.signum() >= 0;
            case "IsPow2" -> x.signum() > 0 && x.bitCount() == 1;
            default -> arithmetic(key, x, y);
        };
    }

    private static byte[] padded(PSArray array) {
        byte[] bytes = Bytes.of(array);
        return bytes.length == 0 ? new byte[1] : bytes;
    }

    private static BigInteger truncated(Object number) {
        if (number instanceof Double || number instanceof Float) {
            double value = ((Number) number).doubleValue();
            if (!Double.isFinite(value)) {
                throw new NetThrow("System.OverflowException", "BigInteger cannot represent infinity.");
            }
            return new java.math.BigDecimal(value).toBigInteger();
        }
        return number instanceof java.math.BigDecimal decimal ? decimal.toBigInteger() : Numbers.exact(number);
    }

    private Object arithmetic(String key, BigInteger x, BigInteger y) {
        return switch (name(key)) {
            case "Abs" -> x.abs();
            case "Add" -> x.add(y);
            case "Subtract" -> x.subtract(y);
            case "Multiply" -> x.multiply(y);
            case "Negate" -> x.negate();
            case "Pow" -> power(x, y.intValue());
            case "GreatestCommonDivisor" -> x.gcd(y);
            case "CopySign" -> y.signum() < 0 ? x.abs().negate() : x.abs();
            case "LeadingZeroCount" -> BigInteger.valueOf(Math.floorMod(-x.bitLength(), 32));
            case "TrailingZeroCount" -> BigInteger.valueOf(x.signum() == 0 ? 32 : x.getLowestSetBit());
            case "PopCount" -> BigInteger.valueOf(x.bitCount());
            case "Log2" -> BigInteger.valueOf(Math.max(0, x.bitLength() - 1L));
            case "Max" -> x.max(y);
            case "Min" -> x.min(y);
            case "MaxMagnitude" -> x.abs().compareTo(y.abs()) >= 0 ? x : y;
            case "MinMagnitude" -> x.abs().compareTo(y.abs()) <= 0 ? x : y;
            case "RotateLeft" -> x.shiftLeft(bounded(y));
            case "RotateRight" -> x.shiftRight(bounded(y));
            default -> throw missing(key);
        };
    }

    private static int bounded(BigInteger bits) {
        if (bits.abs().bitLength() > 24) {
            throw new NetThrow(
                    "System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.");
        }
        return bits.intValue();
    }

    /** The size of the result is known before it is made. */
    private static BigInteger power(BigInteger x, int exponent) {
        if (exponent < 0) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "The number must be greater than or equal to zero. (Parameter 'exponent')");
        }
        if ((long) x.bitLength() * exponent > MAXIMUM_BITS) {
            throw new NetThrow(
                    "System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.");
        }
        return x.pow(exponent);
    }

    private static BigInteger modularPower(BigInteger x, BigInteger exponent, BigInteger modulus) {
        notZero(modulus);
        BigInteger value = x.modPow(exponent, modulus.abs());
        boolean negative = x.signum() < 0 && exponent.testBit(0) && value.signum() != 0;
        return negative ? value.subtract(modulus.abs()) : value;
    }

    private static BigInteger notZero(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw new NetThrow("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        return divisor;
    }

    private Object divide(BigInteger x, BigInteger y, Object[] a) {
        BigInteger[] both = x.divideAndRemainder(notZero(y));
        if (a.length == 3 && a[2] instanceof Reference remainder) {
            remainder.set(both[1]);
            return both[0];
        }
        return pair(both[0], both[1]);
    }

    /** Of numbers beyond the range of a double too. */
    private static double log(BigInteger x) {
        int shift = Math.max(0, x.bitLength() - 1_000);
        return Math.log(x.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }
}
