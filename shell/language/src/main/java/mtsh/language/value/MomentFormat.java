package mtsh.language.value;

import java.time.LocalDateTime;

/** Texts of DateTimeOffset, DateOnly and TimeOnly, which write what they have of a date and time. */
final class MomentFormat {
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final String ISO_DATE = "yyyy-MM-dd";
    private static final String ISO_TIME = "HH:mm:ss.fffffff";

    private MomentFormat() {}

    static boolean writes(Object value) {
        return value instanceof DateTimeOffset || value instanceof DateOnly || value instanceof TimeOnly;
    }

    /** A NetThrow of a FormatException when the format is wrong; null or empty is the usual one. */
    static String format(Object value, String format, NetCulture culture) {
        boolean usual = format == null || format.isEmpty();
        boolean iso = !usual && format.equalsIgnoreCase("o");
        if (value instanceof DateTimeOffset moment) {
            return DateTimeFormat.format(
                    moment.dateTime().toLocalDateTime(),
                    moment.toOffsetDateTime().getOffset(),
                    format,
                    culture);
        }
        if (value instanceof DateOnly date) {
            DateTime start = DateTime.of(date.toLocalDate().atStartOfDay(), DateTime.Kind.Unspecified);
            return DateTimeFormat.format(start, usual ? "d" : iso ? ISO_DATE : format, culture);
        }
        LocalDateTime clock = FIRST_DAY.plusNanos(((TimeOnly) value).ticks() * 100);
        DateTime time = DateTime.of(clock, DateTime.Kind.Unspecified);
        return DateTimeFormat.format(time, usual ? "t" : iso ? ISO_TIME : format, culture);
    }
}
