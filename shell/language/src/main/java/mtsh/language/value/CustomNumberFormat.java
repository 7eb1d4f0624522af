package mtsh.language.value;

/** .NET's custom numeric formats: {@code 0 # . , % ‰ E+0 'text' \c}, and sections for positive, negative and zero. */
final class CustomNumberFormat {
    private static final int DOUBLE_DIGITS = 15;
    private static final int SINGLE_DIGITS = 7;

    private final String format;
    private final DecimalDigits number;
    private final FormatInfo settings;

    private int section;
    private int digitCount;
    private int decimalPosition;
    private int firstZero;
    private int lastZero;
    private boolean scientific;
    private boolean grouped;
    private int scaleAdjustment;

    private int cursor;
    private int place;
    private int adjustment;
    private final StringBuilder text = new StringBuilder();

    private CustomNumberFormat(String format, DecimalDigits number, FormatInfo settings) {
        this.settings = settings;
        this.format = format;
        this.number = number;
    }

    /** {@code settings} are null for the signs of the invariant culture. */
    static String format(Number number, String format, FormatInfo settings) {
        DecimalDigits digits;
        if (number instanceof Double) {
            digits = DecimalDigits.significant(number, DOUBLE_DIGITS);
        } else if (number instanceof Float) {
            digits = DecimalDigits.significant(number, SINGLE_DIGITS);
        } else {
            digits = DecimalDigits.of(number);
        }
        return new CustomNumberFormat(format, digits, settings).write();
    }

    private String write() {
        section = findSection(number.isZero() ? 2 : number.isNegative() ? 1 : 0);
        scan();
        if (number.isZero()) {
            number.dropSignOfZero();
        } else {
            number.scale(scaleAdjustment);
            number.roundTo(scientific ? digitCount : number.point() + digitCount - decimalPosition, false);
            if (number.isZero()) {
                int zeroSection = findSection(2);
                if (zeroSection != section) {
                    section = zeroSection;
                    scan();
                }
            }
        }
        emit();
        return text.toString();
    }

