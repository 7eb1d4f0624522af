package mtsh.language.value;

import java.math.BigInteger;
import java.util.Locale;

import mtsh.language.error.NetThrow;

/** .NET's numeric formats, standard ones ({@code N2}) and custom ones ({@code #,##0.00}). */
public final class NumberFormat {
    private static final int MAX_PRECISION = 999_999_999;
    /** More digits than that are a typing error; .NET would try. */
    private static final int MAX_WRITTEN = 100_000;

    private NumberFormat() {}

    /** The text of a number of any .NET type; a NetThrow of a FormatException when the format does not suit it. */
    public static String format(Number number, String format, NetCulture culture) {
        boolean binary = number instanceof Double || number instanceof Float;
        if (binary && !Double.isFinite(number.doubleValue())) {
            return culture.special(number.doubleValue());
        }
        FormatInfo settings = culture.numbers();
        if (format == null || format.isEmpty()) {
            return settings == null
                    ? NumberText.of(number)
                    : LocalNumberFormat.localized(NumberText.of(number), settings);
        }
        char specifier = format.charAt(0);
        boolean letter = specifier >= 'A' && specifier <= 'Z' || specifier >= 'a' && specifier <= 'z';
        int precision = letter ? precision(format) : -2;
        if (precision > MAX_WRITTEN) {
            throw invalid();
        }
        if (settings != null) {
            return LocalNumberFormat.format(number, format, precision, settings);
        }
        if (precision == -2) {
            return CustomNumberFormat.format(number, format, null);
        }
        return standard(number, specifier, precision, culture);
    }

