package mtsh.commands.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as mail servers write them into logs, in seconds. */
final class LoggedSpan {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,5})\\+)?(\\d{1,5}):(\\d{2}):(\\d{2})");
    private static final Pattern UNITS = Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,9})?[wdhms])+");
    private static final Pattern UNIT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([wdhms])");

    private LoggedSpan() {}

    /**
     * {@code 0.31} (Postfix), {@code 1m5s} and {@code 0.251s} (Exim, OpenSMTPD), {@code 00:00:03} and {@code 2+01:00:00}
     * (Sendmail); NaN for anything else.
     */
    static double seconds(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (UNITS.matcher(text).matches()) {
            return units(text);
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Double.NaN;
        }
        long days = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long hours = 24 * days + Long.parseLong(clock.group(2));
        return 3600.0 * hours + 60 * Long.parseLong(clock.group(3)) + Long.parseLong(clock.group(4));
    }

    private static double units(String text) {
        Matcher unit = UNIT.matcher(text);
        double seconds = 0;
        while (unit.find()) {
            seconds += Double.parseDouble(unit.group(1)) * length(unit.group(2).charAt(0));
        }
        return seconds;
    }

    private static int length(char unit) {
        return switch (unit) {
            case 'w' -> 7 * 86_400;
            case 'd' -> 86_400;
            case 'h' -> 3600;
            case 'm' -> 60;
            default -> 1;
        };
    }
}
