package mtsh.language.value;

import java.util.List;

/** .NET's numeric formats in the settings of a culture. */
public final class LocalNumberFormat {
    private static final String[] NUMBER_NEGATIVE = {"(n)", "-n", "- n", "n-", "n -"};
    private static final String[] CURRENCY_POSITIVE = {"$n", "n$", "$ n", "n $"};
    private static final String[] CURRENCY_NEGATIVE = {
        "($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $",
        "($ n)", "(n $)", "$- n"
    };
    private static final String[] PERCENT_POSITIVE = {"n %", "n%", "%n", "% n"};
    private static final String[] PERCENT_NEGATIVE = {
        "-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %"
    };

    private LocalNumberFormat() {}

    /** {@code precision} is -1 without digits, -2 for a custom format. */
    static String format(Number number, String format, int precision, FormatInfo info) {
        if (precision == -2) {
            return CustomNumberFormat.format(number, format, info);
        }
        switch (Character.toUpperCase(format.charAt(0))) {
            case 'F':
                return fixed(number, precision, info, false);
            case 'N':
                return fixed(number, precision, info, true);
            case 'C':
                return currency(number, precision, info);
            case 'P':
                return percent(number, precision, info);
            case 'X', 'B':
                return NumberFormat.standard(number, format.charAt(0), precision, NetCulture.INVARIANT);
            default:
                return localized(
                        NumberFormat.standard(number, format.charAt(0), precision, NetCulture.INVARIANT), info);
        }
    }

    /** An invariant text without groups: its point and its signs. */
    static String localized(String text, FormatInfo info) {
        StringBuilder local = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                local.append(info.text("NumberDecimalSeparator"));
            } else if (c == '-') {
                local.append(info.text("NegativeSign"));
            } else if (c == '+') {
                local.append(info.text("PositiveSign"));
            } else {
                local.append(c);
            }
        }
        return local.toString();
    }

    private static String fixed(Number number, int precision, FormatInfo info, boolean grouped) {
        int places = precision >= 0 ? precision : info.number("NumberDecimalDigits");
        DecimalDigits digits = NumberFormat.digits(number, places);
        String amount = amount(digits, places, info, "Number", grouped);
        if (!digits.isNegative()) {
            return amount;
        }
        return grouped
                ? filled(NUMBER_NEGATIVE[info.number("NumberNegativePattern")], amount, "", info)
                : info.text("NegativeSign") + amount;
    }

    private static String currency(Number number, int precision, FormatInfo info) {
        int places = precision >= 0 ? precision : info.number("CurrencyDecimalDigits");
        DecimalDigits digits = NumberFormat.digits(number, places);
        String pattern = digits.isNegative()
                ? CURRENCY_NEGATIVE[info.number("CurrencyNegativePattern")]
                : CURRENCY_POSITIVE[info.number("CurrencyPositivePattern")];
        return filled(pattern, amount(digits, places, info, "Currency", true), info.text("CurrencySymbol"), info);
    }

    private static String percent(Number number, int precision, FormatInfo info) {
        int places = precision >= 0 ? precision : info.number("PercentDecimalDigits");
        DecimalDigits digits = DecimalDigits.of(number);
        digits.scale(2);
        digits.roundToPlaces(places, digits.isBinary());
        String pattern = digits.isNegative()
                ? PERCENT_NEGATIVE[info.number("PercentNegativePattern")]
                : PERCENT_POSITIVE[info.number("PercentPositivePattern")];
        return filled(pattern, amount(digits, places, info, "Percent", true), info.text("PercentSymbol"), info);
    }

    private static String filled(String pattern, String amount, String symbol, FormatInfo info) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case 'n' -> text.append(amount);
                case '-' -> text.append(info.text("NegativeSign"));
                case '$', '%' -> text.append(symbol);
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String amount(DecimalDigits digits, int places, FormatInfo info, String kind, boolean grouped) {
        StringBuilder text = new StringBuilder();
        List<Integer> sizes = info.sizes(kind + "GroupSizes");
        for (int place = Math.max(digits.point(), 1); place >= 1; place--) {
            text.append(digits.digitBefore(place));
            if (grouped && endsGroup(place, sizes)) {
                text.append(info.text(kind + "GroupSeparator"));
            }
        }
        if (places > 0) {
            text.append(info.text(kind + "DecimalSeparator"));
            for (int place = 0; place > -places; place--) {
                text.append(digits.digitBefore(place));
            }
        }
        return text.toString();
    }

    /** Whether a group begins behind the digit at this place, counted from the point; the last size goes on for ever, 0 ends. */
    static boolean endsGroup(int place, List<Integer> sizes) {
        int rest = place - 1;
        for (int i = 0; rest > 0 && !sizes.isEmpty(); i++) {
            int size = sizes.get(Math.min(i, sizes.size() - 1));
            if (size == 0 || rest < size) {
                return false;
            }
            rest -= size;
        }
        return rest == 0 && place > 1 && !sizes.isEmpty();
    }

    /** A number's text with the invariant culture's signs in place of the culture's own. */
    public static String toInvariant(String text, FormatInfo info) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String[] sign = signAt(text, at, info);
            if (sign != null) {
                plain.append(sign[1]);
                at += sign[0].length();
                continue;
            }
            char c = text.charAt(at++);
            // A sign that means nothing in this culture must not mean something after all.
            plain.append(c == '.' || c == ',' || c == '$' ? '\u0001' : c);
        }
        return plain.toString();
    }

    private static String[] signAt(String text, int at, FormatInfo info) {
        String[][] signs = {
            {info.text("NumberDecimalSeparator"), "."},
            {info.text("CurrencyDecimalSeparator"), "."},
            {info.text("NumberGroupSeparator"), ","},
            {info.text("CurrencyGroupSeparator"), ","},
            {info.text("NegativeSign"), "-"},
            {info.text("PositiveSign"), "+"},
            {info.text("CurrencySymbol"), "¤"},
            {info.text("PositiveInfinitySymbol"), "Infinity"},
            {info.text("NaNSymbol"), "NaN"}
        };
        for (String[] sign : signs) {
            if (!sign[0].isEmpty() && text.startsWith(sign[0], at)) {
                return sign;
            }
        }
        boolean blankGroup = info.text("NumberGroupSeparator").isBlank()
                || "\u00A0\u202F".contains(info.text("NumberGroupSeparator"));
        boolean blank = text.charAt(at) == ' ' || text.charAt(at) == '\u00A0' || text.charAt(at) == '\u202F';
        boolean inside = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return blankGroup && blank && inside ? new String[] {text.substring(at, at + 1), ","} : null;
    }
}
