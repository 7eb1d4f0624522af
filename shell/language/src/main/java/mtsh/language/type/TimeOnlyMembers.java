package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeOnly;
import mtsh.language.value.TimeSpan;

/** Members of System.TimeOnly. */
final class TimeOnlyMembers extends Description {
    @Override
    String definitions() {
        return """
                int Hour {get;}
                int Minute {get;}
                int Second {get;}
                int Millisecond {get;}
                int Microsecond {get;}
                int Nanosecond {get;}
                long Ticks {get;}
                new(int hour, int minute)
                new(int hour, int minute, int second)
                new(int hour, int minute, int second, int millisecond)
                new(int hour, int minute, int second, int millisecond, int microsecond)
                new(long ticks)
                System.TimeOnly Add(timespan value)
                System.TimeOnly Add(timespan value, [ref] int wrappedDays)
                System.TimeOnly AddHours(double value)
                System.TimeOnly AddHours(double value, [ref] int wrappedDays)
                System.TimeOnly AddMinutes(double value)
                System.TimeOnly AddMinutes(double value, [ref] int wrappedDays)
                int CompareTo(System.Object value)
                void Deconstruct([ref] int hour, [ref] int minute)
                void Deconstruct([ref] int hour, [ref] int minute, [ref] int second)
                void Deconstruct([ref] int hour, [ref] int minute, [ref] int second, [ref] int millisecond)
                void Deconstruct([ref] int hour, [ref] int minute, [ref] int second, [ref] int millisecond, [ref] int microsecond)
                bool Equals(System.TimeOnly value)
                int CompareTo(System.TimeOnly value)
                bool Equals(System.Object value)
                static System.TimeOnly FromDateTime(datetime dateTime)
                static System.TimeOnly FromTimeSpan(timespan timeSpan)
                int GetHashCode()
                bool IsBetween(System.TimeOnly start, System.TimeOnly end)
                static System.TimeOnly MaxValue {get;}
                static System.TimeOnly MinValue {get;}
                static System.TimeOnly Parse(string s)
                static System.TimeOnly Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static System.TimeOnly Parse(string s, System.IFormatProvider provider)
                static System.TimeOnly ParseExact(string s, string format)
                static System.TimeOnly ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static System.TimeOnly ParseExact(string s, string[] formats)
                static System.TimeOnly ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = None)
                static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.TimeOnly result)
                static bool TryParse(string s, System.IFormatProvider provider, [ref] System.TimeOnly result)
                static bool TryParse(string s, [ref] System.TimeOnly result)
                static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.TimeOnly result)
                static bool TryParseExact(string s, string[] formats, [ref] System.TimeOnly result)
                static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] System.TimeOnly result)
                static bool TryParseExact(string s, string format, [ref] System.TimeOnly result)
                string ToLongTimeString()
                string ToShortTimeString()
                string ToString()
                string ToString(string format)
                string ToString(System.IFormatProvider provider)
                string ToString(string format, System.IFormatProvider provider)
                timespan ToTimeSpan()
                """;
    }

    @Override
    Object get(String property, Object self) {
        long ticks = ((TimeOnly) self).ticks();
        return switch (property) {
            case "Hour" -> (int) (ticks / (3_600 * TimeSpan.TICKS_PER_SECOND));
            case "Minute" -> (int) (ticks / (60 * TimeSpan.TICKS_PER_SECOND) % 60);
            case "Second" -> (int) (ticks / TimeSpan.TICKS_PER_SECOND % 60);
            case "Millisecond" -> (int) (ticks / 10_000 % 1_000);
            case "Microsecond" -> (int) (ticks / 10 % 1_000);
            case "Nanosecond" -> (int) (ticks % 10 * 100);
            default -> ticks;
        };
    }

