package mtsh.language.eval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.cmdlet.Session;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;

/**
 * Times as people say them, for parameters that take a date ({@code completer = "date"}): {@code now}, {@code today}, {@code yesterday},
 * {@code tomorrow} (the beginning of that day in the session's zone), and {@code -30m}, {@code -4h}, {@code -2d}, {@code -1w} before now.
 */
final class RelativeDate {
    private static final Pattern BEFORE_NOW = Pattern.compile("-(\\d{1,6})\\s*([smhdw])");

    private RelativeDate() {}

    /** The time such a text means; any other text leaves the value as it is. */
    static Object resolved(Object text, Object value, Session session) {
        if (!(PSObject.unwrap(text) instanceof String words)) {
            return value;
        }
        String plain = words.strip().toLowerCase(Locale.ROOT);
        Instant now = session.clock().instant();
        LocalDate today = now.atZone(session.zone()).toLocalDate();
        return switch (plain) {
            case "now" -> DateTime.utc(now);
            case "today" -> beginning(today, session);
            case "yesterday" -> beginning(today.minusDays(1), session);
            case "tomorrow" -> beginning(today.plusDays(1), session);
            default -> {
                Matcher matcher = BEFORE_NOW.matcher(plain);
                yield matcher.matches() ? DateTime.utc(now.minus(span(matcher))) : value;
            }
        };
    }

    private static DateTime beginning(LocalDate day, Session session) {
        return DateTime.local(day.atStartOfDay(session.zone()).toInstant(), session.zone());
    }

    private static Duration span(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "w" -> Duration.ofDays(7 * number);
            default -> Duration.ofDays(number);
        };
    }
}
