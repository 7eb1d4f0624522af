package mtsh.language.parse;

import java.math.BigDecimal;
import java.math.BigInteger;

import mtsh.language.value.UInt16;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** The type and value of a number literal: by its suffix, or else the first of int, long, decimal and double that holds it. */
final class NumberValue {
    private static final int MAXIMUM_EXPONENT = 5000;
    /** Reading digits takes quadratic time. */
    private static final int MAXIMUM_DIGITS = 10_000;

    private static final BigInteger DECIMAL_LIMIT = BigInteger.ONE.shiftLeft(96);
    private static final int DECIMAL_SCALE = 28;

    private NumberValue() {}

    /** The value, or null when the type has no room for it. */
    static Object of(NumberReader.Literal literal) {
        if (literal.digits().length() > MAXIMUM_DIGITS) {
            return null;
        }
        if (literal.real()) {
            return real(literal);
        }
        boolean negative = literal.digits().startsWith("-");
        String digits = negative ? literal.digits().substring(1) : literal.digits();
        BigInteger value = literal.base() == 10 ? new BigInteger(digits) : patterned(literal, digits);
        BigInteger scaled = value.multiply(BigInteger.valueOf(negative ? -literal.multiplier() : literal.multiplier()));
        int longDigits = literal.base() == 16 ? 16 : 64;
        boolean isLong = literal.base() != 10
                && digits.length() == longDigits
                && (literal.suffix().isEmpty() || literal.suffix().equals("u"));
        return integral(scaled, isLong ? literal.suffix() + "l" : literal.suffix(), literal.base() == 10);
    }

    private static Object real(NumberReader.Literal literal) {
        String digits = literal.digits();
        if (literal.suffix().equals("d")) {
            BigDecimal value = decimal(digits);
            return value == null ? null : inDecimal(value.multiply(BigDecimal.valueOf(literal.multiplier())));
        }
        double value = Double.parseDouble(digits) * literal.multiplier();
        if (literal.suffix().isEmpty()) {
            return value;
        }
        if (Double.isInfinite(value)) {
            return null;
        }
        BigInteger rounded = new BigDecimal(value)
                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                .toBigInteger();
        return integral(rounded, literal.suffix(), false);
    }

    /** .NET's decimal has 28 places and 96 bits; an exponent is bounded before it can cost memory. */
    private static BigDecimal decimal(String digits) {
        int mark = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (mark >= 0) {
            String exponent = digits.substring(mark + 1);
            if (exponent.length() > 6 || Math.abs(Integer.parseInt(exponent)) > MAXIMUM_EXPONENT) {
                return null;
            }
        }
        return inDecimal(new BigDecimal(digits));
    }

    private static BigDecimal inDecimal(BigDecimal value) {
        BigDecimal fitted = value;
        if (fitted.scale() < 0) {
            fitted = fitted.setScale(0);
        }
        if (fitted.scale() > DECIMAL_SCALE) {
            fitted = fitted.setScale(DECIMAL_SCALE, java.math.RoundingMode.HALF_EVEN);
        }
        while (fitted.scale() > 0 && !fitsDecimal(fitted.unscaledValue())) {
            fitted = fitted.setScale(fitted.scale() - 1, java.math.RoundingMode.HALF_EVEN);
        }
        return fitsDecimal(fitted.unscaledValue()) ? fitted : null;
    }

    private static boolean fitsDecimal(BigInteger value) {
        return value.abs().compareTo(DECIMAL_LIMIT) < 0;
    }

    /** Hexadecimal and binary digits are bit patterns: as long as the type they carry its sign. */
    private static BigInteger patterned(NumberReader.Literal literal, String digits) {
        BigInteger value = new BigInteger(digits, literal.base());
        if (literal.suffix().startsWith("u")) {
            return value;
        }
        int bits = literal.base() == 16 ? signedHexBits(literal.suffix(), digits.length()) : signedBinaryBits(digits);
        boolean hasSign = bits > 0 && value.testBit(bits - 1);
        return hasSign ? value.subtract(BigInteger.ONE.shiftLeft(bits)) : value;
    }

    private static int signedHexBits(String suffix, int length) {
        int expected;
        switch (suffix) {
            case "y":
                expected = 2;
                break;
            case "s":
                expected = 4;
                break;
            case "l":
                expected = 16;
                break;
            default:
                expected = length + 1 < 16 ? 8 : 16;
        }
        return length == expected ? expected * 4 : 0;
    }

    private static int signedBinaryBits(String digits) {
        int length = digits.length();
        boolean hasSign = length == 8 || length == 16 || length == 32 || length == 64 || length == 96 || length >= 128;
        return hasSign ? length : 0;
    }

    private static Object integral(BigInteger value, String suffix, boolean widens) {
        switch (suffix) {
            case "y":
                return fits(value, 7) ? value.byteValue() : null;
            case "uy":
                return fitsUnsigned(value, 8) ? new UInt8(value.intValue()) : null;
            case "s":
                return fits(value, 15) ? value.shortValue() : null;
            case "us":
                return fitsUnsigned(value, 16) ? new UInt16(value.intValue()) : null;
            case "l":
                return fits(value, 63) ? value.longValue() : null;
            case "ul":
                return fitsUnsigned(value, 64) ? new UInt64(value.longValue()) : null;
            case "u":
                return unsigned(value);
            case "d":
                return fitsDecimal(value) ? new BigDecimal(value) : null;
            case "n":
                return value;
            default:
                return narrowest(value, widens);
        }
    }

    private static Object unsigned(BigInteger value) {
        if (fitsUnsigned(value, 32)) {
            return new UInt32(value.longValue());
        }
        return fitsUnsigned(value, 64) ? new UInt64(value.longValue()) : null;
    }

    private static Object narrowest(BigInteger value, boolean widens) {
        if (fits(value, 31)) {
            return value.intValue();
        }
        if (fits(value, 63)) {
            return value.longValue();
        }
        if (!widens) {
            return null;
        }
        if (fitsDecimal(value)) {
            return new BigDecimal(value);
        }
        double real = value.doubleValue();
        return Double.isInfinite(real) ? null : (Object) real;
    }

    private static boolean fits(BigInteger value, int bits) {
        return value.bitLength() <= bits;
    }

    private static boolean fitsUnsigned(BigInteger value, int bits) {
        return value.signum() >= 0 && value.bitLength() <= bits;
    }
}
