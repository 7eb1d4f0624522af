package mtsh.language.type;

import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.CultureNumbers;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of the parts of a culture that are no formats: TextInfo, CompareInfo, calendars. */
final class CulturePartMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "TextInfo" -> """
                string CultureName {get;}
                string ListSeparator {get;set;}
                int LCID {get;}
                int ANSICodePage {get;}
                int EBCDICCodePage {get;}
                int MacCodePage {get;}
                int OEMCodePage {get;}
                bool IsRightToLeft {get;}
                bool IsReadOnly {get;}
                System.Object Clone()
                bool Equals(System.Object obj)
                int GetHashCode()
                char ToLower(char c)
                string ToLower(string str)
                string ToString()
                char ToUpper(char c)
                string ToUpper(string str)
                string ToTitleCase(string str)
                static System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)
                """;
            case "Calendar" -> """
                System.Globalization.CalendarAlgorithmType AlgorithmType {get;}
                int[] Eras {get;}
                bool IsReadOnly {get;}
                datetime MaxSupportedDateTime {get;}
                datetime MinSupportedDateTime {get;}
                int TwoDigitYearMax {get;set;}
                datetime AddDays(datetime time, int days)
                datetime AddHours(datetime time, int hours)
                datetime AddMilliseconds(datetime time, double milliseconds)
                datetime AddMinutes(datetime time, int minutes)
                datetime AddMonths(datetime time, int months)
                datetime AddSeconds(datetime time, int seconds)
                datetime AddWeeks(datetime time, int weeks)
                datetime AddYears(datetime time, int years)
                System.Object Clone()
                int GetDaysInYear(int year)
                int GetEra(datetime time)
                int GetHour(datetime time)
                int GetLeapMonth(int year)
                double GetMilliseconds(datetime time)
                int GetMinute(datetime time)
                int GetMonthsInYear(int year)
                int GetSecond(datetime time)
                bool IsLeapDay(int year, int month, int day)
                bool IsLeapMonth(int year, int month)
                datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)
                int ToFourDigitYear(int year)
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
                int LCID {get;}
                string Name {get;}
                int Compare(string string1, string string2)
                int Compare(string string1, string string2, System.Globalization.CompareOptions options)
                int Compare(string string1, int offset1, string string2, int offset2)
                int Compare(string string1, int offset1, string string2, int offset2, System.Globalization.CompareOptions options)
                int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2)
                int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2, System.Globalization.CompareOptions options)
                bool Equals(System.Object value)
                int GetHashCode()
                int GetHashCode(string source, System.Globalization.CompareOptions options)
                int IndexOf(string source, char value)
                int IndexOf(string source, string value)
                int IndexOf(string source, string value, System.Globalization.CompareOptions options)
                int IndexOf(string source, string value, int startIndex)
                int IndexOf(string source, string value, int startIndex, System.Globalization.CompareOptions options)
                bool IsPrefix(string source, string prefix)
                bool IsPrefix(string source, string prefix, System.Globalization.CompareOptions options)
                bool IsSuffix(string source, string suffix)
                bool IsSuffix(string source, string suffix, System.Globalization.CompareOptions options)
                int LastIndexOf(string source, string value)
                int LastIndexOf(string source, string value, System.Globalization.CompareOptions options)
                string ToString()
                static System.Globalization.CompareInfo GetCompareInfo(string name)
                static System.Globalization.CompareInfo GetCompareInfo(int culture)
                static bool IsSortable(char ch)
                static bool IsSortable(string text)
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        CulturePart part = (CulturePart) self;
        return switch (property) {
            case "Name", "CultureName" -> part.culture().name();
            case "LCID" -> CultureNumbers.number(part.culture().name());
            case "ListSeparator" -> listSeparator(part.culture());
            case "ANSICodePage" -> 1252;
            case "OEMCodePage" -> 437;
            case "EBCDICCodePage" -> 37;
            case "MacCodePage" -> 10000;
            case "IsRightToLeft" ->
                List.of("ar", "he", "fa", "ur", "ps", "yi", "dv", "ug", "sd")
                        .contains(part.culture().locale().getLanguage());
            case "IsReadOnly" -> part.culture().isReadOnly();
            case "AlgorithmType" -> new NetEnum(Types.find("System.Globalization.CalendarAlgorithmType"), 1);
            case "Eras" -> new PSArray(Types.find("System.Int32"), new Object[] {1});
            case "MinSupportedDateTime" -> new DateTime(0, DateTime.Kind.Unspecified);
            case "MaxSupportedDateTime" -> new DateTime(DateTime.MAX_TICKS, DateTime.Kind.Unspecified);
            case "TwoDigitYearMax" -> 2049;
            default -> throw missing(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        throw new NetThrow("System.InvalidOperationException", "Instance is read-only.");
    }

    /** Where the decimal sign is a comma, lists have semicolons. */
    private static String listSeparator(CultureInfo culture) {
        return culture.numbers().text("NumberDecimalSeparator").equals(",") ? ";" : ",";
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetCompareInfo" ->
                new CulturePart(
                        a[0] instanceof Integer number ? CultureInfo.of(number) : CultureInfo.of((String) a[0]),
                        "System.Globalization.CompareInfo");
            case "IsSortable" -> true;
            case "ReadOnly" -> a[0];
            default -> new CulturePart(CultureInfo.INVARIANT, type().fullName());
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        CulturePart part = (CulturePart) self;
        String name = name(key);
        switch (name) {
            case "Clone":
                return part;
            case "Equals":
                return part.equals(PSObject.unwrap(a[0]));
            case "ToString":
                return part.toString();
            case "ToLower", "ToUpper":
                return cased(name.equals("ToUpper"), a[0], part.culture().locale());
            case "ToTitleCase":
                return titleCase((String) a[0]);
            default:
                break;
        }
        if (type().name().equals("CompareInfo")) {
            return name.equals("GetHashCode") && a.length == 0
                    ? (Object) part.hashCode()
                    : CultureSearch.call(name, part.culture().name(), a);
        }
        return name.equals("GetHashCode") ? (Object) part.hashCode() : calendar(key, a);
    }

    private static Object cased(boolean upper, Object value, Locale locale) {
        boolean turkish =
                locale.getLanguage().equals("tr") || locale.getLanguage().equals("az");
        Locale used = turkish ? locale : Locale.ROOT;
        String text = value.toString();
        String result = upper ? turkish ? text.toUpperCase(used) : Texts.upper(text) : text.toLowerCase(used);
        return value instanceof Character ? (Object) result.charAt(0) : result;
    }

    private Object calendar(String key, Object[] a) {
        String field = name(key);
        return switch (field) {
            case "GetWeekOfYear" ->
                week((DateTime) a[0], (int) ((NetEnum) a[1]).value(), (int) ((NetEnum) a[2]).value());
            case "GetDaysInMonth" -> new DateTimeMembers().callStatic("DaysInMonth(int,int)", a);
            case "GetDaysInYear" -> java.time.Year.isLeap((Integer) a[0]) ? 366 : 365;
            case "GetEra" -> 1;
            case "GetLeapMonth" -> 0;
            case "GetMonthsInYear" -> 12;
            case "GetMilliseconds" ->
                (double) (((DateTime) a[0]).toLocalDateTime().getNano() / 1_000_000);
            case "IsLeapMonth" -> false;
            case "IsLeapDay" -> (Integer) a[1] == 2 && (Integer) a[2] == 29 && java.time.Year.isLeap((Integer) a[0]);
            case "ToFourDigitYear" -> fourDigits((Integer) a[0]);
            case "ToDateTime" -> Members.create(Types.find("System.DateTime"), a);
            case "AddWeeks" -> Members.invoke(a[0], "AddDays", 7 * (Integer) a[1]);
            case "AddDays", "AddHours", "AddMilliseconds", "AddMinutes", "AddMonths", "AddSeconds", "AddYears" ->
                Members.invoke(a[0], field, a[1]);
            case "IsLeapYear" -> java.time.Year.isLeap((Integer) a[0]);
            case "GetDayOfMonth" -> ((DateTime) a[0]).toLocalDateTime().getDayOfMonth();
            default -> DateTimeMembers.field(field.substring(3), ((DateTime) a[0]).toLocalDateTime());
        };
    }

    private static int fourDigits(int year) {
        return year > 99 ? year : year <= 49 ? 2000 + year : 1900 + year;
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
