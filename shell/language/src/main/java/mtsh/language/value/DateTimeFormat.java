package mtsh.language.value;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

import mtsh.language.error.NetThrow;

/** .NET's formats of dates and times, standard ({@code d}, {@code o}) and custom ({@code yyyy-MM-dd}). */
public final class DateTimeFormat {
    private static final String ROUND_TRIP = "yyyy-MM-ddTHH:mm:ss.fffffffK";
    private static final int MAX_FRACTION = 7;

    private final LocalDateTime time;
    private final DateTime.Kind kind;
    private final ZoneOffset offset;
    private final NetCulture culture;
    private final StringBuilder text = new StringBuilder();
    private boolean withDay;

    private DateTimeFormat(LocalDateTime time, DateTime.Kind kind, ZoneOffset offset, NetCulture culture) {
        this.time = time;
        this.kind = kind;
        this.offset = offset;
        this.culture = culture;
    }

    /** A NetThrow of a FormatException when the format is wrong; null or empty is {@code G}. */
    public static String format(DateTime time, String format, NetCulture culture) {
        DateTime shown = time;
        if ("U".equals(format)) {
            shown = time.kind() == DateTime.Kind.Utc ? time : DateTime.utc(time.toInstant(TimeSource.zone()));
        }
        LocalDateTime fields = shown.toLocalDateTime();
        return new DateTimeFormat(fields, shown.kind(), null, culture).write(format);
    }

    /** The same for a time with an offset of its own (DateTimeOffset). */
    public static String format(LocalDateTime time, ZoneOffset offset, String format, NetCulture culture) {
        if (format == null || format.isEmpty()) {
            return new DateTimeFormat(time, DateTime.Kind.Local, offset, culture)
                    .custom(pattern('G', culture) + " zzz");
        }
        boolean inUtc = offset != null && (format.equals("R") || format.equals("r") || format.equals("u"));
        LocalDateTime fields = inUtc ? time.minusSeconds(offset.getTotalSeconds()) : time;
        return new DateTimeFormat(fields, DateTime.Kind.Local, offset, culture).write(format);
    }

    private String write(String format) {
        if (format == null || format.isEmpty()) {
            return custom(pattern('G', culture));
        }
        if (culture.dates() != null && (format.equals("R") || format.equals("r"))) {
            return new DateTimeFormat(time, kind, offset, NetCulture.INVARIANT).write(format);
        }
        return custom(format.length() == 1 ? pattern(format.charAt(0), culture) : format);
    }

    /** The custom format that a standard one stands for. */
    public static String pattern(char standard, NetCulture culture) {
        String local = culture.dates() == null ? null : pattern(standard, culture.dates());
        if (local != null) {
            return local;
        }
        boolean invariant = culture == NetCulture.INVARIANT;
        String date = invariant ? "MM/dd/yyyy" : "M/d/yyyy";
        String longDate = invariant ? "dddd, dd MMMM yyyy" : "dddd, MMMM d, yyyy";
        String time = invariant ? "HH:mm" : "h:mm\u202Ftt";
        String longTime = invariant ? "HH:mm:ss" : "h:mm:ss\u202Ftt";
        switch (standard) {
            case 'd':
                return date;
            case 'D':
                return longDate;
            case 't':
                return time;
            case 'T':
                return longTime;
            case 'f':
                return longDate + " " + time;
            case 'F', 'U':
                return longDate + " " + longTime;
            case 'g':
                return date + " " + time;
            case 'G':
                return date + " " + longTime;
            case 'M', 'm':
                return invariant ? "MMMM dd" : "MMMM d";
            case 'Y', 'y':
                return invariant ? "yyyy MMMM" : "MMMM yyyy";
            case 'O', 'o':
                return ROUND_TRIP;
            case 'R', 'r':
                return "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
            case 's':
                return "yyyy-MM-ddTHH:mm:ss";
            case 'u':
                return "yyyy-MM-dd HH:mm:ss'Z'";
            default:
                throw wrong();
        }
    }

    /** By the settings of a culture; null for the formats that are the same in all. */
    private static String pattern(char standard, FormatInfo dates) {
        String date = dates.text("ShortDatePattern");
        String longDate = dates.text("LongDatePattern");
        return switch (standard) {
            case 'd' -> date;
            case 'D' -> longDate;
            case 't' -> dates.text("ShortTimePattern");
            case 'T' -> dates.text("LongTimePattern");
            case 'f' -> longDate + " " + dates.text("ShortTimePattern");
            case 'F', 'U' -> dates.text("FullDateTimePattern");
            case 'g' -> date + " " + dates.text("ShortTimePattern");
            case 'G' -> date + " " + dates.text("LongTimePattern");
            case 'M', 'm' -> dates.text("MonthDayPattern");
            case 'Y', 'y' -> dates.text("YearMonthPattern");
            case 'O', 'o' -> "yyyy-MM-ddTHH':'mm':'ss.fffffffK";
            case 'R', 'r' -> "R";
            case 's' -> "yyyy-MM-ddTHH':'mm':'ss";
            case 'u' -> "yyyy-MM-dd HH':'mm':'ss'Z'";
            default -> null;
        };
    }

    static NetThrow wrong() {
        return new NetThrow("System.FormatException", "Input string was not in a correct format.");
    }

    private static boolean hasDay(String pattern) {
        String plain = pattern.replaceAll("'[^']*'", "");
        return plain.matches("(?s).*(?<!d)d{1,2}(?!d).*");
    }

