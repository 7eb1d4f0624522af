package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;

/** Conversions of single values to numbers. */
final class NumberConversions {
    private static final String OVERFLOW = "System.OverflowException";
    private static final String FORMAT = "System.FormatException";
    private static final int MAX_LENGTH = 10_000;

    private NumberConversions() {}

    /** Of a text, number, bool, char or enum; a ConversionErrors error otherwise. */
    static Number convert(Object value, NumericType target, NetType type) {
        if (value == null) {
            return fromWhole(BigInteger.ZERO, target);
        }
        if (value instanceof String text) {
            return fromText(text, target, type);
        }
        if (EnumValues.isEnum(value)) {
            return fromNumber(EnumValues.number(value), target, type, value);
        }
        if (value instanceof Number number && NumericType.of(number) != null) {
            return fromNumber(number, target, type, value);
        }
        if (value instanceof Boolean flag) {
            return fromWhole(flag ? BigInteger.ONE : BigInteger.ZERO, target);
        }
        if (value instanceof Character character) {
            return fromNumber((int) character, target, type, value);
        }
        if (value instanceof DateTime) {
            throw ConversionErrors.notConvertible(value, type);
        }
        throw ConversionErrors.noneKnown(value, type);
    }

    private static Number fromNumber(Number number, NumericType target, NetType type, Object original) {
        NumericType source = NumericType.of(number);
        if (source == target) {
            return number;
        }
        Number converted = convertOrNull(number, target);
        if (converted != null) {
            return converted;
        }
        String message = "Value was either too large or too small for " + target.described() + ".";
        if (source == NumericType.BigInteger) {
            String reason = target == NumericType.Decimal ? message : bigOverflow(target);
            throw ConversionErrors.because(
                    "InvalidCastTargetInvocationExceptionop_Explicit", original, type, OVERFLOW, reason);
        }
        if (target == NumericType.BigInteger) {
            throw ConversionErrors.because(
                    "InvalidCastConstructorException",
                    original,
                    type,
                    OVERFLOW,
                    "BigInteger cannot represent infinity or NaN.");
        }
        throw ConversionErrors.because("InvalidCastIConvertible", original, type, OVERFLOW, message);
    }

    private static String bigOverflow(NumericType target) {
        return "Value was either too large or too small for " + target.described() + ".";
    }

    /** The number as another type, rounded to even where it has to be whole; null when it does not fit. */
    static Number convertOrNull(Number number, NumericType target) {
        switch (target) {
            case Double:
                return real(number);
            case Single:
                return (float) real(number);
            case Decimal:
                return decimalOrNull(number);
            default:
                return wholeOrNull(number, target);
        }
    }

    private static double real(Number number) {
        return number instanceof BigInteger big ? NumericType.truncated(big) : number.doubleValue();
    }

    private static Number wholeOrNull(Number number, NumericType target) {
        NumericType source = NumericType.of(number);
        if (source.isInteger() || source == NumericType.BigInteger) {
            BigInteger whole = NumericType.exact(number);
            return target.fits(whole) ? fromWhole(whole, target) : null;
        }
        double approximate = number.doubleValue();
        if (Double.isNaN(approximate) || Double.isInfinite(approximate)) {
            return null;
        }
        // BigInteger is reached through its constructor, which cuts; the others through Convert, which rounds to even.
        RoundingMode rounding = target == NumericType.BigInteger ? RoundingMode.DOWN : RoundingMode.HALF_EVEN;
        BigInteger whole = NumericType.decimal(number).setScale(0, rounding).toBigInteger();
        return target.fits(whole) ? fromWhole(whole, target) : null;
    }