    @Override
    Object getStatic(String property) {
        return new TimeOnly(property.equals("MaxValue") ? TimeOnly.TICKS_PER_DAY - 1 : 0);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        TimeOnly time = (TimeOnly) self;
        return switch (name(key)) {
            case "Add" -> wrapped(time.ticks() + ((TimeSpan) a[0]).ticks(), a);
            case "AddHours" -> wrapped(time.ticks() + Math.round((Double) a[0] * 3_600 * TimeSpan.TICKS_PER_SECOND), a);
            case "AddMinutes" -> wrapped(time.ticks() + Math.round((Double) a[0] * 60 * TimeSpan.TICKS_PER_SECOND), a);
            case "CompareTo" -> compareTo(time, PSObject.unwrap(a[0]));
            case "Deconstruct" -> deconstruct(time, a);
            case "Equals" -> time.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> Long.hashCode(time.ticks());
            case "IsBetween" -> isBetween(time, (TimeOnly) a[0], (TimeOnly) a[1]);
            case "ToLongTimeString" -> Formats.of(time, "T", null);
            case "ToShortTimeString" -> Formats.of(time, "t", null);
            case "ToString" -> DateTimeMembers.text(time, a);
            case "ToTimeSpan" -> new TimeSpan(time.ticks());
            default -> throw missing(key);
        };
    }

    private static int compareTo(TimeOnly time, Object other) {
        if (other == null) {
            return 1;
        }
        if (!(other instanceof TimeOnly moment)) {
            throw new NetThrow("System.ArgumentException", "Object must be of type TimeOnly.");
        }
        return time.compareTo(moment);
    }

    private Object deconstruct(TimeOnly time, Object[] a) {
        String[] parts = {"Hour", "Minute", "Second", "Millisecond", "Microsecond"};
        for (int i = 0; i < a.length; i++) {
            ((Reference) a[i]).set(get(parts[i], time));
        }
        return null;
    }

    /** The time of day; how many days it went past goes to the reference when there is one. */
    private static TimeOnly wrapped(long ticks, Object[] a) {
        if (a.length == 2) {
            ((Reference) a[1]).set((int) Math.floorDiv(ticks, TimeOnly.TICKS_PER_DAY));
        }
        return new TimeOnly(Math.floorMod(ticks, TimeOnly.TICKS_PER_DAY));
    }

    private static boolean isBetween(TimeOnly time, TimeOnly start, TimeOnly end) {
        boolean fromStart = time.compareTo(start) >= 0;
        boolean beforeEnd = time.compareTo(end) < 0;
        return start.compareTo(end) <= 0 ? fromStart && beforeEnd : fromStart || beforeEnd;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> a.length == 1 ? ofTicks((Long) a[0]) : ofFields(a);
            case "FromDateTime" -> ofDate((DateTime) a[0]);
            case "FromTimeSpan" -> ofTicks(((TimeSpan) a[0]).ticks());
            case "Parse" -> parse((String) a[0], null, a);
            case "ParseExact" -> parse((String) a[0], Dates.formats(a[1]), a);
            case "TryParse" -> tryParse((String) a[0], null, a);
            case "TryParseExact" -> tryParse((String) a[0], Dates.formats(a[1]), a);
            default -> throw missing(key);
        };
    }

    private static TimeOnly ofTicks(long ticks) {
        if (ticks < 0 || ticks >= TimeOnly.TICKS_PER_DAY) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks. (Parameter 'ticks')");
        }
        return new TimeOnly(ticks);
    }

    private static TimeOnly ofFields(Object[] a) {
        int[] limits = {24, 60, 60, 1_000, 1_000};
        int[] values = new int[5];
        for (int i = 0; i < a.length; i++) {
            values[i] = (Integer) a[i];
            if (values[i] < 0 || values[i] >= limits[i]) {
                throw new NetThrow(
                        "System.ArgumentOutOfRangeException",
                        "Hour, Minute, and Second parameters describe an un-representable DateTime.");
            }
        }
        long seconds = values[0] * 3_600L + values[1] * 60L + values[2];
        return new TimeOnly(seconds * TimeSpan.TICKS_PER_SECOND + values[3] * 10_000L + values[4] * 10L);
    }

    private static TimeOnly ofDate(DateTime moment) {
        return new TimeOnly(Math.floorMod(moment.ticks(), TimeOnly.TICKS_PER_DAY));
    }

    private static TimeOnly parse(String text, List<String> formats, Object[] a) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        DateTime parsed = Dates.tryParse(text, formats, Dates.reading(a));
        if (parsed == null) {
            throw new NetThrow(
                    "System.FormatException", "String '" + text + "' was not recognized as a valid TimeOnly.");
        }
        return ofDate(parsed);
    }

    private static boolean tryParse(String text, List<String> formats, Object[] a) {
        DateTime parsed = Dates.tryParse(text, formats, Dates.reading(a));
        ((Reference) a[a.length - 1]).set(parsed == null ? new TimeOnly(0) : ofDate(parsed));
        return parsed != null;
    }
}
