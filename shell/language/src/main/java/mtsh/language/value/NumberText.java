package mtsh.language.value;

import java.math.BigDecimal;

/** The invariant text of a number, as {@code ToString()} gives it. */
public final class NumberText {
    private static final int DOUBLE_DIGITS = 17;
    private static final int SINGLE_DIGITS = 9;

    private NumberText() {}

    public static String of(Number number) {
        if (number instanceof Double value) {
            return of(value.doubleValue());
        }
        if (number instanceof Float value) {
            return of(value.floatValue());
        }
        return number instanceof BigDecimal value ? value.toPlainString() : number.toString();
    }

    public static String of(double number) {
        String special = special(number);
        return special != null ? special : general(ShortestDigits.of(number), DOUBLE_DIGITS, number);
    }

    public static String of(float number) {
        String special = special(number);
        return special != null ? special : general(ShortestDigits.of(number), SINGLE_DIGITS, number);
    }

    /** NaN and the infinities, or null. */
    static String special(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        return null;
    }

    private static String general(BigDecimal digits, int plainDigits, double number) {
        if (digits.signum() == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent < plainDigits && exponent >= -4) {
            return digits.toPlainString();
        }
        String all = digits.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(digits.signum() < 0 ? "-" : "").append(all.charAt(0));
        if (all.length() > 1) {
            text.append('.').append(all, 1, all.length());
        }
        text.append('E').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        return text.append(magnitude < 10 ? "0" : "").append(magnitude).toString();
    }
}
