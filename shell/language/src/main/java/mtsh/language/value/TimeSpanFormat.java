package mtsh.language.value;

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

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
