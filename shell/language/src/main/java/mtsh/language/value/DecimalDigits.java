package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number taken apart for writing: 0.{@code digits} times ten to the {@code point}, and its sign. No zeros at either end. */
final class DecimalDigits {
    private String digits;
    private int point;
    private boolean negative;
    private final boolean binary;

    private DecimalDigits(String digits, int point, boolean negative, boolean binary) {
        this.digits = digits;
        this.point = point;
        this.negative = negative;
        this.binary = binary;
    }

    /** Exact. */
    static DecimalDigits of(Number number) {
        boolean binary = number instanceof Double || number instanceof Float;
        boolean negative = binary ? number.doubleValue() < 0 || 1 / number.doubleValue() < 0 : false;
        BigDecimal exact = NumericType.decimal(number);
        return of(exact, negative || exact.signum() < 0, binary);
    }

    /** A double or float cut to so many significant digits, exactly half to even. */
    static DecimalDigits significant(Number number, int count) {
        BigDecimal rounded = NumericType.decimal(number).round(new MathContext(count, RoundingMode.HALF_EVEN));
        boolean negative = number.doubleValue() < 0 || 1 / number.doubleValue() < 0;
        return of(rounded, negative, true);
    }

    static DecimalDigits of(BigDecimal value, boolean negative, boolean binary) {
        if (value.signum() == 0) {
            return new DecimalDigits("", 0, negative, binary);
        }
        BigInteger unscaled = value.unscaledValue().abs();
        String all = unscaled.toString();
        int point = all.length() - value.scale();
        return new DecimalDigits(withoutZeros(all), point, negative, binary);
    }

    private static String withoutZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    String digits() {
        return digits;
    }

    /** How many digits stand before the decimal point; negative when zeros follow it. */
    int point() {
        return point;
    }

    boolean isZero() {
        return digits.isEmpty();
    }

    boolean isNegative() {
        return negative;
    }

    boolean isBinary() {
        return binary;
    }

    /** Moves the decimal point to the right. */
    void scale(int places) {
        if (!isZero()) {
            point += places;
        }
    }

    /** Keeps so many digits behind the decimal point. */
    void roundToPlaces(int places, boolean halfToEven) {
        roundTo(point + places, halfToEven);
    }

    /** Keeps so many digits from the first. */
    void roundTo(int count, boolean halfToEven) {
        if (count >= digits.length()) {
            return;
        }
        if (count < 0) {
            clear();
            return;
        }
        boolean up = roundsUp(count, halfToEven);
        String kept = digits.substring(0, count);
        if (up) {
            String next = new BigInteger("0" + kept).add(BigInteger.ONE).toString();
            if (next.length() > count) {
                point++;
            }
            kept = next.length() < count ? "0".repeat(count - next.length()) + next : next;
        }
        digits = withoutZeros(kept);
        if (digits.isEmpty()) {
            clear();
        }
    }

    private boolean roundsUp(int count, boolean halfToEven) {
        char next = digits.charAt(count);
        if (next != '5' || !halfToEven || digits.length() > count + 1) {
            return next >= '5';
        }
        return count > 0 && (digits.charAt(count - 1) - '0') % 2 == 1;
    }

    private void clear() {
        digits = "";
        point = 0;
        // .NET keeps the sign of a float that became zero, and of nothing else.
        negative = negative && binary;
    }

    /** .NET's rule for zeros in custom formats. */
    void dropSignOfZero() {
        if (isZero() && !binary) {
            negative = false;
        }
    }

    /** The digit with a place value, counted from the decimal point to the left from 1. */
    char digitBefore(int place) {
        int index = point - place;
        return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
}
