package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.UInt16;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** Numbers between .NET's types, with .NET's errors. Types are their short names, {@code Int32}. */
final class Numbers {
    static final BigDecimal DECIMAL_MAXIMUM = new BigDecimal("79228162514264337593543950335");

    private Numbers() {}

    static BigInteger minimum(String type) {
        return switch (type) {
            case "SByte" -> BigInteger.valueOf(Byte.MIN_VALUE);
            case "Int16" -> BigInteger.valueOf(Short.MIN_VALUE);
            case "Int32" -> BigInteger.valueOf(Integer.MIN_VALUE);
            case "Int64" -> BigInteger.valueOf(Long.MIN_VALUE);
            default -> BigInteger.ZERO;
        };
    }

    static BigInteger maximum(String type) {
        return switch (type) {
            case "SByte" -> BigInteger.valueOf(Byte.MAX_VALUE);
            case "Int16" -> BigInteger.valueOf(Short.MAX_VALUE);
            case "Int32" -> BigInteger.valueOf(Integer.MAX_VALUE);
            case "Int64" -> BigInteger.valueOf(Long.MAX_VALUE);
            default -> BigInteger.ONE.shiftLeft(bits(type)).subtract(BigInteger.ONE);
        };
    }

    static int bits(String type) {
        return switch (type) {
            case "SByte", "Byte" -> 8;
            case "Int16", "UInt16" -> 16;
            case "Int32", "UInt32" -> 32;
            default -> 64;
        };
    }

    static boolean isInteger(String type) {
        return switch (type) {
            case "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64" -> true;
            default -> false;
        };
    }

    /** The exact value of an integer. */
    static BigInteger exact(Object number) {
        if (number instanceof BigInteger big) {
            return big;
        }
        if (number instanceof UInt64 unsigned) {
            return unsigned.toBigInteger();
        }
        return BigInteger.valueOf(number instanceof Character c ? c : ((Number) number).longValue());
    }

    static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof Double || number instanceof Float) {
            double value = ((Number) number).doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw overflow("Decimal");
            }
            // .NET keeps 15 significant digits of a double, 7 of a float.
            int digits = number instanceof Float ? 7 : 15;
            return new BigDecimal(value)
                    .round(new java.math.MathContext(digits))
                    .stripTrailingZeros();
        }
        return new BigDecimal(exact(number));
    }

    /** An integer as a value of its type; an OverflowException when it does not fit. */
    static Object integer(String type, BigInteger value) {
        if (value.compareTo(minimum(type)) < 0 || value.compareTo(maximum(type)) > 0) {
            throw overflow(type);
        }
        return wrap(type, value.longValue());
    }

    /** The lowest bits as a value of the type. */
    static Object wrap(String type, long bits) {
        return switch (type) {
            case "SByte" -> (byte) bits;
            case "Byte" -> new UInt8((int) bits & 0xFF);
            case "Int16" -> (short) bits;
            case "UInt16" -> new UInt16((int) bits & 0xFFFF);
            case "Int32" -> (int) bits;
            case "UInt32" -> new UInt32(bits & 0xFFFF_FFFFL);
            case "UInt64" -> new UInt64(bits);
            default -> bits;
        };
    }

    static NetThrow overflow(String type) {
        String described =
                switch (type) {
                    case "SByte" -> "a signed byte";
                    case "Byte" -> "an unsigned byte";
                    case "Int16", "Int32", "Int64" -> "an " + type;
                    default -> "a " + type;
                };
        return new NetThrow(
                "System.OverflowException", "Value was either too large or too small for " + described + ".");
    }

    /** A number of any type, converted as System.Convert does: rounded to the nearest, halves to even. */
    static Object convert(String type, Object number) {
        Object plain = number instanceof NetEnum value ? (Object) value.value() : number;
        if (plain instanceof Boolean flag) {
            plain = flag ? 1 : 0;
        }
        if (isInteger(type)) {
            return integer(type, rounded(type, plain));
        }
        return switch (type) {
            case "Double" -> toDouble(plain);
            case "Single" -> (float) toDouble(plain);
            case "Decimal" -> checkedDecimal(decimal(plain));
            default -> rounded(type, plain);
        };
    }

    static double toDouble(Object number) {
        return number instanceof Character c ? c : ((Number) number).doubleValue();
    }

    static BigDecimal checkedDecimal(BigDecimal value) {
        if (value.abs().compareTo(DECIMAL_MAXIMUM) > 0) {
            throw overflow("Decimal");
        }
        int excess = Math.max(value.scale() - 28, value.precision() - 29);
        return excess > 0 ? value.setScale(Math.max(0, value.scale() - excess), RoundingMode.HALF_EVEN) : value;
    }

    private static BigInteger rounded(String type, Object number) {
        if (number instanceof Double || number instanceof Float) {
            double value = Math.rint(((Number) number).doubleValue());
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw overflow(type);
            }
            return new BigDecimal(value).toBigInteger();
        }
        return number instanceof BigDecimal decimal
                ? decimal.setScale(0, RoundingMode.HALF_EVEN).toBigInteger()
                : exact(number);
    }

    /** Rounding as System.MidpointRounding numbers it. */
    static RoundingMode rounding(Object mode) {
        long number = mode instanceof NetEnum value ? value.value() : 0;
        return switch ((int) number) {
            case 1 -> RoundingMode.HALF_UP;
            case 2 -> RoundingMode.DOWN;
            case 3 -> RoundingMode.FLOOR;
            case 4 -> RoundingMode.CEILING;
            default -> RoundingMode.HALF_EVEN;
        };
    }

    /** {@code Math.Round} of a double: scaled by a power of ten, as .NET does it, so that 2.345 gives 2.35. */
    static double round(double value, int digits, Object mode) {
        if (digits < 0 || digits > 15) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Rounding digits must be between 0 and 15, inclusive. (Parameter 'digits')");
        }
        if (Math.abs(value) >= 1e16 || Double.isNaN(value)) {
            return value;
        }
        double power = Math.pow(10, digits);
        double scaled = value * power;
        RoundingMode rounding = rounding(mode);
        double whole = rounding == RoundingMode.HALF_EVEN
                ? Math.rint(scaled)
                : Math.copySign(new BigDecimal(scaled).setScale(0, rounding).doubleValue(), scaled);
        return whole / power;
    }

    static BigDecimal round(BigDecimal value, int digits, Object mode) {
        if (digits < 0 || digits > 28) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Decimal can only round to between 0 and 28 digits of precision. (Parameter 'decimals')");
        }
        return value.scale() <= digits ? value : value.setScale(digits, rounding(mode));
    }
}