    private static BigDecimal decimalOrNull(Number number) {
        try {
            if (number instanceof Double value) {
                return Decimals.fromDouble(value);
            }
            if (number instanceof Float value) {
                return Decimals.fromSingle(value);
            }
            return Decimals.fit(NumericType.decimal(number));
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static Number fromWhole(BigInteger whole, NumericType target) {
        switch (target) {
            case Double:
                return whole.doubleValue();
            case Single:
                return whole.floatValue();
            case Decimal:
                return new BigDecimal(whole);
            case BigInteger:
                return whole;
            default:
                return target.fromBits(whole.longValue());
        }
    }

    /** The whole number that a few digits are, which is what most texts are; negative for all others. */
    private static int digits(String text) {
        int length = text.length();
        if (length == 0 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Number fromText(String text, NumericType target, NetType type) {
        if (target == NumericType.Int32) {
            int number = digits(text);
            if (number >= 0) {
                return number;
            }
        }
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return fromWhole(BigInteger.ZERO, target);
        }
        String id = errorId(target);
        if (trimmed.length() > MAX_LENGTH) {
            throw ConversionErrors.because(id, text, type, FORMAT, notANumber(text));
        }
        TerminatingError firstFailure = null;
        if (target.isInteger()) {
            BigInteger whole = wholeNumber(trimmed, target);
            if (whole != null && target.fits(whole)) {
                return target.fromBits(whole.longValue());
            }
            firstFailure = ConversionErrors.because(
                    id,
                    text,
                    type,
                    whole == null ? FORMAT : OVERFLOW,
                    whole == null ? notANumber(text) : bigOverflow(target));
        }
        Number number = anyNumber(trimmed, target);
        Number converted = number == null ? null : convertOrNull(number, target);
        if (converted != null) {
            return converted;
        }
        if (firstFailure != null) {
            throw firstFailure;
        }
        if (number != null) {
            throw ConversionErrors.because(id, text, type, OVERFLOW, bigOverflow(target));
        }
        throw ConversionErrors.because(id, text, type, FORMAT, notANumber(text));
    }

    private static String errorId(NumericType target) {
        switch (target) {
            case Double:
            case Single:
                return "InvalidCastFromStringToDoubleOrSingle";
            case Decimal:
                return "InvalidCastFromStringToDecimal";
            default:
                return "InvalidCastFromStringToInteger";
        }
    }

    static String notANumber(String text) {
        return "The input string '" + text + "' was not in a correct format.";
    }

    /** What .NET's converters of integers read: a sign and digits, or hexadecimal bits of the target's width. */
    private static BigInteger wholeNumber(String text, NumericType target) {
        if (text.regionMatches(true, 0, "0x", 0, 2) || text.charAt(0) == '#') {
            return hexadecimal(text.substring(text.charAt(0) == '#' ? 1 : 2), target);
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (!isDigits(text, start, 10)) {
            return null;
        }
        BigInteger magnitude = new BigInteger(text.substring(start));
        return text.charAt(0) == '-' ? magnitude.negate() : magnitude;
    }

    private static BigInteger hexadecimal(String digits, NumericType target) {
        if (!isDigits(digits, 0, 16)) {
            return null;
        }
        BigInteger bits = new BigInteger(digits, 16);
        if (bits.bitLength() > target.width()) {
            return bits;
        }
        return NumericType.exact(target.fromBits(bits.longValue()));
    }

    private static boolean isDigits(String text, int start, int radix) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return text.length() > start;
    }

    private static Number anyNumber(String text, NumericType target) {
        if (target == NumericType.Double || target == NumericType.Single) {
            Number real = real(text);
            return real != null ? real : NumberScanner.scan(text);
        }
        if (target == NumericType.Decimal) {
            BigDecimal exact = decimal(text);
            if (exact != null) {
                return exact;
            }
        }
        Number scanned = NumberScanner.scan(text);
        return scanned != null || target == NumericType.BigInteger ? scanned : real(text);
    }

    /** What {@code double.Parse} reads: sign, digits with commas between them, point, exponent, and the names of infinities. */
    static Double real(String text) {
        String trimmed = text.trim();
        Double special = specialReal(trimmed);
        if (special != null) {
            return special;
        }
        String plain = plainDecimal(trimmed, true);
        return plain == null ? null : Double.valueOf(plain);
    }

    private static Double specialReal(String text) {
        if (text.equalsIgnoreCase("NaN") || text.equalsIgnoreCase("-NaN")) {
            return Double.NaN;
        }
        if (text.equalsIgnoreCase("Infinity") || text.equals("∞") || text.equalsIgnoreCase("+Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        return text.equalsIgnoreCase("-Infinity") || text.equals("-∞") ? Double.NEGATIVE_INFINITY : null;
    }

    /** What {@code decimal.Parse} reads, or null when it is none or too large. */
    static BigDecimal decimal(String text) {
        String plain = plainDecimal(text.trim(), true);
        if (plain == null) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(plain);
            boolean absurd = Math.abs((long) exact.scale()) > MAX_LENGTH;
            return absurd ? (exact.scale() > 0 || exact.signum() == 0 ? BigDecimal.ZERO : null) : Decimals.fit(exact);
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return null;
        }
    }

    /** The text without commas when it is a number in invariant culture, otherwise null. */
    static String plainDecimal(String text, boolean allowExponent) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        StringBuilder plain = new StringBuilder(text.substring(0, at));
        int digits = 0;
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
                plain.append(c);
            } else if (c == '.' && !point) {
                point = true;
                plain.append(c);
            } else if (c != ',' || point || digits == 0) {
                break;
            }
        }
        if (digits == 0) {
            return null;
        }
        if (at == text.length()) {
            return plain.toString();
        }
        return allowExponent && isExponent(text, at)
                ? plain.append(text, at, text.length()).toString()
                : null;
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int start = at + 1;
        if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
            start++;
        }
        return text.length() - start <= 9 && isDigits(text, start, 10);
    }
}
