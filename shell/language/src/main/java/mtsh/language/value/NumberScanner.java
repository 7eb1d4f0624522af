package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** Reads numbers as the language writes them: {@code 12}, {@code -1.5e3}, {@code 0xFF}, {@code 0b11}, {@code 10mb}, {@code 5ul}. */
public final class NumberScanner {
    /** Longer texts are no numbers that anyone means; it bounds the work on hostile input. */
    private static final int MAX_LENGTH = 10_000;

    private static final BigInteger MAX_DECIMAL = BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);
    private static final Map<String, Integer> MULTIPLIERS = Map.of("kb", 10, "mb", 20, "gb", 30, "tb", 40, "pb", 50);
    private static final Map<String, NumericType> SUFFIXES = Map.ofEntries(
            Map.entry("y", NumericType.SByte),
            Map.entry("uy", NumericType.Byte),
            Map.entry("s", NumericType.Int16),
            Map.entry("us", NumericType.UInt16),
            Map.entry("l", NumericType.Int64),
            Map.entry("ul", NumericType.UInt64),
            Map.entry("n", NumericType.BigInteger),
            Map.entry("d", NumericType.Decimal));

    private final String text;
    private int at;

    private NumberScanner(String text) {
        this.text = text;
    }

    /** The number of its natural type, or null when the text is not a number of the language. Blanks around it do not matter. */
    public static Number scan(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return new NumberScanner(trimmed.toLowerCase(Locale.ROOT)).number();
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private Number number() {
        boolean negative = text.charAt(0) == '-';
        if (negative || text.charAt(0) == '+') {
            at++;
        }
        Number magnitude = text.startsWith("0x", at) ? radix(16) : text.startsWith("0b", at) ? radix(2) : plain();
        if (magnitude == null || !negative) {
            return magnitude;
        }
        return negate(magnitude);
    }

    private Number negate(Number magnitude) {
        NumericType type = NumericType.of(magnitude);
        if (type == NumericType.Double) {
            return -magnitude.doubleValue();
        }
        if (type == NumericType.Decimal) {
            BigDecimal negated = ((BigDecimal) magnitude).negate();
            // 2147483648 alone is an Int64 and 9223372036854775808 a Decimal, their negatives fit one size below.
            return negated.scale() == 0 && NumericType.Int64.fits(negated.toBigInteger())
                    ? (Number) negated.longValue()
                    : negated;
        }
        BigInteger negated = NumericType.exact(magnitude).negate();
        if (type == NumericType.BigInteger) {
            return negated;
        }
        if (!type.fits(negated)) {
            return null;
        }
        boolean isIntMin = type == NumericType.Int64 && NumericType.Int32.fits(negated) && !text.endsWith("l");
        return (isIntMin ? NumericType.Int32 : type).fromBits(negated.longValue());
    }

    private Number radix(int radix) {
        at += 2;
        int start = at;
        while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0 && text.charAt(at) < 128) {
            at++;
        }
        if (at == start) {
            return null;
        }
        String digits = text.substring(start, at);
        BigInteger bits = new BigInteger(digits, radix);
        int width = radix == 16 ? digits.length() * 4 : digits.length();
        if (at == text.length()) {
            return ofBits(bits, width);
        }
        return suffixed(new BigDecimal(bits), false);
    }

    /** A literal that fills its type has the sign bit set: {@code 0xFFFFFFFF} is -1. */
    private static Number ofBits(BigInteger bits, int width) {
        if (width <= 32) {
            return bits.intValue();
        }
        if (width <= 64) {
            return bits.longValue();
        }
        return width <= 96 ? new BigDecimal(bits) : bits;
    }

    private Number plain() {
        int start = at;
        digits();
        boolean real = false;
        if (at < text.length() && text.charAt(at) == '.') {
            real = true;
            at++;
            digits();
        }
        if (at - start == (real ? 1 : 0)) {
            return null;
        }
        if (at < text.length() && text.charAt(at) == 'e') {
            real = true;
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = at;
            digits();
            if (at == exponent || at - exponent > 9) {
                return null;
            }
        }
        String literal = text.substring(start, at);
        if (at == text.length()) {
            return real ? (Number) Double.parseDouble(literal) : natural(new BigInteger(literal));
        }
        BigDecimal value = new BigDecimal(literal.endsWith(".") ? literal + "0" : literal);
        return value.precision() - (long) value.scale() > MAX_LENGTH ? null : suffixed(value, real);
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private Number suffixed(BigDecimal value, boolean real) {
        String suffix = text.substring(at);
        BigDecimal scaled = value;
        if (suffix.length() >= 2 && MULTIPLIERS.containsKey(suffix.substring(suffix.length() - 2))) {
            int shift = MULTIPLIERS.get(suffix.substring(suffix.length() - 2));
            scaled = value.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(shift)));
            suffix = suffix.substring(0, suffix.length() - 2);
        }
        if (suffix.isEmpty()) {
            return real ? (Number) scaled.doubleValue() : natural(scaled.toBigIntegerExact());
        }
        if (suffix.equals("u")) {
            return unsigned(scaled);
        }
        NumericType type = SUFFIXES.get(suffix);
        if (type == null) {
            return null;
        }
        if (type == NumericType.Decimal) {
            return Decimals.fit(scaled);
        }
        BigInteger whole = scaled.toBigIntegerExact();
        if (type == NumericType.BigInteger) {
            return whole;
        }
        return type.fits(whole) ? type.fromBits(whole.longValue()) : null;
    }

    private static Number unsigned(BigDecimal value) {
        BigInteger whole = value.toBigIntegerExact();
        NumericType type = NumericType.UInt32.fits(whole) ? NumericType.UInt32 : NumericType.UInt64;
        return type.fits(whole) ? type.fromBits(whole.longValue()) : null;
    }

    /** The smallest of Int32, Int64, Decimal and Double that holds a whole number. */
    private static Number natural(BigInteger whole) {
        if (whole.bitLength() < 32) {
            return whole.intValue();
        }
        if (whole.bitLength() < 64) {
            return whole.longValue();
        }
        return whole.compareTo(MAX_DECIMAL) <= 0 ? (Number) new BigDecimal(whole) : (Number) whole.doubleValue();
    }
}
