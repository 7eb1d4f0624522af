package mtsh.language.type;

import java.util.List;
import java.util.Locale;

import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/** Members of the parts of a culture, as en-US and the invariant culture have them. */
final class CulturePartMembers extends Description {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "");
    private static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    @Override
    String definitions() {
        return switch (type().name()) {
            case "NumberFormatInfo" -> """
                new()
                string CurrencySymbol {get;}
                string CurrencyDecimalSeparator {get;}
                string CurrencyGroupSeparator {get;}
                int CurrencyDecimalDigits {get;}
                string NaNSymbol {get;}
                string NegativeSign {get;}
                string PositiveSign {get;}
                string NegativeInfinitySymbol {get;}
                string PositiveInfinitySymbol {get;}
                int NumberDecimalDigits {get;}
                string NumberDecimalSeparator {get;}
                string NumberGroupSeparator {get;}
                int[] NumberGroupSizes {get;}
                int PercentDecimalDigits {get;}
                string PercentDecimalSeparator {get;}
                string PercentGroupSeparator {get;}
                string PercentSymbol {get;}
                string PerMilleSymbol {get;}
                bool IsReadOnly {get;}
                static System.Globalization.NumberFormatInfo CurrentInfo {get;}
                static System.Globalization.NumberFormatInfo InvariantInfo {get;}
                """;
            case "DateTimeFormatInfo" -> """
                new()
                string AMDesignator {get;}
                string PMDesignator {get;}
                string DateSeparator {get;}
                string TimeSeparator {get;}
                System.DayOfWeek FirstDayOfWeek {get;}
                System.Globalization.CalendarWeekRule CalendarWeekRule {get;}
                string FullDateTimePattern {get;}
                string LongDatePattern {get;}
                string LongTimePattern {get;}
                string MonthDayPattern {get;}
                string RFC1123Pattern {get;}
                string ShortDatePattern {get;}
                string ShortTimePattern {get;}
                string SortableDateTimePattern {get;}
                string UniversalSortableDateTimePattern {get;}
                string YearMonthPattern {get;}
                string[] AbbreviatedDayNames {get;}
                string[] ShortestDayNames {get;}
                string[] DayNames {get;}
                string[] AbbreviatedMonthNames {get;}
                string[] MonthNames {get;}
                System.Globalization.Calendar Calendar {get;}
                bool IsReadOnly {get;}
                string GetDayName(System.DayOfWeek dayofweek)
                string GetAbbreviatedDayName(System.DayOfWeek dayofweek)
                string GetMonthName(int month)
                string GetAbbreviatedMonthName(int month)
                static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}
                static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}
                """;
            case "TextInfo" -> """
                string CultureName {get;}
                string ListSeparator {get;}
                int ANSICodePage {get;}
                int OEMCodePage {get;}
                bool IsRightToLeft {get;}
                bool IsReadOnly {get;}
                string ToLower(string str)
                string ToUpper(string str)
                string ToTitleCase(string str)
                """;
            case "Calendar" -> """
                int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)
                int GetDayOfYear(datetime time)
                System.DayOfWeek GetDayOfWeek(datetime time)
                int GetYear(datetime time)
                int GetMonth(datetime time)
                int GetDayOfMonth(datetime time)
                int GetDaysInMonth(int year, int month)
                bool IsLeapYear(int year)
                """;
            case "GregorianCalendar" -> "new()\n";
            default -> """
                string Name {get;}
                int Compare(string string1, string string2)
                int Compare(string string1, string string2, System.Globalization.CompareOptions options)
                int IndexOf(string source, string value)
                bool IsPrefix(string source, string prefix)
                bool IsSuffix(string source, string suffix)
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        CulturePart part = (CulturePart) self;
        boolean invariant = part.culture().isInvariant();
        if (property.endsWith("DecimalDigits")) {
            return invariant || property.startsWith("Currency") ? 2 : 3;
        }
        return switch (property) {
            case "CurrencySymbol" -> invariant ? "¤" : "$";
            case "NaNSymbol" -> "NaN";
            case "NegativeSign" -> "-";
            case "PositiveSign" -> "+";
            case "NegativeInfinitySymbol" -> invariant ? "-Infinity" : "-∞";
            case "PositiveInfinitySymbol" -> invariant ? "Infinity" : "∞";
            case "CurrencyDecimalSeparator", "NumberDecimalSeparator", "PercentDecimalSeparator" -> ".";
            case "CurrencyGroupSeparator", "NumberGroupSeparator", "PercentGroupSeparator", "ListSeparator" -> ",";
            case "NumberGroupSizes" -> new PSArray(Types.find("System.Int32"), new Object[] {3});
            case "PercentSymbol" -> "%";
            case "PerMilleSymbol" -> "‰";
            case "Name", "CultureName" -> part.culture().name();
            case "ANSICodePage" -> 1252;
            case "OEMCodePage" -> 437;
            case "IsRightToLeft" -> false;
            case "IsReadOnly" -> invariant;
            case "AbbreviatedDayNames" -> names(DAYS, 3);
            case "ShortestDayNames" -> names(DAYS, invariant ? 2 : 1);
            case "DayNames" -> names(DAYS, 99);
            case "AbbreviatedMonthNames" -> names(MONTHS, 3);
            case "MonthNames" -> names(MONTHS, 99);
            case "FirstDayOfWeek" -> new NetEnum(Types.find("System.DayOfWeek"), 0);
            case "CalendarWeekRule" -> new NetEnum(Types.find("System.Globalization.CalendarWeekRule"), 0);
            case "Calendar" -> new CulturePart(part.culture(), "System.Globalization.GregorianCalendar");
            default -> pattern(property, invariant);
        };
    }

    private static String pattern(String property, boolean invariant) {
        return switch (property) {
            case "AMDesignator" -> "AM";
            case "PMDesignator" -> "PM";
            case "DateSeparator" -> "/";
            case "TimeSeparator" -> ":";
            case "FullDateTimePattern" -> invariant ? "dddd, dd MMMM yyyy HH:mm:ss" : "dddd, MMMM d, yyyy h:mm:ss tt";
            case "LongDatePattern" -> invariant ? "dddd, dd MMMM yyyy" : "dddd, MMMM d, yyyy";
            case "LongTimePattern" -> invariant ? "HH:mm:ss" : "h:mm:ss tt";
            case "MonthDayPattern" -> invariant ? "MMMM dd" : "MMMM d";
            case "RFC1123Pattern" -> "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
            case "ShortDatePattern" -> invariant ? "MM/dd/yyyy" : "M/d/yyyy";
            case "ShortTimePattern" -> invariant ? "HH:mm" : "h:mm tt";
            case "SortableDateTimePattern" -> "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
            case "UniversalSortableDateTimePattern" -> "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
            case "YearMonthPattern" -> invariant ? "yyyy MMMM" : "MMMM yyyy";
            default -> throw new IllegalStateException("No property " + property);
        };
    }

    private static PSArray names(List<String> names, int length) {
        return PSArray.ofStrings(names.stream().map(name -> cut(name, length)).toList());
    }

    private static String cut(String name, int length) {
        return name.substring(0, Math.min(length, name.length()));
    }

    @Override
    Object getStatic(String property) {
        mtsh.language.value.CultureInfo culture = property.equals("CurrentInfo")
                ? mtsh.language.value.CultureInfo.current()
                : mtsh.language.value.CultureInfo.INVARIANT;
        return new CulturePart(culture, type().fullName());
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new CulturePart(mtsh.language.value.CultureInfo.INVARIANT, type().fullName());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "ToLower" -> ((String) a[0]).toLowerCase(Locale.ROOT);
            case "ToUpper" -> Texts.upper((String) a[0]);
            case "ToTitleCase" -> titleCase((String) a[0]);
            case "GetDayName" -> DAYS.get((int) ((NetEnum) a[0]).value());
            case "GetAbbreviatedDayName" -> cut(DAYS.get((int) ((NetEnum) a[0]).value()), 3);
            case "GetMonthName" -> MONTHS.get((Integer) a[0] - 1);
            case "GetAbbreviatedMonthName" -> cut(MONTHS.get((Integer) a[0] - 1), 3);
            case "Compare" -> Texts.compare((String) a[0], (String) a[1], a.length > 2 ? options((NetEnum) a[2]) : 0);
            case "IndexOf" -> ((String) a[0]).indexOf((String) a[1]);
            case "IsPrefix" -> ((String) a[0]).startsWith((String) a[1]);
            case "IsSuffix" -> ((String) a[0]).endsWith((String) a[1]);
            default -> calendar(key, a);
        };
    }

    static int options(NetEnum options) {
        boolean ignoreCase = (options.value() & 1) != 0 || (options.value() & 0x1000_0000) != 0;
        boolean ordinal = options.value() >= 0x1000_0000;
        return (ordinal ? 4 : 0) + (ignoreCase ? 1 : 0);
    }

    private Object calendar(String key, Object[] a) {
        String field = name(key);
        return switch (field) {
            case "GetWeekOfYear" ->
                week((DateTime) a[0], (int) ((NetEnum) a[1]).value(), (int) ((NetEnum) a[2]).value());
            case "GetDaysInMonth" -> new DateTimeMembers().callStatic("DaysInMonth(int,int)", a);
            case "IsLeapYear" -> java.time.Year.isLeap((Integer) a[0]);
            case "GetDayOfMonth" -> ((DateTime) a[0]).toLocalDateTime().getDayOfMonth();
            default -> DateTimeMembers.field(field.substring(3), ((DateTime) a[0]).toLocalDateTime());
        };
    }

    /** Week of the year: rule 0 counts from January 1st, 1 from the first full week, 2 from the first with four days. */
    private static int week(DateTime time, int rule, int firstDay) {
        java.time.DayOfWeek first = java.time.DayOfWeek.of(firstDay == 0 ? 7 : firstDay);
        int minimum = rule == 0 ? 1 : rule == 1 ? 7 : 4;
        java.time.LocalDateTime fields = time.toLocalDateTime();
        java.time.temporal.WeekFields weeks = java.time.temporal.WeekFields.of(first, minimum);
        int week = fields.get(weeks.weekOfYear());
        if (week > 0) {
            return week;
        }
        return fields.toLocalDate().withDayOfYear(1).minusDays(1).get(weeks.weekOfYear());
    }

    /** A word begins with a letter and goes on with digits and apostrophes too. */
    private static boolean isInWord(String text, int start, int at) {
        char c = text.charAt(at);
        return Character.isLetter(c) || at > start && (Character.isDigit(c) || c == '\'');
    }

    private static String titled(String word) {
        boolean capitals = word.length() > 1 && word.equals(Texts.upper(word));
        return capitals
                ? word
                : Texts.upper(word.substring(0, 1)) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Words that are all capitals stay as they are. */
    private static String titleCase(String text) {
        StringBuilder title = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isInWord(text, i, end)) {
                end++;
            }
            title.append(end == i ? text.substring(i, ++end) : titled(text.substring(i, end)));
            i = end;
        }
        return title.toString();
    }
}