    /** -1 without digits, -2 when something else than digits follows the letter. */
    private static int precision(String format) {
        if (format.length() == 1) {
            return -1;
        }
        long precision = 0;
        for (int i = 1; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c < '0' || c > '9') {
                return -2;
            }
            precision = precision * 10 + c - '0';
            if (precision > MAX_PRECISION) {
                throw invalid();
            }
        }
        return (int) precision;
    }

    static NetThrow invalid() {
        return new NetThrow("System.FormatException", "Format specifier was invalid.");
    }

    static String standard(Number number, char specifier, int precision, NetCulture culture) {
        boolean invariant = culture == NetCulture.INVARIANT;
        int places = precision >= 0 ? precision : invariant ? 2 : 3;
        switch (Character.toUpperCase(specifier)) {
            case 'G':
                return general(number, specifier, precision);
            case 'R':
                return roundTrip(number, precision);
            case 'D':
                return decimal(number, precision);
            case 'X':
            case 'B':
                return radix(number, specifier, precision);
            case 'F':
                return fixed(digits(number, places), places, false);
            case 'N':
                return fixed(digits(number, places), places, true);
            case 'C':
                return currency(number, precision < 0 ? 2 : precision, culture);
            case 'P':
                return percent(number, places, invariant);
            case 'E':
                return scientific(number, specifier, precision < 0 ? 6 : precision);
            default:
                throw invalid();
        }
    }

    static DecimalDigits digits(Number number, int places) {
        DecimalDigits digits = DecimalDigits.of(number);
        digits.roundToPlaces(places, digits.isBinary());
        return digits;
    }

    private static String roundTrip(Number number, int precision) {
        return NumericType.of(number) == NumericType.BigInteger && precision > 0
                ? decimal(number, precision)
                : NumberText.of(number);
    }

    private static String decimal(Number number, int precision) {
        NumericType type = NumericType.of(number);
        if (!type.isInteger() && type != NumericType.BigInteger) {
            throw invalid();
        }
        if (number instanceof Integer small && small >= 0) {
            String digits = small.toString();
            return precision <= digits.length() ? digits : "0".repeat(precision - digits.length()) + digits;
        }
        BigInteger whole = NumericType.exact(number);
        String digits = whole.abs().toString();
        String zeros = "0".repeat(Math.max(0, precision - digits.length()));
        return (whole.signum() < 0 ? "-" : "") + zeros + digits;
    }

    private static String radix(Number number, char specifier, int precision) {
        NumericType type = NumericType.of(number);
        boolean big = type == NumericType.BigInteger;
        if (!type.isInteger() && !big) {
            throw invalid();
        }
        int radix = specifier == 'X' || specifier == 'x' ? 16 : 2;
        BigInteger whole = NumericType.exact(number);
        String digits = big ? bigRadix(whole, radix) : bits(whole, type, radix);
        char filler = big && whole.signum() < 0 ? (radix == 16 ? 'f' : '1') : '0';
        String filled = String.valueOf(filler).repeat(Math.max(0, precision - digits.length())) + digits;
        return specifier == 'X' ? filled.toUpperCase(Locale.ROOT) : filled;
    }

    private static String bits(BigInteger whole, NumericType type, int radix) {
        BigInteger bits = whole.signum() < 0 ? whole.add(BigInteger.ONE.shiftLeft(type.width())) : whole;
        return bits.toString(radix);
    }

    /** Two's complement with a leading digit that tells the sign. */
    private static String bigRadix(BigInteger whole, int radix) {
        int width = radix == 16 ? (whole.bitLength() / 4 + 1) * 4 : whole.bitLength() + 1;
        BigInteger bits = whole.signum() < 0 ? whole.add(BigInteger.ONE.shiftLeft(width)) : whole;
        String digits = bits.toString(radix);
        int length = radix == 16 ? width / 4 : width;
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static String fixed(DecimalDigits digits, int places, boolean grouped) {
        StringBuilder text = new StringBuilder(digits.isNegative() ? "-" : "");
        return unsigned(digits, places, grouped, text).toString();
    }

    static StringBuilder unsigned(DecimalDigits digits, int places, boolean grouped, StringBuilder text) {
        int whole = Math.max(digits.point(), 1);
        for (int place = whole; place >= 1; place--) {
            text.append(digits.digitBefore(place));
            if (grouped && place > 1 && place % 3 == 1) {
                text.append(',');
            }
        }
        if (places > 0) {
            text.append('.');
            for (int place = 0; place > -places; place--) {
                text.append(digits.digitBefore(place));
            }
        }
        return text;
    }

    private static String currency(Number number, int places, NetCulture culture) {
        DecimalDigits digits = digits(number, places);
        String amount = culture.currency() + unsigned(digits, places, true, new StringBuilder());
        if (!digits.isNegative()) {
            return amount;
        }
        return culture == NetCulture.INVARIANT ? "(" + amount + ")" : "-" + amount;
    }

    private static String percent(Number number, int places, boolean invariant) {
        DecimalDigits digits = DecimalDigits.of(number);
        digits.scale(2);
        digits.roundToPlaces(places, digits.isBinary());
        return fixed(digits, places, true) + (invariant ? " %" : "%");
    }

    private static String scientific(Number number, char specifier, int places) {
        DecimalDigits digits = DecimalDigits.of(number);
        digits.roundTo(places + 1, digits.isBinary());
        StringBuilder text = new StringBuilder(digits.isNegative() ? "-" : "");
        mantissa(digits, text, places);
        int exponent = digits.isZero() ? 0 : digits.point() - 1;
        return exponent(text, specifier, exponent, 3, true).toString();
    }

    private static void mantissa(DecimalDigits digits, StringBuilder text, int places) {
        String all = digits.digits();
        text.append(all.isEmpty() ? '0' : all.charAt(0));
        if (places > 0) {
            text.append('.');
            for (int i = 1; i <= places; i++) {
                text.append(i < all.length() ? all.charAt(i) : '0');
            }
        }
    }

    static StringBuilder exponent(StringBuilder text, char letter, int exponent, int width, boolean plus) {
        text.append(letter);
        if (exponent < 0) {
            text.append('-');
        } else if (plus) {
            text.append('+');
        }
        String digits = Integer.toString(Math.abs(exponent));
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private static String general(Number number, char specifier, int precision) {
        if (number instanceof BigInteger) {
            return decimal(number, precision);
        }
        if (precision <= 0) {
            String text = NumberText.of(number);
            return specifier == 'g' ? text.replace('E', 'e') : text;
        }
        DecimalDigits digits = DecimalDigits.of(number);
        digits.roundTo(precision, digits.isBinary());
        StringBuilder text = new StringBuilder(digits.isNegative() ? "-" : "");
        if (digits.isZero()) {
            return text.append('0').toString();
        }
        boolean plain = digits.point() <= precision && digits.point() > -4;
        if (plain) {
            int places = Math.max(0, digits.digits().length() - digits.point());
            return unsigned(digits, places, false, text).toString();
        }
        mantissa(digits, text, digits.digits().length() - 1);
        return exponent(text, specifier == 'g' ? 'e' : 'E', digits.point() - 1, 2, true)
                .toString();
    }
}
