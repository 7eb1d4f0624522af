package mtsh.language.value;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;

/** {@code TimeSpan.Parse}: {@code [-]d}, {@code [-][d.]hh:mm[:ss[.fffffff]]} and {@code d:hh:mm:ss}. */
public final class TimeSpanParser {
    private static final Pattern DAYS = Pattern.compile("(-)?([0-9]{1,8})");
    private static final Pattern CLOCK = Pattern.compile(
            "(-)?(?:([0-9]{1,8})[.:](?=[0-9]+:[0-9]+:))?([0-9]{1,8}):([0-9]{1,8})(?::([0-9]{1,8})(?:\\.([0-9]{1,7}))?)?");
    private static final Pattern DAYS_AND_MINUTES = Pattern.compile("(-)?([0-9]{1,8})\\.([0-9]{1,8}):([0-9]{1,8})");

    private TimeSpanParser() {}

    /** A NetThrow of a FormatException or OverflowException when the text is no span. */
    public static TimeSpan parse(String text) {
        String trimmed = text.trim();
        Matcher days = DAYS.matcher(trimmed);
        if (days.matches()) {
            return span(days.group(1), days.group(2), null, null, null, null, text);
        }
        Matcher short4 = DAYS_AND_MINUTES.matcher(trimmed);
        if (short4.matches()) {
            return span(short4.group(1), short4.group(2), short4.group(3), short4.group(4), null, null, text);
        }
        Matcher clock = CLOCK.matcher(trimmed);
        if (clock.matches()) {
            return span(
                    clock.group(1),
                    clock.group(2),
                    clock.group(3),
                    clock.group(4),
                    clock.group(5),
                    clock.group(6),
                    text);
        }
        throw new NetThrow("System.FormatException", "String '" + text + "' was not recognized as a valid TimeSpan.");
    }

    private static TimeSpan span(
            String sign, String days, String hours, String minutes, String seconds, String fraction, String text) {
        long day = number(days);
        long hour = number(hours);
        if (hour > 23 || number(minutes) > 59 || number(seconds) > 59) {
            throw overflow(text);
        }
        BigInteger wholeSeconds = BigInteger.valueOf(((day * 24 + hour) * 60 + number(minutes)) * 60 + number(seconds));
        String padded = fraction == null ? "0" : fraction + "0".repeat(7 - fraction.length());
        BigInteger ticks = wholeSeconds
                .multiply(BigInteger.valueOf(TimeSpan.TICKS_PER_SECOND))
                .add(new BigInteger(padded));
        BigInteger signed = sign == null ? ticks : ticks.negate();
        if (!NumericType.Int64.fits(signed)) {
            throw overflow(text);
        }
        return new TimeSpan(signed.longValue());
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static NetThrow overflow(String text) {
        return new NetThrow(
                "System.OverflowException",
                "The TimeSpan string '" + text
                        + "' could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
    }
}
