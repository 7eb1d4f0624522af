package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.TimeSpanParser;

/** Members of System.TimeSpan. */
final class TimeSpanMembers extends Description {
    private static final long SECOND = TimeSpan.TICKS_PER_SECOND;
    private static final long[] UNITS = {SECOND * 86_400, SECOND * 3_600, SECOND * 60, SECOND, SECOND / 1_000, 10};

    @Override
    String definitions() {
        return """
                long Ticks {get;}
                int Days {get;}
                int Hours {get;}
                int Milliseconds {get;}
                int Microseconds {get;}
                int Nanoseconds {get;}
                int Minutes {get;}
                int Seconds {get;}
                double TotalDays {get;}
                double TotalHours {get;}
                double TotalMilliseconds {get;}
                double TotalMicroseconds {get;}
                double TotalNanoseconds {get;}
                double TotalMinutes {get;}
                double TotalSeconds {get;}
                new(long ticks)
                new(int hours, int minutes, int seconds)
                new(int days, int hours, int minutes, int seconds)
                new(int days, int hours, int minutes, int seconds, int milliseconds)
                new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)
                timespan Add(timespan ts)
                static int Compare(timespan t1, timespan t2)
                int CompareTo(timespan value)
                int CompareTo(System.Object value)
                double Divide(timespan ts)
                timespan Divide(double divisor)
                timespan Duration()
                bool Equals(System.Object value)
                bool Equals(timespan obj)
                static bool Equals(timespan t1, timespan t2)
                static timespan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)
                static timespan FromDays(double value)
                static timespan FromDays(int days)
                static timespan FromHours(double value)
                static timespan FromHours(int hours)
                static timespan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)
                static timespan FromMicroseconds(double value)
                static timespan FromMicroseconds(long microseconds)
                static timespan FromMilliseconds(double value)
                static timespan FromMilliseconds(long milliseconds, long microseconds)
                static timespan FromMilliseconds(long milliseconds)
                static timespan FromMinutes(long minutes)
                static timespan FromMinutes(double value)
                static timespan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)
                static timespan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)
                static timespan FromSeconds(double value)
                static timespan FromSeconds(long seconds)
                static timespan FromTicks(long value)
                int GetHashCode()
                static int HoursPerDay {get;}
                static timespan MaxValue {get;}
                static long MicrosecondsPerDay {get;}
                static long MicrosecondsPerHour {get;}
                static long MicrosecondsPerMillisecond {get;}
                static long MicrosecondsPerMinute {get;}
                static long MicrosecondsPerSecond {get;}
                static long MillisecondsPerDay {get;}
                static long MillisecondsPerHour {get;}
                static long MillisecondsPerMinute {get;}
                static long MillisecondsPerSecond {get;}
                static long MinutesPerDay {get;}
                static long MinutesPerHour {get;}
                static timespan MinValue {get;}
                timespan Multiply(double factor)
                static long NanosecondsPerTick {get;}
                timespan Negate()
                static timespan Parse(string s)
                static timespan Parse(string input, System.IFormatProvider formatProvider)
                static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)
                static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)
                static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)
                static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)
                static long SecondsPerDay {get;}
                static long SecondsPerHour {get;}
                static long SecondsPerMinute {get;}
                timespan Subtract(timespan ts)
                static long TicksPerDay {get;}
                static long TicksPerHour {get;}
                static long TicksPerMicrosecond {get;}
                static long TicksPerMillisecond {get;}
                static long TicksPerMinute {get;}
                static long TicksPerSecond {get;}
                string ToString()
                string ToString(string format, System.IFormatProvider formatProvider)
                string ToString(string format)
                static bool TryParse(string s, [ref] timespan result)
                static bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)
                static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, [ref] timespan result)
                static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
                static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)
                static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
                static timespan Zero {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        long ticks = ((TimeSpan) self).ticks();
        return switch (property) {
            case "Ticks" -> ticks;
            case "Days" -> (int) (ticks / UNITS[0]);
            case "Hours" -> (int) (ticks / UNITS[1] % 24);
            case "Minutes" -> (int) (ticks / UNITS[2] % 60);
            case "Seconds" -> (int) (ticks / UNITS[3] % 60);
            case "Milliseconds" -> (int) (ticks / UNITS[4] % 1_000);
            case "Microseconds" -> (int) (ticks / 10 % 1_000);
            case "Nanoseconds" -> (int) (ticks % 10 * 100);
            case "TotalDays" -> ticks / (double) UNITS[0];
            case "TotalHours" -> ticks / (double) UNITS[1];
            case "TotalMinutes" -> ticks / (double) UNITS[2];
            case "TotalSeconds" -> ticks / (double) UNITS[3];
            case "TotalMilliseconds" -> ticks / (double) UNITS[4];
            case "TotalMicroseconds" -> ticks / 10.0;
            case "TotalNanoseconds" -> ticks * 100.0;
            default -> throw missing(property);
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "Zero" -> TimeSpan.ZERO;
            case "MaxValue" -> new TimeSpan(Long.MAX_VALUE);
            case "MinValue" -> new TimeSpan(Long.MIN_VALUE);
            case "HoursPerDay" -> 24;
            case "NanosecondsPerTick" -> 100L;
            default -> constant(property);
        };
    }

    /** {@code TicksPerHour}, {@code SecondsPerDay} and their like. */
    private static long constant(String property) {
        int per = property.indexOf("Per");
        return unit(property.substring(per + 3) + "s") / unit(property.substring(0, per));
    }

    private static long unit(String name) {
        return switch (name) {
            case "Days" -> UNITS[0];
            case "Hours" -> UNITS[1];
            case "Minutes" -> UNITS[2];
            case "Seconds" -> UNITS[3];
            case "Milliseconds" -> UNITS[4];
            case "Microseconds" -> UNITS[5];
            default -> 1;
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        TimeSpan span = (TimeSpan) self;
        return switch (name(key)) {
            case "Add" -> new TimeSpan(Math.addExact(span.ticks(), ((TimeSpan) a[0]).ticks()));
            case "Subtract" -> new TimeSpan(Math.subtractExact(span.ticks(), ((TimeSpan) a[0]).ticks()));
            case "CompareTo" -> compare(span, PSObject.unwrap(a[0]));
            case "Equals" -> span.equals(PSObject.unwrap(a[0]));
            case "Divide" ->
                a[0] instanceof TimeSpan by
                        ? (Object) (span.ticks() / (double) by.ticks())
                        : scaled(span.ticks() / (Double) a[0], 1);
            case "Multiply" -> scaled(span.ticks() * (Double) a[0], 1);
            case "Duration" -> new TimeSpan(span.ticks() < 0 ? Math.negateExact(span.ticks()) : span.ticks());
            case "Negate" -> new TimeSpan(Math.negateExact(span.ticks()));
            case "GetHashCode" -> Long.hashCode(span.ticks());
            case "ToString" -> DateTimeMembers.text(span, a);
            default -> throw missing(key);
        };
    }

    private static int compare(TimeSpan span, Object other) {
        if (other == null) {
            return 1;
        }
        if (!(other instanceof TimeSpan that)) {
            throw new NetThrow("System.ArgumentException", "Object must be of type TimeSpan.");
        }
        return span.compareTo(that);
    }

    private static TimeSpan scaled(double value, long ticks) {
        double exact = value * ticks;
        if (Double.isNaN(exact)) {
            throw new NetThrow(
                    "System.ArgumentException", "TimeSpan does not accept floating point Not-a-Number values.");
        }
        if (Math.abs(exact) > Long.MAX_VALUE) {
            throw tooLong();
        }
        return new TimeSpan((long) exact);
    }

    private static NetThrow tooLong() {
        return new NetThrow("System.OverflowException", "TimeSpan overflowed because the duration is too long.");
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String name = name(key);
        if (name.startsWith("From")) {
            return from(name.substring(4), a);
        }
        return switch (name) {
            case "new" -> create(a);
            case "Compare" -> ((TimeSpan) a[0]).compareTo((TimeSpan) a[1]);
            case "Equals" -> a[0].equals(a[1]);
            case "Parse" -> parse((String) a[0]);
            case "ParseExact" -> parseExact((String) a[0], Dates.formats(a[1]));
            case "TryParse" -> tryParse(() -> parse((String) a[0]), a);
            case "TryParseExact" -> tryParse(() -> parseExact((String) a[0], Dates.formats(a[1])), a);
            default -> throw missing(key);
        };
    }

    private static TimeSpan from(String unit, Object[] a) {
        if (unit.equals("Ticks")) {
            return new TimeSpan((Long) a[0]);
        }
        if (a[0] instanceof Double value) {
            return scaled(value, unit(unit));
        }
        int first = List.of("Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Microseconds")
                .indexOf(unit);
        try {
            long ticks = 0;
            for (int i = 0; i < a.length; i++) {
                long amount = a[i] == null ? 0 : ((Number) a[i]).longValue();
                ticks = Math.addExact(ticks, Math.multiplyExact(amount, UNITS[first + i]));
            }
            return new TimeSpan(ticks);
        } catch (ArithmeticException tooLong) {
            throw tooLong();
        }
    }

    private static TimeSpan create(Object[] a) {
        if (a[0] instanceof Long ticks) {
            return new TimeSpan(ticks);
        }
        int first = a.length == 3 ? 1 : 0;
        long ticks = 0;
        for (int i = 0; i < a.length; i++) {
            ticks += (Integer) a[i] * UNITS[first + i];
        }
        return new TimeSpan(ticks);
    }

    private static TimeSpan parse(String text) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        TimeSpan parsed = TimeSpanParser.parse(text);
        if (parsed == null) {
            throw new NetThrow(
                    "System.FormatException", "String '" + text + "' was not recognized as a valid TimeSpan.");
        }
        return parsed;
    }

    private static TimeSpan parseExact(String text, List<String> formats) {
        for (String format : formats) {
            TimeSpan parsed = ExactTimeSpanParser.parse(text, format);
            if (parsed != null) {
                return parsed;
            }
        }
        throw new NetThrow("System.FormatException", "Input string was not in a correct format.");
    }

    private static boolean tryParse(java.util.function.Supplier<TimeSpan> parser, Object[] a) {
        TimeSpan parsed;
        try {
            parsed = parser.get();
        } catch (NetThrow wrong) {
            parsed = null;
        }
        ((Reference) a[a.length - 1]).set(parsed == null ? TimeSpan.ZERO : parsed);
        return parsed != null;
    }
}
