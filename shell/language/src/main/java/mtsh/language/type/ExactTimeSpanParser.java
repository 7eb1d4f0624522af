package mtsh.language.type;

import mtsh.language.value.TimeSpan;
import mtsh.language.value.TimeSpanParser;

/** {@code TimeSpan.ParseExact}: {@code hh\:mm\:ss} and the standard formats. */
final class ExactTimeSpanParser {
    private final String text;
    private final String format;
    private int at;
    private int formatAt;
    private long ticks;

    private ExactTimeSpanParser(String text, String format) {
        this.text = text;
        this.format = format;
    }

    /** Null when the text does not have the format. */
    static TimeSpan parse(String text, String format) {
        if (text == null || format.isEmpty()) {
            return null;
        }
        if (format.length() == 1 && "cgGtT".contains(format)) {
            return TimeSpanParser.parse(text);
        }
        ExactTimeSpanParser parser = new ExactTimeSpanParser(text, format);
        return parser.read() ? new TimeSpan(parser.ticks) : null;
    }

    private boolean read() {
        while (formatAt < format.length()) {
            if (!part()) {
                return false;
            }
        }
        return at == text.length();
    }

    private boolean part() {
        char c = format.charAt(formatAt);
        int count = 1;
        while (formatAt + count < format.length() && format.charAt(formatAt + count) == c && Character.isLetter(c)) {
            count++;
        }
        formatAt += count;
        return switch (c) {
            case 'd' -> number(count, 8, TimeSpan.TICKS_PER_SECOND * 86_400, Integer.MAX_VALUE);
            case 'h' -> number(count, 2, TimeSpan.TICKS_PER_SECOND * 3_600, 23);
            case 'm' -> number(count, 2, TimeSpan.TICKS_PER_SECOND * 60, 59);
            case 's' -> number(count, 2, TimeSpan.TICKS_PER_SECOND, 59);
            case 'f' -> count <= 7 && number(count, count, (long) Math.pow(10, 7.0 - count), Integer.MAX_VALUE);
            case 'F' -> fraction(count);
            case '%' -> true;
            case '\\' -> formatAt < format.length() && literal(format.charAt(formatAt++));
            case '\'', '"' -> quoted(c);
            default -> false;
        };
    }

    private boolean quoted(char quote) {
        while (formatAt < format.length() && format.charAt(formatAt) != quote) {
            if (!literal(format.charAt(formatAt++))) {
                return false;
            }
        }
        return formatAt++ < format.length();
    }

    private boolean literal(char expected) {
        return at < text.length() && text.charAt(at++) == expected;
    }

    private boolean number(int least, int most, long unit, int largest) {
        int start = at;
        long value = 0;
        while (at < text.length() && at - start < Math.max(least, most) && Character.isDigit(text.charAt(at))) {
            value = value * 10 + Character.digit(text.charAt(at++), 10);
        }
        ticks += value * unit;
        return at - start >= least && value <= largest;
    }

    private boolean fraction(int most) {
        int start = at;
        int value = 0;
        while (at < text.length() && at - start < Math.min(most, 7) && Character.isDigit(text.charAt(at))) {
            value = value * 10 + Character.digit(text.charAt(at++), 10);
        }
        ticks += value * (long) Math.pow(10, 7.0 - (at - start));
        return true;
    }
}
