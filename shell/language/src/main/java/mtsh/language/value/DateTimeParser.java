package mtsh.language.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads dates as {@code DateTime.Parse} does in invariant and US culture: many shapes, month before day. */
public final class DateTimeParser {
    /** What a text said: the fields, and the offset when it named one. */
    public record Parsed(LocalDateTime time, ZoneOffset offset) {
        /** As .NET gives it: a time with an offset becomes local. */
        public DateTime toDateTime() {
            if (offset == null) {
                return DateTime.of(time, DateTime.Kind.Unspecified);
            }
            return DateTime.local(time.toInstant(offset), TimeSource.zone());
        }
    }

    private record NumberToken(int value, int digits) {}

    private static final int MAX_LENGTH = 200;
    private static final int TWO_DIGIT_YEAR_MAX = 2049;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final String text;
    private final List<NumberToken> numbers = new ArrayList<>();
    private int at;
    private int month;
    private int dayOfWeek;
    private boolean hasTime;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private String half;
    private ZoneOffset offset;

    private DateTimeParser(String text) {
        this.text = text;
    }

    /** The date, or null when the text is none. */
    public static DateTime parse(String text) {
        Parsed parsed = parseFields(text);
        if (parsed == null) {
            return null;
        }
        try {
            DateTime time = parsed.toDateTime();
            return time.ticks() < 0 || time.ticks() > DateTime.MAX_TICKS ? null : time;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** What the text says, or null. */
    public static Parsed parseFields(String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            return null;
        }
        DateTimeParser parser = new DateTimeParser(text.trim().toLowerCase(Locale.ROOT));
        try {
            return parser.read() ? parser.assemble() : null;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** What .NET says of a text that is no date. */
    public static String complaint(String text) {
        return "String '" + text + "' was not recognized as a valid DateTime.";
    }

    private boolean read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ',' || c == '\u202F' || c == '\u00A0') {
                at++;
            } else if (isDigit(c)) {
                if (!number()) {
                    return false;
                }
            } else if (Character.isLetter(c)) {
                if (!word()) {
                    return false;
                }
            } else if ((c == '+' || c == '-') && hasTime && offset == null) {
                if (!zoneOffset()) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    /** Up to nine digits; -1 for more. */
    private int digits() {
        int start = at;
        int value = 0;
        while (isDigit(peek(0))) {
            value = value * 10 + peek(0) - '0';
            at++;
            if (at - start > 9) {
                return -1;
            }
        }
        return value;
    }

    private boolean number() {
        int start = at;
        int value = digits();
        if (value < 0) {
            return false;
        }
        if (peek(0) == ':') {
            return !hasTime && clock(value, at - start);
        }
        if (!hasTime && isHalfNext()) {
            hasTime = true;
            hour = value;
            return at - start <= 2;
        }
        numbers.add(new NumberToken(value, at - start));
        char separator = peek(0);
        boolean separates = separator == '/' || separator == '-' || separator == '.';
        if (separates) {
            at++;
            return isDigit(peek(0)) || Character.isLetter(peek(0));
        }
        return !Character.isLetter(separator) || separator == 't' && isDigit(peek(1));
    }

    private boolean isHalfNext() {
        int ahead = 0;
        while (peek(ahead) == ' ') {
            ahead++;
        }
        boolean named = (peek(ahead) == 'a' || peek(ahead) == 'p') && peek(ahead + 1) == 'm';
        return named && !Character.isLetter(peek(ahead + 2));
    }

    private boolean clock(int hours, int width) {
        hasTime = true;
        hour = hours;
        at++;
        int start = at;
        minute = digits();
        if (width > 2 || at == start || at - start > 2) {
            return false;
        }
        if (peek(0) == ':') {
            at++;
            start = at;
            second = digits();
            if (at == start || at - start > 2) {
                return false;
            }
            return (peek(0) != '.' && peek(0) != ',' || !isDigit(peek(1))) || fraction();
        }
        return true;
    }

    private boolean fraction() {
        at++;
        long scaled = 0;
        int count = 0;
        while (isDigit(peek(0))) {
            if (count < 9) {
                scaled = scaled * 10 + peek(0) - '0';
                count++;
            }
            at++;
        }
        for (; count < 9; count++) {
            scaled *= 10;
        }
        // .NET rounds what lies beyond its ticks of 100 ns.
        nanos = (int) Math.min(999_999_900, (scaled + 50) / 100 * 100);
        return true;
    }

    private boolean word() {
        int start = at;
        while (Character.isLetter(peek(0))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("t")) {
            return isDigit(peek(0)) && !numbers.isEmpty();
        }
        if (word.equals("am") || word.equals("pm") || word.equals("a") || word.equals("p")) {
            half = word;
            return hasTime;
        }
        if (word.equals("z") || word.equals("gmt")) {
            boolean first = offset == null && hasTime;
            offset = ZoneOffset.UTC;
            return first;
        }
        return name(word);
    }

    private boolean name(String word) {
        int foundMonth = index(MONTHS, word);
        if (foundMonth > 0) {
            boolean first = month == 0;
            month = foundMonth;
            char separator = peek(0);
            at += separator == '-' || separator == '.' || separator == '/' ? 1 : 0;
            return first;
        }
        int foundDay = index(DAYS, word);
        boolean first = dayOfWeek == 0;
        dayOfWeek = foundDay;
        return foundDay > 0 && first;
    }

    /** From 1; 0 when the word is neither a name nor its first three letters. */
    private static int index(List<String> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (word.equals(name) || word.length() == 3 && name.startsWith(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean zoneOffset() {
        int sign = peek(0) == '-' ? -1 : 1;
        at++;
        int start = at;
        int value = digits();
        int width = at - start;
        if (width == 0 || width > 4) {
            return false;
        }
        int hours = width > 2 ? value / 100 : value;
        int minutes = width > 2 ? value % 100 : 0;
        if (width <= 2 && peek(0) == ':') {
            at++;
            minutes = digits();
        }
        if (hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        offset = ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
        return true;
    }

    private Parsed assemble() {
        LocalDate date = numbers.isEmpty() && month == 0 ? dateOfTime() : date();
        if (date == null || dayOfWeek != 0 && date.getDayOfWeek().getValue() != dayOfWeek) {
            return null;
        }
        if (half != null) {
            if (hour > 12 && half.startsWith("a") || hour > 23) {
                return null;
            }
            hour = half.startsWith("p") ? (hour < 12 ? hour + 12 : hour) : hour % 12;
        }
        return new Parsed(date.atTime(hour, minute, second, nanos), offset);
    }

    private LocalDate dateOfTime() {
        return hasTime ? TimeSource.today() : null;
    }

    private LocalDate date() {
        if (month != 0) {
            return dateWithMonthName();
        }
        if (numbers.size() == 2) {
            return dateOfTwo(numbers.get(0), numbers.get(1));
        }
        return numbers.size() == 3 ? dateOfThree(numbers.get(0), numbers.get(1), numbers.get(2)) : null;
    }

    private LocalDate dateWithMonthName() {
        if (numbers.size() == 1) {
            NumberToken only = numbers.get(0);
            return only.digits() > 2
                    ? LocalDate.of(year(only), month, 1)
                    : LocalDate.of(TimeSource.today().getYear(), month, only.value());
        }
        if (numbers.size() != 2) {
            return null;
        }
        boolean yearFirst = numbers.get(0).digits() > 2;
        NumberToken year = numbers.get(yearFirst ? 0 : 1);
        return LocalDate.of(year(year), month, numbers.get(yearFirst ? 1 : 0).value());
    }

    private static LocalDate dateOfTwo(NumberToken first, NumberToken second) {
        if (first.digits() > 2) {
            return LocalDate.of(year(first), second.value(), 1);
        }
        return second.digits() > 2
                ? LocalDate.of(year(second), first.value(), 1)
                : LocalDate.of(TimeSource.today().getYear(), first.value(), second.value());
    }

    private static LocalDate dateOfThree(NumberToken first, NumberToken second, NumberToken third) {
        if (first.digits() > 2) {
            return LocalDate.of(year(first), second.value(), third.value());
        }
        return second.digits() > 2
                ? LocalDate.of(year(second), first.value(), third.value())
                : LocalDate.of(year(third), first.value(), second.value());
    }

    private static int year(NumberToken token) {
        if (token.digits() > 4 || token.value() == 0 && token.digits() > 2) {
            throw new DateTimeException("no year");
        }
        if (token.digits() > 2) {
            return token.value();
        }
        int century = TWO_DIGIT_YEAR_MAX / 100 * 100;
        return token.value() <= TWO_DIGIT_YEAR_MAX % 100 ? century + token.value() : century - 100 + token.value();
    }
}
