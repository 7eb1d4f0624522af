package mtsh.language.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.DateTimeParser;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.NetCulture;
import mtsh.language.value.TimeSource;

/** {@code ParseExact}: a text read by the letters of a custom or standard format. English names of months and days. */
final class ExactDateParser {
    private static final int LEADING_WHITE = 1;
    private static final int TRAILING_WHITE = 2;
    private static final int INNER_WHITE = 4;
    private static final int NO_CURRENT_DATE = 8;
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
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");

    private final String text;
    private final String format;
    private final boolean innerWhite;
    private final FormatInfo culture;
    private int at;
    private int formatAt;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int nanos;
    private Boolean afternoon;
    private ZoneOffset offset;

    private ExactDateParser(String text, String format, boolean innerWhite, FormatInfo culture) {
        this.culture = culture;
        this.text = text.toLowerCase(Locale.ROOT);
        this.format = format;
        this.innerWhite = innerWhite;
    }

    /** Null when the text does not have the format. */
    static DateTimeParser.Parsed parse(String text, String format, int styles, FormatInfo culture) {
        if (format == null || format.isEmpty()) {
            throw new NetThrow("System.FormatException", "Format specifier was invalid.");
        }
        for (String custom : format.length() == 1 ? standard(format.charAt(0), culture) : List.of(format)) {
            ExactDateParser parser =
                    new ExactDateParser(trimmed(text, styles), custom, (styles & INNER_WHITE) != 0, culture);
            try {
                if (parser.read()) {
                    return parser.assemble((styles & NO_CURRENT_DATE) != 0);
                }
            } catch (DateTimeException noDate) {
                return null;
            }
        }
        return null;
    }

    private static String trimmed(String text, int styles) {
        String trimmed = (styles & LEADING_WHITE) != 0 ? text.stripLeading() : text;
        return (styles & TRAILING_WHITE) != 0 ? trimmed.stripTrailing() : trimmed;
    }

    private static List<String> standard(char letter, FormatInfo culture) {
        boolean same = "oOrRsu".indexOf(letter) >= 0;
        return culture == null || same
                ? standard(letter)
                : List.of(DateTimeFormat.pattern(letter, NetCulture.of(CultureInfo.INVARIANT.numbers(), culture)));
    }

    private static List<String> standard(char letter) {
        return switch (letter) {
            case 'd' -> List.of("M/d/yyyy", "MM/dd/yyyy");
            case 'D' -> List.of("dddd, MMMM d, yyyy", "dddd, dd MMMM yyyy");
            case 't' -> List.of("h:mm tt", "HH:mm");
            case 'T' -> List.of("h:mm:ss tt", "HH:mm:ss");
            case 'f' -> List.of("dddd, MMMM d, yyyy h:mm tt", "dddd, dd MMMM yyyy HH:mm");
            case 'F', 'U' -> List.of("dddd, MMMM d, yyyy h:mm:ss tt", "dddd, dd MMMM yyyy HH:mm:ss");
            case 'g' -> List.of("M/d/yyyy h:mm tt", "MM/dd/yyyy HH:mm");
            case 'G' -> List.of("M/d/yyyy h:mm:ss tt", "MM/dd/yyyy HH:mm:ss");
            case 'm', 'M' -> List.of("MMMM d", "MMMM dd");
            case 'y', 'Y' -> List.of("MMMM yyyy", "yyyy MMMM");
            case 'o', 'O' -> List.of("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK");
            case 'r', 'R' -> List.of("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'");
            case 's' -> List.of("yyyy'-'MM'-'dd'T'HH':'mm':'ss");
            case 'u' -> List.of("yyyy'-'MM'-'dd HH':'mm':'ss'Z'");
            default -> throw new NetThrow("System.FormatException", "Input string was not in a correct format.");
        };
    }

    private boolean read() {
        while (formatAt < format.length()) {
            if (!part()) {
                return false;
            }
        }
        return at == text.length();
    }

    private boolean part() {
        char c = format.charAt(formatAt);
        int count = 1;
        while ("dfFhHmMsytzgK".indexOf(c) >= 0
                && formatAt + count < format.length()
                && format.charAt(formatAt + count) == c) {
            count++;
        }
        formatAt += count;
        return switch (c) {
            case 'y' -> year(count);
            case 'M' -> month(count);
            case 'd' -> day(count);
            case 'h', 'H' -> (hour = number(count == 1 ? 1 : 2, 2)) >= 0 && (c == 'H' || hour <= 12);
            case 'm' -> (minute = number(count == 1 ? 1 : 2, 2)) >= 0;
            case 's' -> (second = number(count == 1 ? 1 : 2, 2)) >= 0;
            case 'f', 'F' -> fraction(count, c == 'F');
            case 't' -> half(count);
            case 'z' -> zone(count);
            case 'K' -> at == text.length() || text.charAt(at) == 'z' ? zulu() : zone(3);
            case 'g' -> literal("a.d.") || literal("ad");
            case '\'', '"' -> quoted(c);
            case '\\' -> formatAt < format.length() && literal(format.substring(formatAt, ++formatAt));
            case '%' -> true;
            case '/', ':' -> literal(separator(c));
            default -> other(c);
        };
    }

