package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** Members of System.Decimal. */
final class DecimalMembers extends NumberMembers {
    private static final MathContext PRECISION = new MathContext(28, RoundingMode.HALF_EVEN);

    @Override
    String definitions() {
        return common() + GenericMath.DEFINITIONS + """
                new(int value)
                new(uint value)
                new(long value)
                new(ulong value)
                new(float value)
                new(double value)
                new(int[] bits)
                new(int lo, int mid, int hi, bool isNegative, byte scale)
                static T Abs(T value)
                static T Add(T d1, T d2)
                static T Ceiling(T d)
                static T Clamp(T value, T min, T max)
                static int Compare(T d1, T d2)
                static T CopySign(T value, T sign)
                static T Divide(T d1, T d2)
                static T Floor(T d)
                static T FromOACurrency(long cy)
                static int[] GetBits(T d)
                static bool IsCanonical(T value)
                static bool IsEvenInteger(T value)
                static bool IsInteger(T value)
                static bool IsNegative(T value)
                static bool IsOddInteger(T value)
                static bool IsPositive(T value)
                static T Max(T x, T y)
                static T MaxMagnitude(T x, T y)
                static T MaxValue {get;}
                static T Min(T x, T y)
                static T MinMagnitude(T x, T y)
                static T MinusOne {get;}
                static T MinValue {get;}
                static T Multiply(T d1, T d2)
                static T Negate(T d)
                static T One {get;}
                static T Remainder(T d1, T d2)
                static T Round(T d, System.MidpointRounding mode)
                static T Round(T d, int decimals)
                static T Round(T d)
                static T Round(T d, int decimals, System.MidpointRounding mode)
                byte Scale {get;}
                static int Sign(T d)
                static T Subtract(T d1, T d2)
                static byte ToByte(T value)
                static double ToDouble(T d)
                static short ToInt16(T value)
                static int ToInt32(T d)
                static long ToInt64(T d)
                static long ToOACurrency(T value)
                static sbyte ToSByte(T value)
                static float ToSingle(T d)
                static ushort ToUInt16(T value)
                static uint ToUInt32(T d)
                static ulong ToUInt64(T d)
                static T Truncate(T d)
                static T Zero {get;}
                static bool Equals(T d1, T d2)
                """;
    }

    @Override
    long styles() {
        return NumberParser.NUMBER;
    }

    @Override
    Object get(String property, Object self) {
        return new UInt8(Math.max(0, ((BigDecimal) self).scale()));
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "MaxValue" -> Numbers.DECIMAL_MAXIMUM;
            case "MinValue" -> Numbers.DECIMAL_MAXIMUM.negate();
            case "One" -> BigDecimal.ONE;
            case "MinusOne" -> BigDecimal.ONE.negate();
            default -> BigDecimal.ZERO;
        };
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
            return create(key, a);
        }
        BigDecimal x = Numbers.decimal(a[0]);
        BigDecimal y = a.length > 1 && !(a[1] instanceof NetEnum) ? Numbers.decimal(a[1]) : BigDecimal.ZERO;
        if (name(key).startsWith("To") && !key.startsWith("ToOA")) {
            String target = name(key).substring(2);
            return Numbers.isInteger(target) ? Numbers.integer(target, x.toBigInteger()) : Numbers.convert(target, x);
        }
        return switch (name(key)) {
            case "Abs" -> x.abs();
            case "Add" -> Numbers.checkedDecimal(x.add(y));
            case "Subtract" -> Numbers.checkedDecimal(x.subtract(y));
            case "Multiply" -> Numbers.checkedDecimal(x.multiply(y));
            case "Divide" -> divide(x, y);
            case "Remainder" -> remainder(x, y);
            case "Negate" -> x.negate();
            case "Ceiling" -> x.setScale(0, RoundingMode.CEILING);
            case "Floor" -> x.setScale(0, RoundingMode.FLOOR);
            case "Truncate" -> x.setScale(0, RoundingMode.DOWN);
            case "Round" ->
                Numbers.round(x, a.length > 1 && a[1] instanceof Integer digits ? digits : 0, a[a.length - 1]);
            case "Clamp" -> x.max(y).min(Numbers.decimal(a[2]));
            case "Compare" -> x.compareTo(y);
            case "Equals" -> x.compareTo(y) == 0;
            case "CopySign" -> y.signum() < 0 ? x.abs().negate() : x.abs();
            case "FromOACurrency" -> x.movePointLeft(4);
            case "ToOACurrency" -> x.movePointRight(4).longValue();
            case "GetBits" -> bits(x);
            case "IsCanonical" -> x.stripTrailingZeros().scale() == x.scale();
            case "IsInteger" -> isWhole(x);
            case "IsEvenInteger" -> isWhole(x) && !x.toBigInteger().testBit(0);
            case "IsOddInteger" -> isWhole(x) && x.toBigInteger().testBit(0);
            case "IsNegative" -> x.signum() < 0;
            case "IsPositive" -> x.signum() >= 0;
            case "Max" -> x.max(y);
            case "Min" -> x.min(y);
            case "MaxMagnitude" -> x.abs().compareTo(y.abs()) >= 0 ? x : y;
            case "MinMagnitude" -> x.abs().compareTo(y.abs()) <= 0 ? x : y;
            case "Sign" -> x.signum();
            default -> throw missing(key);
        };
    }

    private static boolean isWhole(BigDecimal x) {
        return x.signum() == 0 || x.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal divide(BigDecimal x, BigDecimal y) {
        requireNotZero(y);
        BigDecimal quotient = x.divide(y, PRECISION).stripTrailingZeros();
        return Numbers.checkedDecimal(quotient.scale() < 0 ? quotient.setScale(0) : quotient);
    }

    private static BigDecimal remainder(BigDecimal x, BigDecimal y) {
        requireNotZero(y);
        return x.remainder(y);
    }

    private static void requireNotZero(BigDecimal y) {
        if (y.signum() == 0) {
            throw new NetThrow("System.DivideByZeroException", "Attempted to divide by zero.");
        }
    }

    private static PSArray bits(BigDecimal x) {
        BigInteger magnitude = x.unscaledValue().abs();
        int flags = Math.max(0, x.scale()) << 16 | (x.signum() < 0 ? 0x8000_0000 : 0);
        return new PSArray(Types.find("System.Int32"), new Object[] {
            magnitude.intValue(),
            magnitude.shiftRight(32).intValue(),
            magnitude.shiftRight(64).intValue(),
            flags
        });
    }

    private static BigDecimal create(String key, Object[] a) {
        if (a.length == 1 && !(a[0] instanceof PSArray)) {
            return (BigDecimal) Numbers.convert("Decimal", a[0]);
        }
        Object[] parts = a.length == 1 ? ((PSArray) a[0]).items() : a;
        BigInteger magnitude = BigInteger.ZERO;
        for (int i = 2; i >= 0; i--) {
            magnitude = magnitude.shiftLeft(32).or(BigInteger.valueOf(((Number) parts[i]).intValue() & 0xFFFF_FFFFL));
        }
        int flags = a.length == 1 ? ((Number) parts[3]).intValue() : 0;
        boolean negative = a.length == 1 ? flags < 0 : (Boolean) a[3];
        int scale = a.length == 1 ? flags >> 16 & 0xFF : ((Number) a[4]).intValue();
        if (scale > 28) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Decimal's scale value must be between 0 and 28, inclusive. (Parameter 'scale')");
        }
        return new BigDecimal(negative ? magnitude.negate() : magnitude, scale);
    }
}
