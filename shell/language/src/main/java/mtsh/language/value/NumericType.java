package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numeric types of .NET in the order in which PowerShell promotes them. */
public enum NumericType {
    SByte("an SByte", -128L, 127L, Long::byteValue),
    Byte("an unsigned byte", 0L, 255L, number -> new UInt8(number.intValue())),
    Int16("an Int16", -32_768L, 32_767L, Long::shortValue),
    UInt16("a UInt16", 0L, 65_535L, number -> new UInt16(number.intValue())),
    Int32("an Int32", Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue),
    UInt32("a UInt32", 0L, 0xFFFF_FFFFL, UInt32::new),
    Int64("an Int64", Long.MIN_VALUE, Long.MAX_VALUE, number -> number),
    UInt64("a UInt64", java.math.BigInteger.ZERO, new java.math.BigInteger("18446744073709551615"), UInt64::new),
    Single("a Single", null, null, null),
    Double("a Double", null, null, null),
    Decimal("a Decimal", null, null, null),
    BigInteger("a BigInteger", null, null, null);

    private static final Map<Class<?>, NumericType> BY_CLASS = Map.ofEntries(
            Map.entry(java.lang.Byte.class, SByte),
            Map.entry(UInt8.class, Byte),
            Map.entry(Short.class, Int16),
            Map.entry(UInt16.class, UInt16),
            Map.entry(Integer.class, Int32),
            Map.entry(UInt32.class, UInt32),
            Map.entry(Long.class, Int64),
            Map.entry(UInt64.class, UInt64),
            Map.entry(Float.class, Single),
            Map.entry(java.lang.Double.class, Double),
            Map.entry(BigDecimal.class, Decimal),
            Map.entry(java.math.BigInteger.class, BigInteger));
    private static final Map<String, NumericType> BY_FULL_NAME =
            Stream.of(values()).collect(Collectors.toMap(NumericType::fullName, type -> type));

    private final String described;
    private final java.math.BigInteger smallest;
    private final java.math.BigInteger largest;
    private final Function<Long, Number> fromBits;

    NumericType(String described, long smallest, long largest, Function<Long, Number> fromBits) {
        this(described, java.math.BigInteger.valueOf(smallest), java.math.BigInteger.valueOf(largest), fromBits);
    }

    NumericType(
            String described,
            java.math.BigInteger smallest,
            java.math.BigInteger largest,
            Function<Long, Number> fromBits) {
        this.described = described;
        this.smallest = smallest;
        this.largest = largest;
        this.fromBits = fromBits;
    }

    /** The type of an unwrapped value, or null when it is not a number. */
    public static NumericType of(Object value) {
        return value instanceof Number ? BY_CLASS.get(value.getClass()) : null;
    }

    /** By .NET's full name, or null. */
    public static NumericType named(String fullName) {
        return BY_FULL_NAME.get(fullName);
    }

    public String fullName() {
        return (this == BigInteger ? "System.Numerics." : "System.") + name();
    }

    /** With its article, as .NET's overflow messages name it. */
    public String described() {
        return described;
    }

    /** A whole number of fixed width. */
    public boolean isInteger() {
        return fromBits != null;
    }

    public boolean isSigned() {
        return isInteger() && smallest.signum() < 0;
    }

    public boolean fits(java.math.BigInteger number) {
        return !isInteger() || number.compareTo(smallest) >= 0 && number.compareTo(largest) <= 0;
    }

    public boolean fits(long number) {
        if (this == UInt64) {
            return number >= 0;
        }
        return number >= smallest.longValue() && number <= largest.longValue();
    }

    /** The number with this many of its lowest bits, as an unchecked cast between integers does. */
    public Number fromBits(long bits) {
        return fromBits.apply(bits);
    }

    /** How many bits an integer has. */
    public int width() {
        return largest.subtract(smallest).bitLength();
    }

    /** The exact whole number that an integer value holds. */
    public static java.math.BigInteger exact(Number integer) {
        if (integer instanceof java.math.BigInteger big) {
            return big;
        }
        return integer instanceof UInt64 unsigned
                ? unsigned.toBigInteger()
                : java.math.BigInteger.valueOf(integer.longValue());
    }

    /** As .NET converts a BigInteger: what the 53 bits do not hold is cut off. */
    public static double truncated(java.math.BigInteger number) {
        int surplus = number.bitLength() - 53;
        if (surplus <= 0) {
            return number.doubleValue();
        }
        java.math.BigInteger magnitude = number.abs().shiftRight(surplus).shiftLeft(surplus);
        return number.signum() < 0 ? -magnitude.doubleValue() : magnitude.doubleValue();
    }

    /** Any finite number without loss. */
    public static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof java.lang.Double || number instanceof Float) {
            return new BigDecimal(number.doubleValue());
        }
        return new BigDecimal(exact(number));
    }
}
