package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The time of an event as logs write it in their fields, {@code 2024-05-01T09:30:00.125Z}; made once, when it is first asked for. */
final class EventTime {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    /** The years that have four digits. */
    private static final long FIRST_PLAIN =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST_PLAIN = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Instant time;
    private String text;

    EventTime(Instant time) {
        this.time = time;
    }

    String text() {
        if (text == null) {
            text = format();
        }
        return text;
    }

    /** By hand, because every event of a log that writes it costs a microsecond otherwise. */
    private String format() {
        if (time.getEpochSecond() < FIRST_PLAIN || time.getEpochSecond() > LAST_PLAIN) {
            return MILLISECONDS.format(time);
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        char[] digits = "0000-00-00T00:00:00.000Z".toCharArray();
        write(digits, 4, local.getYear());
        write(digits, 7, local.getMonthValue());
        write(digits, 10, local.getDayOfMonth());
        write(digits, 13, local.getHour());
        write(digits, 16, local.getMinute());
        write(digits, 19, local.getSecond());
        write(digits, 23, local.getNano() / 1_000_000);
        return new String(digits);
    }

    private static void write(char[] digits, int end, int number) {
        int rest = number;
        for (int at = end - 1; rest > 0; at--) {
            digits[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
