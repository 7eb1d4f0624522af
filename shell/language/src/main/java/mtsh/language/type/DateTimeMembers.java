package mtsh.language.type;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateOnly;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeOnly;
import mtsh.language.value.TimeSource;
import mtsh.language.value.TimeSpan;

/** Members of System.DateTime. */
final class DateTimeMembers extends Description {
    private static final long FILE_TIME_EPOCH = 504_911_232_000_000_000L;
    private static final long OLE_EPOCH = 599_264_352_000_000_000L;

    @Override
    String definitions() {
        return """
                datetime Date {get;}
                int Day {get;}
                System.DayOfWeek DayOfWeek {get;}
                int DayOfYear {get;}
                int Hour {get;}
                System.DateTimeKind Kind {get;}
                int Millisecond {get;}
                int Microsecond {get;}
                int Nanosecond {get;}
                int Minute {get;}
                int Month {get;}
                int Second {get;}
                long Ticks {get;}
                timespan TimeOfDay {get;}
                int Year {get;}
                new(long ticks)
                new(long ticks, System.DateTimeKind kind)
                new(System.DateOnly date, System.TimeOnly time)
                new(System.DateOnly date, System.TimeOnly time, System.DateTimeKind kind)
                new(int year, int month, int day)
                new(int year, int month, int day, int hour, int minute, int second)
                new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.DateTimeKind kind)
                datetime Add(timespan value)
                datetime AddDays(double value)
                datetime AddHours(double value)
                datetime AddMicroseconds(double value)
                datetime AddMilliseconds(double value)
                datetime AddMinutes(double value)
                datetime AddMonths(int months)
                datetime AddSeconds(double value)
                datetime AddTicks(long value)
                datetime AddYears(int value)
                static int Compare(datetime t1, datetime t2)
                int CompareTo(datetime value)
                int CompareTo(System.Object value)
                static int DaysInMonth(int year, int month)
                void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time)
                void Deconstruct([ref] int year, [ref] int month, [ref] int day)
                bool Equals(System.Object value)
                bool Equals(datetime value)
                static bool Equals(datetime t1, datetime t2)
                static datetime FromBinary(long dateData)
                static datetime FromFileTime(long fileTime)
                static datetime FromFileTimeUtc(long fileTime)
                static datetime FromOADate(double d)
                string[] GetDateTimeFormats(char format, System.IFormatProvider provider)
                string[] GetDateTimeFormats(char format)
                string[] GetDateTimeFormats(System.IFormatProvider provider)
                string[] GetDateTimeFormats()
                int GetHashCode()
                System.TypeCode GetTypeCode()
                bool IsDaylightSavingTime()
                static bool IsLeapYear(int year)
                static datetime MaxValue {get;}
                static datetime MinValue {get;}
                static datetime Now {get;}
                static datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)
                static datetime Parse(string s, System.IFormatProvider provider)
                static datetime Parse(string s)
                static datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)
                static datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)
                static datetime ParseExact(string s, string format, System.IFormatProvider provider)
                static datetime SpecifyKind(datetime value, System.DateTimeKind kind)
                timespan Subtract(datetime value)
                datetime Subtract(timespan value)
                long ToBinary()
                static datetime Today {get;}
                long ToFileTime()
                long ToFileTimeUtc()
                datetime ToLocalTime()
                string ToLongDateString()
                string ToLongTimeString()
                double ToOADate()
                string ToShortDateString()
                string ToShortTimeString()
                string ToString()
                string ToString(string format)
                string ToString(string format, System.IFormatProvider provider)
                string ToString(System.IFormatProvider provider)
                datetime ToUniversalTime()
                static bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)
                static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)
                static bool TryParse(string s, [ref] datetime result)
                static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
                static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
                static datetime UnixEpoch {get;}
                static datetime UtcNow {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        DateTime time = (DateTime) self;
        LocalDateTime fields = time.toLocalDateTime();
        return switch (property) {
            case "Date" -> new DateTime(time.ticks() - Math.floorMod(time.ticks(), Dates.TICKS_PER_DAY), time.kind());
            case "Kind" ->
                new NetEnum(Types.find("System.DateTimeKind"), time.kind().ordinal());
            case "Ticks" -> time.ticks();
            case "TimeOfDay" -> new TimeSpan(Math.floorMod(time.ticks(), Dates.TICKS_PER_DAY));
            default -> field(property, fields);
        };
    }

    /** The fields that every kind of date has. */
    static Object field(String property, LocalDateTime fields) {
        return switch (property) {
            case "Day" -> fields.getDayOfMonth();
            case "DayOfWeek" ->
                new NetEnum(
                        Types.find("System.DayOfWeek"), fields.getDayOfWeek().getValue() % 7);
            case "DayOfYear" -> fields.getDayOfYear();
            case "Hour" -> fields.getHour();
            case "Millisecond" -> fields.getNano() / 1_000_000;
            case "Microsecond" -> fields.getNano() / 1_000 % 1_000;
            case "Nanosecond" -> fields.getNano() % 1_000;
            case "Minute" -> fields.getMinute();
            case "Month" -> fields.getMonthValue();
            case "Second" -> fields.getSecond();
            case "Year" -> fields.getYear();
            default -> throw new IllegalStateException("No field " + property);
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "MaxValue" -> new DateTime(DateTime.MAX_TICKS, DateTime.Kind.Unspecified);
            case "MinValue" -> new DateTime(0, DateTime.Kind.Unspecified);
            case "Now" -> Dates.now();
            case "Today" -> get("Date", Dates.now());
            case "UnixEpoch" -> new DateTime(DateTime.UNIX_EPOCH_TICKS, DateTime.Kind.Utc);
            case "UtcNow" -> Dates.utcNow();
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        DateTime time = (DateTime) self;
        String name = name(key);
        if (name.startsWith("Add")) {
            return add(name, time, a[0]);
        }
        return switch (name) {
            case "CompareTo" -> compare(time, PSObject.unwrap(a[0]));
            case "Equals" -> time.equals(PSObject.unwrap(a[0]));
            case "Deconstruct" -> deconstruct(time, a);
            case "GetDateTimeFormats" -> formats(time, a);
            case "GetHashCode" -> time.hashCode();
            case "GetTypeCode" -> NetEnum.parse(Types.find("System.TypeCode"), "DateTime");
            case "IsDaylightSavingTime" ->
                time.kind() != DateTime.Kind.Utc && zone().getRules().isDaylightSavings(time.toInstant(zone()));
            case "Subtract" ->
                a[0] instanceof DateTime other
                        ? new TimeSpan(time.ticks() - other.ticks())
                        : Dates.checked(time.ticks() - ((TimeSpan) a[0]).ticks(), time.kind());
            case "ToBinary" -> toBinary(time);
            case "ToFileTime", "ToFileTimeUtc" -> toUniversal(time).ticks() - FILE_TIME_EPOCH;
            case "ToLocalTime" -> toLocal(time);
            case "ToUniversalTime" -> toUniversal(time);
            case "ToOADate" -> toOle(time);
            case "ToLongDateString" -> Formats.of(time, "D", null);
            case "ToLongTimeString" -> Formats.of(time, "T", null);
            case "ToShortDateString" -> Formats.of(time, "d", null);
            case "ToShortTimeString" -> Formats.of(time, "t", null);
            case "ToString" -> text(time, a);
            default -> throw missing(key);
        };
    }

    static String text(Object value, Object[] a) {
        boolean hasFormat = a.length > 0 && (a[0] == null || a[0] instanceof String);
        Object provider = a.length > 0 && !(a[a.length - 1] instanceof String) ? a[a.length - 1] : null;
        return Formats.of(value, hasFormat ? (String) a[0] : null, provider);
    }

    private static ZoneId zone() {
        return TimeSource.zone();
    }

    private static DateTime add(String name, DateTime time, Object by) {
        if (name.equals("AddMonths") || name.equals("AddYears")) {
            LocalDateTime fields = time.toLocalDateTime();
            LocalDateTime moved =
                    name.equals("AddMonths") ? fields.plusMonths((Integer) by) : fields.plusYears((Integer) by);
            return Dates.checked(DateTime.of(moved, time.kind()).ticks(), time.kind());
        }
        return Dates.checked(Math.addExact(time.ticks(), ticks(name, by)), time.kind());
    }

    /** The ticks that {@code AddHours(1.5)} and its like add. */
    static long ticks(String name, Object by) {
        return switch (name) {
            case "Add" -> ((TimeSpan) by).ticks();
            case "AddTicks" -> (Long) by;
            case "AddDays" -> scaled(by, Dates.TICKS_PER_DAY);
            case "AddHours" -> scaled(by, TimeSpan.TICKS_PER_SECOND * 3_600);
            case "AddMinutes" -> scaled(by, TimeSpan.TICKS_PER_SECOND * 60);
            case "AddSeconds" -> scaled(by, TimeSpan.TICKS_PER_SECOND);
            case "AddMilliseconds" -> scaled(by, TimeSpan.TICKS_PER_SECOND / 1_000);
            default -> scaled(by, 10);
        };
    }

    private static long scaled(Object by, long ticks) {
        double value = (Double) by;
        if (Double.isNaN(value) || Math.abs(value) * ticks > 4e18) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException", "Value to add was out of range. (Parameter 'value')");
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        return (long) whole * ticks + (long) ((value - whole) * ticks);
    }

    private static int compare(DateTime time, Object other) {
        if (other == null) {
            return 1;
        }
        if (!(other instanceof DateTime that)) {
            throw new NetThrow("System.ArgumentException", "Object must be of type DateTime.");
        }
        return time.compareTo(that);
    }

    private static Object deconstruct(DateTime time, Object[] a) {
        LocalDateTime fields = time.toLocalDateTime();
        if (a.length == 2) {
            ((Reference) a[0]).set(DateOnly.of(fields.toLocalDate()));
            ((Reference) a[1]).set(new TimeOnly(Math.floorMod(time.ticks(), Dates.TICKS_PER_DAY)));
            return null;
        }
        ((Reference) a[0]).set(fields.getYear());
        ((Reference) a[1]).set(fields.getMonthValue());
        ((Reference) a[2]).set(fields.getDayOfMonth());
        return null;
    }

    private static PSArray formats(DateTime time, Object[] a) {
        String letters = a.length > 0 && a[0] instanceof Character c ? c.toString() : "dDfFgGmorstTuUy";
        return PSArray.ofStrings(letters.chars()
                .mapToObj(c -> Formats.of(time, Character.toString(c), null))
                .toList());
    }

    static DateTime toUniversal(DateTime time) {
        return time.kind() == DateTime.Kind.Utc ? time : DateTime.utc(time.toInstant(zone()));
    }

    static DateTime toLocal(DateTime time) {
        return time.kind() == DateTime.Kind.Local
                ? time
                : DateTime.local(
                        time.toInstant(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toInstant(), zone());
    }

    private static long toBinary(DateTime time) {
        long kind = time.kind() == DateTime.Kind.Utc ? 1L << 62 : 0;
        return time.kind() == DateTime.Kind.Local ? toUniversal(time).ticks() | 1L << 63 : time.ticks() | kind;
    }

    private static DateTime fromBinary(long data) {
        long ticks = data & 0x3FFF_FFFF_FFFF_FFFFL;
        if (data < 0) {
            return toLocal(new DateTime(ticks, DateTime.Kind.Utc));
        }
        return Dates.checked(ticks, (data & 1L << 62) != 0 ? DateTime.Kind.Utc : DateTime.Kind.Unspecified);
    }

    private static double toOle(DateTime time) {
        return (time.ticks() - OLE_EPOCH) / (double) Dates.TICKS_PER_DAY;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(key, a);
            case "Compare" -> ((DateTime) a[0]).compareTo((DateTime) a[1]);
            case "Equals" -> a[0].equals(a[1]);
            case "DaysInMonth" -> daysInMonth((Integer) a[0], (Integer) a[1]);
            case "IsLeapYear" -> Year.isLeap((Integer) a[0]);
            case "FromBinary" -> fromBinary((Long) a[0]);
            case "FromFileTime" -> toLocal(Dates.checked((Long) a[0] + FILE_TIME_EPOCH, DateTime.Kind.Utc));
            case "FromFileTimeUtc" -> Dates.checked((Long) a[0] + FILE_TIME_EPOCH, DateTime.Kind.Utc);
            case "FromOADate" ->
                Dates.checked(OLE_EPOCH + Math.round((Double) a[0] * 86_400_000) * 10_000, DateTime.Kind.Unspecified);
            case "SpecifyKind" -> new DateTime(((DateTime) a[0]).ticks(), kind(a[1]));
            case "Parse" -> Dates.parse((String) a[0], null, Dates.reading(a));
            case "ParseExact" -> Dates.parse((String) a[0], Dates.formats(a[1]), Dates.reading(a));
            case "TryParse" -> tryParse(Dates.tryParse((String) a[0], null, Dates.reading(a)), a);
            case "TryParseExact" -> tryParse(Dates.tryParse((String) a[0], Dates.formats(a[1]), Dates.reading(a)), a);
            default -> throw missing(key);
        };
    }

    private static boolean tryParse(DateTime parsed, Object[] a) {
        ((Reference) a[a.length - 1]).set(parsed == null ? new DateTime(0, DateTime.Kind.Unspecified) : parsed);
        return parsed != null;
    }

    private static int daysInMonth(int year, int month) {
        if (month < 1 || month > 12) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException", "Month must be between one and twelve. (Parameter 'month')");
        }
        return YearMonth.of(year, month).lengthOfMonth();
    }

    private static DateTime.Kind kind(Object value) {
        return DateTime.Kind.values()[(int) ((NetEnum) value).value()];
    }

    private static DateTime create(String key, Object[] a) {
        DateTime.Kind kind = a[a.length - 1] instanceof NetEnum last ? kind(last) : DateTime.Kind.Unspecified;
        if (a[0] instanceof Long ticks) {
            if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
                throw new NetThrow(
                        "System.ArgumentOutOfRangeException",
                        "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')");
            }
            return new DateTime(ticks, kind);
        }
        if (a[0] instanceof DateOnly date) {
            return new DateTime(date.dayNumber() * Dates.TICKS_PER_DAY + ((TimeOnly) a[1]).ticks(), kind);
        }
        LocalDateTime fields = Dates.fields(at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5));
        return DateTime.of(fields.plusNanos(at(a, 6) * 1_000_000L + at(a, 7) * 1_000L), kind);
    }

    private static int at(Object[] a, int index) {
        return a.length > index && a[index] instanceof Integer number ? number : 0;
    }
}
