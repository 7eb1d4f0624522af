package mtsh.language.value;

import java.util.Locale;

/** Texts of a {@link TimeSpan}. */
public final class TimeSpanFormat {
    private TimeSpanFormat() {}

    /** The constant format {@code [-][d.]hh:mm:ss[.fffffff]}. */
    public static String constant(TimeSpan span) {
        long ticks = span.ticks();
        // Negative remainders keep MinValue right, whose absolute value does not exist.
        long days = ticks / (TimeSpan.TICKS_PER_SECOND * 86_400);
        long rest = ticks % (TimeSpan.TICKS_PER_SECOND * 86_400);
        long hours = Math.abs(rest / (TimeSpan.TICKS_PER_SECOND * 3_600));
        long minutes = Math.abs(rest / (TimeSpan.TICKS_PER_SECOND * 60) % 60);
        long seconds = Math.abs(rest / TimeSpan.TICKS_PER_SECOND % 60);
        long fraction = Math.abs(rest % TimeSpan.TICKS_PER_SECOND);
        StringBuilder text = new StringBuilder(ticks < 0 ? "-" : "");
        if (days != 0) {
            text.append(Math.abs(days)).append('.');
        }
        text.append(two(hours)).append(':').append(two(minutes)).append(':').append(two(seconds));
        if (fraction != 0) {
            String digits = Long.toString(fraction);
            text.append('.').append("0".repeat(7 - digits.length())).append(digits);
        }
        return text.toString();
    }

    /** The standard formats c, t, T, g and G and custom ones; a NetThrow of a FormatException when the format is wrong. */
    public static String format(TimeSpan span, String format) {
        if (format == null || format.isEmpty()) {
            return constant(span);
        }
        if (format.length() > 1) {
            return custom(span, format);
        }
        switch (format.charAt(0)) {
            case 'c', 't', 'T':
                return constant(span);
            case 'g':
                return general(span, false);
            case 'G':
                return general(span, true);
            default:
                throw DateTimeFormat.wrong();
        }
    }

    private static long part(TimeSpan span, long ticksOfUnit, long count) {
        return Math.abs(span.ticks() / ticksOfUnit % count);
    }

    private static long days(TimeSpan span) {
        return Math.abs(span.ticks() / (TimeSpan.TICKS_PER_SECOND * 86_400));
    }

    private static long hours(TimeSpan span) {
        return part(span, TimeSpan.TICKS_PER_SECOND * 3_600, 24);
    }

    private static long minutes(TimeSpan span) {
        return part(span, TimeSpan.TICKS_PER_SECOND * 60, 60);
    }

    private static long seconds(TimeSpan span) {
        return part(span, TimeSpan.TICKS_PER_SECOND, 60);
    }

    private static String fraction(TimeSpan span) {
        return String.format(Locale.ROOT, "%07d", Math.abs(span.ticks() % TimeSpan.TICKS_PER_SECOND));
    }

    private static String withoutZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private static String general(TimeSpan span, boolean full) {
        StringBuilder text = new StringBuilder(span.ticks() < 0 ? "-" : "");
        if (full || days(span) != 0) {
            text.append(days(span)).append(':');
        }
        text.append(full ? two(hours(span)) : Long.toString(hours(span)));
        text.append(':').append(two(minutes(span))).append(':').append(two(seconds(span)));
        String fraction = full ? fraction(span) : withoutZeros(fraction(span));
        return fraction.isEmpty()
                ? text.toString()
                : text.append('.').append(fraction).toString();
    }

    private static String custom(TimeSpan span, String format) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '\'' || c == '"') {
                at = DateTimeFormat.quoted(format, at, text);
            } else if (c == '\\' && at + 1 < format.length()) {
                text.append(format.charAt(at + 1));
                at += 2;
            } else if (c == '%' && at + 1 < format.length() && format.charAt(at + 1) != '%') {
                text.append(field(span, format.charAt(at + 1), 1));
                at += 2;
            } else {
                int count = DateTimeFormat.run(format, at);
                text.append(field(span, c, count));
                at += count;
            }
        }
        return text.toString();
    }

    private static String field(TimeSpan span, char c, int count) {
        switch (c) {
            case 'd':
                return padded(days(span), count, 8);
            case 'h':
                return padded(hours(span), count, 2);
            case 'm':
                return padded(minutes(span), count, 2);
            case 's':
                return padded(seconds(span), count, 2);
            case 'f':
                return fraction(span).substring(0, checked(count, 7));
            case 'F':
                return withoutZeros(fraction(span).substring(0, checked(count, 7)));
            default:
                throw DateTimeFormat.wrong();
        }
    }

    private static int checked(int count, int limit) {
        if (count > limit) {
            throw DateTimeFormat.wrong();
        }
        return count;
    }

    private static String padded(long number, int count, int limit) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, checked(count, limit) - digits.length())) + digits;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
