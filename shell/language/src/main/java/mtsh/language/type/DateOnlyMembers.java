package mtsh.language.type;

import java.time.LocalDate;
import java.time.LocalDateTime;

import mtsh.language.value.DateOnly;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeOnly;

/** Members of System.DateOnly. */
final class DateOnlyMembers extends Description {
    @Override
    String definitions() {
        return """
                int Year {get;}
                int Month {get;}
                int Day {get;}
                System.DayOfWeek DayOfWeek {get;}
                int DayOfYear {get;}
                int DayNumber {get;}
                new(int year, int month, int day)
                new(int year, int month, int day, System.Globalization.Calendar calendar)
                void Deconstruct([ref] int year, [ref] int month, [ref] int day)
                System.DateOnly AddDays(int value)
                System.DateOnly AddMonths(int value)
                System.DateOnly AddYears(int value)
                int CompareTo(System.Object value)
                int CompareTo(System.DateOnly value)
                bool Equals(System.Object value)
                bool Equals(System.DateOnly value)
                static System.DateOnly FromDateTime(datetime dateTime)
                static System.DateOnly FromDayNumber(int dayNumber)
                int GetHashCode()
                static System.DateOnly MaxValue {get;}
                static System.DateOnly MinValue {get;}
                static System.DateOnly Parse(string s)
                static System.DateOnly Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static System.DateOnly Parse(string s, System.IFormatProvider provider)
                static System.DateOnly ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static System.DateOnly ParseExact(string s, string format)
                static System.DateOnly ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static System.DateOnly ParseExact(string s, string[] formats)
                datetime ToDateTime(System.TimeOnly time)
                datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)
                string ToLongDateString()
                string ToShortDateString()
                string ToString()
                string ToString(string format)
                string ToString(System.IFormatProvider provider)
                string ToString(string format, System.IFormatProvider provider)
                static bool TryParse(string s, System.IFormatProvider provider, [ref] System.DateOnly result)
                static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.DateOnly result)
                static bool TryParse(string s, [ref] System.DateOnly result)
                static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.DateOnly result)
                static bool TryParseExact(string s, string format, [ref] System.DateOnly result)
                static bool TryParseExact(string s, string[] formats, [ref] System.DateOnly result)
                static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.DateOnly result)
                """;
    }

    @Override
    Object get(String property, Object self) {
        DateOnly date = (DateOnly) self;
        return property.equals("DayNumber")
                ? date.dayNumber()
                : DateTimeMembers.field(property, date.toLocalDate().atStartOfDay());
    }

    @Override
    Object getStatic(String property) {
        return DateOnly.of(property.equals("MaxValue") ? LocalDate.of(9999, 12, 31) : LocalDate.of(1, 1, 1));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        DateOnly date = (DateOnly) self;
        LocalDate local = date.toLocalDate();
        return switch (name(key)) {
            case "AddDays" -> DateOnly.of(local.plusDays((Integer) a[0]));
            case "AddMonths" -> DateOnly.of(local.plusMonths((Integer) a[0]));
            case "AddYears" -> DateOnly.of(local.plusYears((Integer) a[0]));
            case "CompareTo" -> date.compareTo((DateOnly) PSObject.unwrap(a[0]));
            case "Deconstruct" -> deconstruct(local, a);
            case "Equals" -> date.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> date.dayNumber();
            case "ToDateTime" -> toDateTime(date, a);
            case "ToLongDateString" -> Formats.of(date, "D", null);
            case "ToShortDateString" -> Formats.of(date, "d", null);
            case "ToString" -> DateTimeMembers.text(date, a);
            default -> throw missing(key);
        };
    }

    private static Object deconstruct(LocalDate date, Object[] a) {
        ((Reference) a[0]).set(date.getYear());
        ((Reference) a[1]).set(date.getMonthValue());
        ((Reference) a[2]).set(date.getDayOfMonth());
        return null;
    }

    private static DateTime toDateTime(DateOnly date, Object[] a) {
        DateTime.Kind kind = a.length < 2
                ? DateTime.Kind.Unspecified
                : DateTime.Kind.values()[(int) Dates.reading(a).styles()];
        return new DateTime(date.dayNumber() * Dates.TICKS_PER_DAY + ((TimeOnly) a[0]).ticks(), kind);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" ->
                DateOnly.of(Dates.fields((Integer) a[0], (Integer) a[1], (Integer) a[2], 0, 0, 0)
                        .toLocalDate());
            case "FromDateTime" ->
                DateOnly.of(((DateTime) a[0]).toLocalDateTime().toLocalDate());
            case "FromDayNumber" -> new DateOnly((Integer) a[0]);
            case "Parse" -> of(Dates.parse((String) a[0], null, Dates.reading(a)));
            case "ParseExact" -> of(Dates.parse((String) a[0], Dates.formats(a[1]), Dates.reading(a)));
            case "TryParse" -> tryParse(Dates.tryParse((String) a[0], null, Dates.reading(a)), a);
            case "TryParseExact" -> tryParse(Dates.tryParse((String) a[0], Dates.formats(a[1]), Dates.reading(a)), a);
            default -> throw missing(key);
        };
    }

    private static DateOnly of(DateTime time) {
        LocalDateTime fields = time.toLocalDateTime();
        return DateOnly.of(fields.toLocalDate());
    }

    private static boolean tryParse(DateTime parsed, Object[] a) {
        ((Reference) a[a.length - 1]).set(parsed == null ? new DateOnly(0) : of(parsed));
        return parsed != null;
    }
}