    private String separator(char c) {
        return culture == null ? String.valueOf(c) : culture.text(c == '/' ? "DateSeparator" : "TimeSeparator");
    }

    private boolean other(char c) {
        if (innerWhite && Character.isWhitespace(c)) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return true;
        }
        // An F that found no digits takes the point before it along.
        if (c == '.'
                && formatAt < format.length()
                && format.charAt(formatAt) == 'F'
                && (at == text.length() || text.charAt(at) != '.')) {
            return true;
        }
        return literal(String.valueOf(c));
    }

    private boolean quoted(char quote) {
        int end = format.indexOf(quote, formatAt);
        if (end < 0) {
            return false;
        }
        String inside = format.substring(formatAt, end);
        formatAt = end + 1;
        return literal(inside);
    }

    private boolean literal(String expected) {
        String lower = expected.toLowerCase(Locale.ROOT);
        if (!text.startsWith(lower, at)) {
            return false;
        }
        at += lower.length();
        return true;
    }

    /** Digits, as many as there are within the bounds; -1 when there are too few. */
    private int number(int least, int most) {
        int start = at;
        int value = 0;
        while (at < text.length() && at - start < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at - start < least ? -1 : value;
    }

    private boolean year(int count) {
        year = count <= 2 ? number(count, 2) : number(count, Math.max(4, count));
        if (count <= 2 && year >= 0) {
            year += year < 50 ? 2000 : 1900;
        }
        return year > 0;
    }

    private boolean month(int count) {
        month = count <= 2 ? number(count, 2) : monthName(count == 3) + 1;
        return month > 0;
    }

    private boolean day(int count) {
        if (count > 2) {
            return (culture == null
                            ? name(DAYS, count == 3)
                            : local(culture.texts(count == 3 ? "AbbreviatedDayNames" : "DayNames")))
                    >= 0;
        }
        day = number(count, 2);
        return day > 0;
    }

    private int monthName(boolean abbreviated) {
        if (culture == null) {
            return name(MONTHS, abbreviated);
        }
        String property = abbreviated ? "AbbreviatedMonth" : "Month";
        int genitive = local(culture.texts(property + "GenitiveNames"));
        return genitive >= 0 ? genitive : local(culture.texts(property + "Names"));
    }

    /** The longest of a culture's names that stands here. */
    private int local(List<String> names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            boolean longer = best < 0 || name.length() > names.get(best).length();
            if (!name.isEmpty() && longer && text.startsWith(name, at)) {
                best = i;
            }
        }
        at += best < 0 ? 0 : names.get(best).length();
        return best;
    }

    private int name(List<String> names, boolean abbreviated) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (literal(abbreviated ? name.substring(0, 3) : name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean fraction(int count, boolean optional) {
        int start = at;
        int digits = number(optional ? 0 : count, count);
        if (digits < 0 || count > 7) {
            return false;
        }
        nanos = digits * (int) Math.pow(10, 9 - (at - start));
        return true;
    }

    private boolean half(int count) {
        if (culture != null) {
            int found = local(List.of(culture.text("AMDesignator"), culture.text("PMDesignator")));
            afternoon = found == 1;
            return found >= 0;
        }
        boolean isAfternoon = text.startsWith("p", at);
        if (!isAfternoon && !text.startsWith("a", at)) {
            return false;
        }
        afternoon = isAfternoon;
        at++;
        return count == 1 || literal("m");
    }

    private boolean zulu() {
        if (at < text.length()) {
            at++;
            offset = ZoneOffset.UTC;
        }
        return true;
    }

    private boolean zone(int count) {
        if (at < text.length() && text.charAt(at) == 'z') {
            return zulu();
        }
        if (at >= text.length() || "+-".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int sign = text.charAt(at++) == '-' ? -1 : 1;
        int hours = number(1, 2);
        int minutes = 0;
        if (count >= 3) {
            literal(":");
            minutes = number(2, 2);
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        offset = ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
        return true;
    }

    private DateTimeParser.Parsed assemble(boolean noCurrentDate) {
        LocalDate today = TimeSource.today();
        boolean noDate = year < 0 && month < 0 && day < 0;
        LocalDate date = noDate
                ? noCurrentDate ? LocalDate.of(1, 1, 1) : today
                : LocalDate.of(year < 0 ? today.getYear() : year, month < 0 ? 1 : month, day < 0 ? 1 : day);
        int hours = Math.max(hour, 0);
        if (afternoon != null) {
            hours = hours % 12 + (afternoon ? 12 : 0);
        }
        LocalDateTime time = date.atTime(hours, minute, second, nanos);
        return new DateTimeParser.Parsed(time, offset);
    }
}
