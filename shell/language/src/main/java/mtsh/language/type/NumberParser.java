package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;

import mtsh.language.error.NetThrow;

/** {@code Parse} of numbers: what System.Globalization.NumberStyles allows, with the signs of en-US and the invariant culture. */
final class NumberParser {
    static final long INTEGER = 7;
    static final long NUMBER = 111;
    static final long FLOAT_WITH_THOUSANDS = 231;
    private static final int LEADING_WHITE = 1;
    private static final int TRAILING_WHITE = 2;
    private static final int LEADING_SIGN = 4;
    private static final int TRAILING_SIGN = 8;
    private static final int PARENTHESES = 16;
    private static final int DECIMAL_POINT = 32;
    private static final int THOUSANDS = 64;
    private static final int EXPONENT = 128;
    private static final int CURRENCY = 256;
    private static final int HEXADECIMAL = 512;
    private static final int BINARY = 1024;
    private static final int MAXIMUM_EXPONENT = 400;

    private NumberParser() {}

    static NetThrow wrongFormat(String text) {
        return new NetThrow("System.FormatException", "The input string '" + text + "' was not in a correct format.");
    }

    /** The number as a value of the type; null when the text is none; a NetThrow when it does not fit. */
    static Object parse(String text, long styles, String type) {
        if (type.equals("Double") || type.equals("Single")) {
            Object special = special(text.strip(), type);
            if (special != null) {
                return special;
            }
        }
        BigDecimal number =
                (styles & (HEXADECIMAL | BINARY)) != 0 ? digits(text, styles, type) : number(text, (int) styles);
        if (number == null) {
            return null;
        }
        return switch (type) {
            case "Double" -> number.doubleValue();
            case "Single" -> number.floatValue();
            case "Decimal" -> Numbers.checkedDecimal(number);
            case "BigInteger" -> isWhole(number) ? number.toBigInteger() : null;
            default -> isWhole(number) ? Numbers.integer(type, number.toBigInteger()) : overflowOf(type);
        };
    }

    private static Object overflowOf(String type) {
        throw Numbers.overflow(type);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Object special(String text, String type) {
        double value =
                switch (text.toLowerCase(java.util.Locale.ROOT)) {
                    case "nan", "-nan", "+nan" -> Double.NaN;
                    case "infinity", "∞", "+infinity", "+∞" -> Double.POSITIVE_INFINITY;
                    case "-infinity", "-∞" -> Double.NEGATIVE_INFINITY;
                    default -> 0;
                };
        if (value == 0) {
            return null;
        }
        return type.equals("Single") ? (Object) (float) value : (Object) value;
    }

    private static BigDecimal digits(String text, long styles, String type) {
        String body = text.strip();
        int radix = (styles & HEXADECIMAL) != 0 ? 16 : 2;
        if (body.isEmpty()
                || body.length() > 1_000
                || !body.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
            return null;
        }
        BigInteger value = new BigInteger(body, radix);
        if (type.equals("BigInteger")) {
            boolean negative = radix == 16 && Character.digit(body.charAt(0), 16) >= 8;
            return new BigDecimal(negative ? value.subtract(BigInteger.ONE.shiftLeft(4 * body.length())) : value);
        }
        int bits = Numbers.bits(type);
        if (value.bitLength() > bits) {
            throw Numbers.overflow(type);
        }
        boolean wraps = Numbers.minimum(type).signum() < 0 && value.testBit(bits - 1);
        return new BigDecimal(wraps ? value.subtract(BigInteger.ONE.shiftLeft(bits)) : value);
    }

    private static BigDecimal number(String whole, int styles) {
        String text = trim(whole, styles);
        boolean negative = false;
        boolean signed = false;
        if ((styles & PARENTHESES) != 0 && text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1);
            negative = true;
            signed = true;
        }
        if ((styles & CURRENCY) != 0) {
            text = text.replaceFirst("[$¤]", "").strip();
        }
        if (!signed && (styles & LEADING_SIGN) != 0 && startsWithSign(text)) {
            negative = text.charAt(0) != '+';
            signed = true;
            text = text.substring(1);
        }
        if (!signed && (styles & TRAILING_SIGN) != 0 && (text.endsWith("-") || text.endsWith("+"))) {
            negative = text.endsWith("-");
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        BigDecimal value = unsigned(text, styles);
        return value == null || !negative ? value : value.negate();
    }

    private static boolean startsWithSign(String text) {
        return !text.isEmpty() && "+-\u2212".indexOf(text.charAt(0)) >= 0;
    }

    private static String trim(String text, int styles) {
        int start = 0;
        int end = text.length();
        while ((styles & LEADING_WHITE) != 0 && start < end && Texts.isBlank(text.charAt(start))) {
            start++;
        }
        while ((styles & TRAILING_WHITE) != 0
                && end > start
                && (Texts.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static BigDecimal unsigned(String text, int styles) {
        StringBuilder digits = new StringBuilder();
        int at = 0;
        int scale = 0;
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                scale += point ? 1 : 0;
            } else if (c == '.' && (styles & DECIMAL_POINT) != 0 && !point) {
                point = true;
            } else if (c != ',' || (styles & THOUSANDS) == 0 || point || digits.isEmpty()) {
                break;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        int exponent = 0;
        if (at < text.length()) {
            if ((styles & EXPONENT) == 0
                    || (text.charAt(at) | 0x20) != 'e'
                    || !text.substring(at + 1).matches("[+-]?[0-9]{1,9}")) {
                return null;
            }
            exponent = Integer.parseInt(text.substring(at + 1).replace("+", ""));
        }
        int bounded = Math.max(-MAXIMUM_EXPONENT - digits.length(), Math.min(MAXIMUM_EXPONENT, exponent));
        return new BigDecimal(new BigInteger(digits.toString()), scale - bounded);
    }
}
