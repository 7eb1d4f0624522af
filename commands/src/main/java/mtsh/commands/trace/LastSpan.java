package mtsh.commands.trace;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** What {@code -Last} takes: a number and a unit. */
public final class LastSpan {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*([smhdw])");

    private LastSpan() {}

    public static Duration of(String text) {
        Matcher matcher = SPAN.matcher(text.trim());
        if (!matcher.matches()) {
            throw Errors.of(
                    "System.ArgumentException",
                    "InvalidTimeSpan",
                    ErrorCategory.InvalidArgument,
                    text,
                    "'" + text + "' is not a span of time. Write a number and a unit: 30m, 4h, 2d, 1w.");
        }
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