    private int findSection(int wanted) {
        int left = wanted;
        if (left == 0) {
            return 0;
        }
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\'' || c == '"') {
                i = closingQuote(i);
            } else if (c == '\\') {
                i++;
            } else if (c == ';' && --left == 0) {
                boolean empty = i + 1 >= format.length() || format.charAt(i + 1) == ';';
                return empty ? 0 : i + 1;
            }
        }
        return 0;
    }

    private int closingQuote(int open) {
        int close = format.indexOf(format.charAt(open), open + 1);
        return close < 0 ? format.length() : close;
    }

    private void scan() {
        digitCount = 0;
        decimalPosition = -1;
        firstZero = Integer.MAX_VALUE;
        lastZero = 0;
        scientific = false;
        grouped = false;
        scaleAdjustment = 0;
        int commaPosition = -1;
        int commas = 0;
        for (int i = section; i < format.length() && format.charAt(i) != ';'; i++) {
            switch (format.charAt(i)) {
                case '#' -> digitCount++;
                case '0' -> {
                    firstZero = Math.min(firstZero, digitCount);
                    digitCount++;
                    lastZero = digitCount;
                }
                case '.' -> decimalPosition = decimalPosition < 0 ? digitCount : decimalPosition;
                case ',' -> {
                    if (digitCount > 0 && decimalPosition < 0) {
                        if (commaPosition == digitCount) {
                            commas++;
                        } else {
                            grouped |= commaPosition >= 0;
                            commaPosition = digitCount;
                            commas = 1;
                        }
                    }
                }
                case '%' -> scaleAdjustment += 2;
                case '\u2030' -> scaleAdjustment += 3;
                case '\'', '"' -> i = closingQuote(i);
                case '\\' -> i++;
                case 'E', 'e' -> {
                    int zeros = exponentZeros(i);
                    scientific |= zeros > 0;
                    i = zeros > 0 ? zeros - 1 : i;
                }
                default -> {}
            }
        }
        if (decimalPosition < 0) {
            decimalPosition = digitCount;
        }
        if (commaPosition >= 0) {
            if (commaPosition == decimalPosition) {
                scaleAdjustment -= commas * 3;
            } else {
                grouped = true;
            }
        }
    }

    /** Where the zeros of an exponent end, or 0 when the E is just a letter. */
    private int exponentZeros(int letter) {
        int at = letter + 1;
        if (at < format.length() && (format.charAt(at) == '+' || format.charAt(at) == '-')) {
            at++;
        }
        int start = at;
        while (at < format.length() && format.charAt(at) == '0') {
            at++;
        }
        return at > start ? at : 0;
    }

    private void emit() {
        int first = firstZero < decimalPosition ? decimalPosition - firstZero : 0;
        int last = lastZero > decimalPosition ? decimalPosition - lastZero : 0;
        place = scientific ? decimalPosition : Math.max(number.point(), decimalPosition);
        adjustment = scientific ? 0 : number.point() - decimalPosition;
        boolean sign = number.isNegative() && section == 0;
        if (sign && (number.point() != 0 || !number.isZero())) {
            text.append(sign("NegativeSign", "-"));
        }
        boolean decimalWritten = false;
        for (int i = section; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            if (adjustment > 0 && (c == '#' || c == '0' || c == '.')) {
                surplusDigits();
            }
            switch (c) {
                case '#', '0' -> digit(first, last);
                case '.' -> {
                    boolean wanted = last < 0 || decimalPosition < digitCount && hasDigit();
                    if (place == 0 && !decimalWritten && wanted) {
                        text.append(sign("NumberDecimalSeparator", "."));
                        decimalWritten = true;
                    }
                }
                case ',' -> {}
                case '\'', '"' -> {
                    int close = closingQuote(i);
                    text.append(format, i + 1, close);
                    i = close;
                }
                case '\\' -> {
                    if (i + 1 < format.length()) {
                        text.append(format.charAt(++i));
                    }
                }
                case 'E', 'e' -> i = exponent(i);
                case '%' -> text.append(sign("PercentSymbol", "%"));
                case '\u2030' -> text.append(sign("PerMilleSymbol", "\u2030"));
                default -> text.append(c);
            }
        }
        if (sign && number.isZero() && number.point() == 0 && text.length() > 0) {
            text.insert(0, sign("NegativeSign", "-"));
        }
    }

    private boolean hasDigit() {
        return cursor < number.digits().length();
    }

    /** Digits before the first placeholder: they are never lost. */
    private void surplusDigits() {
        while (adjustment > 0) {
            append(hasDigit() ? number.digits().charAt(cursor++) : '0');
            place--;
            adjustment--;
        }
    }

    private void digit(int first, int last) {
        if (adjustment < 0) {
            adjustment++;
            if (place <= first) {
                append('0');
            }
        } else if (hasDigit()) {
            append(number.digits().charAt(cursor++));
        } else if (place > last) {
            append('0');
        }
        place--;
    }

    private void append(char digit) {
        text.append(digit);
        if (grouped && place > 1 && endsGroup()) {
            text.append(sign("NumberGroupSeparator", ","));
        }
    }

    private boolean endsGroup() {
        return settings == null
                ? place % 3 == 1
                : LocalNumberFormat.endsGroup(place, settings.sizes("NumberGroupSizes"));
    }

    private String sign(String property, String invariant) {
        return settings == null ? invariant : settings.text(property);
    }

    private int exponent(int letter) {
        int end = exponentZeros(letter);
        if (end == 0 || !scientific) {
            int plainEnd = Math.max(end, letter + 1);
            text.append(format, letter, plainEnd);
            return plainEnd - 1;
        }
        char sign = format.charAt(letter + 1);
        int width = end - letter - (sign == '0' ? 1 : 2);
        int exponent = number.isZero() ? 0 : number.point() - decimalPosition;
        NumberFormat.exponent(text, format.charAt(letter), exponent, Math.min(width, 10), sign == '+');
        scientific = false;
        return end - 1;
    }
}