    private String custom(String pattern) {
        withDay = culture.dates() != null && hasDay(pattern);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\'' || c == '"') {
                at = quoted(pattern, at, text);
            } else if (c == '\\') {
                if (at + 1 >= pattern.length()) {
                    throw wrong();
                }
                text.append(pattern.charAt(at + 1));
                at += 2;
            } else if (c == '%') {
                boolean alone = at + 1 >= pattern.length() || pattern.charAt(at + 1) == '%';
                if (alone) {
                    throw wrong();
                }
                field(pattern.charAt(at + 1), 1);
                at += 2;
            } else {
                int count = run(pattern, at);
                field(c, count);
                at += count;
            }
        }
        return text.toString();
    }

    /** How often the character stands there in a row. */
    static int run(String pattern, int at) {
        int end = at + 1;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) {
            end++;
        }
        return end - at;
    }

    /** Appends what stands between quotes; gives the place behind them. */
    static int quoted(String pattern, int open, StringBuilder literal) {
        for (int i = open + 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == pattern.charAt(open)) {
                return i + 1;
            }
            if (c == '\\' && i + 1 < pattern.length()) {
                c = pattern.charAt(++i);
            }
            literal.append(c);
        }
        throw wrong();
    }

    private void field(char c, int count) {
        switch (c) {
            case 'd' -> day(count);
            case 'M' -> month(count);
            case 'y' -> year(count);
            case 'H' -> number(time.getHour(), Math.min(count, 2));
            case 'h' -> number((time.getHour() + 11) % 12 + 1, Math.min(count, 2));
            case 'm' -> number(time.getMinute(), Math.min(count, 2));
            case 's' -> number(time.getSecond(), Math.min(count, 2));
            case 'f' -> text.append(fraction(count));
            case 'F' -> trimmedFraction(count);
            case 't' -> half(count);
            case '/', ':' -> text.append(separator(c).repeat(count));
            case 'g' -> text.append(culture == NetCulture.INVARIANT ? "A.D." : "AD");
            case 'K' -> zone(count);
            case 'z' -> offset(count);
            default -> text.append(String.valueOf(c).repeat(count));
        }
    }

    private void half(int count) {
        boolean morning = time.getHour() < 12;
        String name = culture.dates() == null
                ? morning ? "AM" : "PM"
                : culture.dates().text(morning ? "AMDesignator" : "PMDesignator");
        text.append(name, 0, count == 1 ? Math.min(1, name.length()) : name.length());
    }

    private String separator(char c) {
        FormatInfo dates = culture.dates();
        return dates == null ? String.valueOf(c) : dates.text(c == '/' ? "DateSeparator" : "TimeSeparator");
    }

    private void number(int value, int width) {
        String digits = Integer.toString(value);
        text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private void day(int count) {
        if (count <= 2) {
            number(time.getDayOfMonth(), count);
        } else if (culture.dates() != null) {
            text.append(culture.dates()
                    .texts(count == 3 ? "AbbreviatedDayNames" : "DayNames")
                    .get(time.getDayOfWeek().getValue() % 7));
        } else {
            text.append(
                    time.getDayOfWeek().getDisplayName(count == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
        }
    }

    private void month(int count) {
        if (count <= 2) {
            number(time.getMonthValue(), count);
        } else if (culture.dates() != null) {
            text.append(localMonth(count == 3 ? "AbbreviatedMonth" : "Month"));
        } else {
            text.append(monthName(time.getMonthValue(), count == 3));
        }
    }

    /** With a day beside it a month's name stands in the genitive. */
    private String localMonth(String property) {
        String form = withDay ? "GenitiveNames" : "Names";
        return culture.dates().texts(property + form).get(time.getMonthValue() - 1);
    }

    private static String monthName(int month, boolean abbreviated) {
        String name = java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return abbreviated ? name.substring(0, 3) : name;
    }

    private void year(int count) {
        if (count <= 2) {
            number(time.getYear() % 100, count);
        } else {
            number(time.getYear(), count);
        }
    }

    private String fraction(int count) {
        if (count > MAX_FRACTION) {
            throw wrong();
        }
        return String.format(Locale.ROOT, "%07d", time.getNano() / 100).substring(0, count);
    }

    private void trimmedFraction(int count) {
        String digits = fraction(count);
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end == 0 && text.length() > 0 && text.charAt(text.length() - 1) == '.') {
            text.setLength(text.length() - 1);
        }
        text.append(digits, 0, end);
    }

    private void zone(int count) {
        for (int i = 0; i < count; i++) {
            if (offset == null && kind == DateTime.Kind.Utc) {
                text.append('Z');
            } else if (offset != null || kind == DateTime.Kind.Local) {
                offset(3);
            }
        }
    }

    private void offset(int count) {
        int seconds = offsetSeconds();
        int minutes = Math.abs(seconds) / 60;
        text.append(seconds < 0 ? '-' : '+');
        number(minutes / 60, Math.min(count, 2));
        if (count >= 3) {
            text.append(':');
            number(minutes % 60, 2);
        }
    }

    private int offsetSeconds() {
        if (offset != null) {
            return offset.getTotalSeconds();
        }
        return kind == DateTime.Kind.Utc
                ? 0
                : time.atZone(TimeSource.zone()).getOffset().getTotalSeconds();
    }
}
