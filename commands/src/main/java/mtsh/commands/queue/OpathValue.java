package mtsh.commands.queue;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeParser;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.TimeSpanParser;

/** What stands behind an operator, as a value of the property's kind. */
final class OpathValue {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,9})?)\\s*(B|KB|MB|GB|TB)?", Pattern.CASE_INSENSITIVE);

    private OpathValue() {}

    /** An IllegalArgumentException, whose message is for people, when the text is no such value. */
    static Object of(OpathProperty property, String text, ZoneId zone) {
        return switch (property.kind()) {
            case TEXT -> text;
            case WORD -> word(property, text);
            case NUMBER -> number(property, text);
            case TIME -> time(text, zone);
            case SPAN -> span(text);
        };
    }

    private static String word(OpathProperty property, String text) {
        return property.words().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no " + property.name()
                        + ". There are: " + String.join(", ", property.words()) + "."));
    }

    private static Object number(OpathProperty property, String text) {
        Matcher matcher = NUMBER.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number, and " + property.name() + " is one.");
        }
        int power =
                switch (matcher.group(2) == null ? "B" : matcher.group(2).toUpperCase(Locale.ROOT)) {
                    case "KB" -> 1;
                    case "MB" -> 2;
                    case "GB" -> 3;
                    case "TB" -> 4;
                    default -> 0;
                };
        return new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1024).pow(power))
                .doubleValue();
    }

    /** In UTC, as the times of queues are. */
    private static DateTime time(String text, ZoneId zone) {
        DateTimeParser.Parsed parsed = DateTimeParser.parseFields(text);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no date. Write it as 2026-01-31 14:00, with Z behind it for UTC.");
        }
        return DateTime.utc(parsed.time()
                .atZone(parsed.offset() == null ? zone : parsed.offset())
                .toInstant());
    }

    private static TimeSpan span(String text) {
        TimeSpan span = parsedSpan(text);
        if (span == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no span of time. Write it as 01:30:00, or 2.00:00:00.");
        }
        return span;
    }

    private static TimeSpan parsedSpan(String text) {
        try {
            return TimeSpanParser.parse(text);
        } catch (NetThrow refused) {
            return null;
        }
    }
}
