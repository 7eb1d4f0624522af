package mtsh.language.type;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateOnly;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeOnly;
import mtsh.language.value.TimeSource;
import mtsh.language.value.TimeSpan;

/** Members of System.DateTimeOffset. */
final class DateTimeOffsetMembers extends Description {
    private static final long FILE_TIME_EPOCH = 504_911_232_000_000_000L;
    private static final long TICKS_PER_MINUTE = TimeSpan.TICKS_PER_SECOND * 60;

    @Override
    String definitions() {
        return """
                datetime DateTime {get;}
                datetime UtcDateTime {get;}
                datetime LocalDateTime {get;}
                datetime Date {get;}
                int Day {get;}
                System.DayOfWeek DayOfWeek {get;}
                int DayOfYear {get;}
                int Hour {get;}
                int Millisecond {get;}
                int Microsecond {get;}
                int Nanosecond {get;}
                int Minute {get;}
                int Month {get;}
                timespan Offset {get;}
                int TotalOffsetMinutes {get;}
                int Second {get;}
                long Ticks {get;}
                long UtcTicks {get;}
                timespan TimeOfDay {get;}
                int Year {get;}
                new(long ticks, timespan offset)
                new(datetime dateTime)
                new(datetime dateTime, timespan offset)
                new(System.DateOnly date, System.TimeOnly time, timespan offset)
                new(int year, int month, int day, int hour, int minute, int second, timespan offset)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)
                new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, timespan offset)
                System.DateTimeOffset Add(timespan timeSpan)
                System.DateTimeOffset AddDays(double days)
                System.DateTimeOffset AddHours(double hours)
                System.DateTimeOffset AddMicroseconds(double microseconds)
                System.DateTimeOffset AddMilliseconds(double milliseconds)
                System.DateTimeOffset AddMinutes(double minutes)
                System.DateTimeOffset AddMonths(int months)
                System.DateTimeOffset AddSeconds(double seconds)
                System.DateTimeOffset AddTicks(long ticks)
                System.DateTimeOffset AddYears(int years)
                static int Compare(System.DateTimeOffset first, System.DateTimeOffset second)
                int CompareTo(System.DateTimeOffset other)
                void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time, [ref] timespan offset)
                bool Equals(System.Object obj)
                bool Equals(System.DateTimeOffset other)
                static bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)
                bool EqualsExact(System.DateTimeOffset other)
                static System.DateTimeOffset FromFileTime(long fileTime)
                static System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)
                static System.DateTimeOffset FromUnixTimeSeconds(long seconds)
                int GetHashCode()
                static System.DateTimeOffset MaxValue {get;}
                static System.DateTimeOffset MinValue {get;}
                static System.DateTimeOffset Now {get;}
                static System.DateTimeOffset Parse(string input)
                static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)
                static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
                static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)
                static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
                static System.DateTimeOffset ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
                timespan Subtract(System.DateTimeOffset value)
                System.DateTimeOffset Subtract(timespan value)
                long ToFileTime()
                System.DateTimeOffset ToLocalTime()
                System.DateTimeOffset ToOffset(timespan offset)
                string ToString(string format, System.IFormatProvider formatProvider)
                string ToString()
                string ToString(string format)
                string ToString(System.IFormatProvider formatProvider)
                System.DateTimeOffset ToUniversalTime()
                long ToUnixTimeMilliseconds()
                long ToUnixTimeSeconds()
                static bool TryParse(string input, [ref] System.DateTimeOffset result)
                static bool TryParse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
                static bool TryParse(string s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)
                static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
                static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
                static System.DateTimeOffset UnixEpoch {get;}
                static System.DateTimeOffset UtcNow {get;}
                int CompareTo(System.Object obj)
                """;
    }

    @Override
    Object get(String property, Object self) {
        DateTimeOffset moment = (DateTimeOffset) self;
        DateTime clock = moment.dateTime();
        return switch (property) {
            case "DateTime" -> clock;
            case "UtcDateTime" -> moment.utcDateTime();
            case "LocalDateTime" -> DateTimeMembers.toLocal(moment.utcDateTime());
            case "Date" ->
                new DateTime(
                        clock.ticks() - Math.floorMod(clock.ticks(), Dates.TICKS_PER_DAY), DateTime.Kind.Unspecified);
            case "Offset" -> moment.offset();
            case "TotalOffsetMinutes" -> moment.offsetMinutes();
            case "Ticks" -> clock.ticks();
            case "UtcTicks" -> moment.utcTicks();
            case "TimeOfDay" -> new TimeSpan(Math.floorMod(clock.ticks(), Dates.TICKS_PER_DAY));
            default -> DateTimeMembers.field(property, clock.toLocalDateTime());
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "MaxValue" -> new DateTimeOffset(DateTime.MAX_TICKS, 0);
            case "MinValue" -> new DateTimeOffset(0, 0);
            case "Now" -> local(TimeSource.clock().instant());
            case "UtcNow" -> new DateTimeOffset(Dates.utcNow().ticks(), 0);
            case "UnixEpoch" -> new DateTimeOffset(DateTime.UNIX_EPOCH_TICKS, 0);
            default -> throw missing(property);
        };
    }

    private static DateTimeOffset local(Instant instant) {
        return DateTimeOffset.of(instant.atZone(TimeSource.zone()).toOffsetDateTime());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        DateTimeOffset moment = (DateTimeOffset) self;
        String name = name(key);
        if (name.startsWith("Add")) {
            return add(name, moment, a[0]);
        }
        return switch (name) {
            case "CompareTo" -> moment.compareTo((DateTimeOffset) PSObject.unwrap(a[0]));
            case "Equals" -> moment.equals(PSObject.unwrap(a[0]));
            case "EqualsExact" ->
                moment.equals(a[0]) && moment.offsetMinutes() == ((DateTimeOffset) a[0]).offsetMinutes();
            case "Deconstruct" -> deconstruct(moment, a);
            case "GetHashCode" -> moment.hashCode();
            case "Subtract" ->
                a[0] instanceof DateTimeOffset other
                        ? new TimeSpan(moment.utcTicks() - other.utcTicks())
                        : checked(moment.utcTicks() - ((TimeSpan) a[0]).ticks(), moment.offsetMinutes());
            case "ToFileTime" -> moment.utcTicks() - FILE_TIME_EPOCH;
            case "ToLocalTime" -> local(moment.toInstant());
            case "ToOffset" -> new DateTimeOffset(moment.utcTicks(), minutes((TimeSpan) a[0]));
            case "ToUniversalTime" -> new DateTimeOffset(moment.utcTicks(), 0);
            case "ToUnixTimeMilliseconds" -> Math.floorDiv(moment.utcTicks() - DateTime.UNIX_EPOCH_TICKS, 10_000L);
            case "ToUnixTimeSeconds" -> moment.toInstant().getEpochSecond();
            case "ToString" -> DateTimeMembers.text(moment, a);
            default -> throw missing(key);
        };
    }

    private static DateTimeOffset checked(long utcTicks, int offsetMinutes) {
        return new DateTimeOffset(Dates.checked(utcTicks, DateTime.Kind.Utc).ticks(), offsetMinutes);
    }

    private static DateTimeOffset add(String name, DateTimeOffset moment, Object by) {
        if (name.equals("AddMonths") || name.equals("AddYears")) {
            OffsetDateTime fields = moment.toOffsetDateTime();
            DateTimeOffset moved = DateTimeOffset.of(
                    name.equals("AddMonths") ? fields.plusMonths((Integer) by) : fields.plusYears((Integer) by));
            return checked(moved.utcTicks(), moved.offsetMinutes());
        }
        return checked(Math.addExact(moment.utcTicks(), DateTimeMembers.ticks(name, by)), moment.offsetMinutes());
    }

    private static Object deconstruct(DateTimeOffset moment, Object[] a) {
        ((Reference) a[0]).set(DateOnly.of(moment.toOffsetDateTime().toLocalDate()));
        ((Reference) a[1]).set(new TimeOnly(Math.floorMod(moment.dateTime().ticks(), Dates.TICKS_PER_DAY)));
        ((Reference) a[2]).set(moment.offset());
        return null;
    }

    private static int minutes(TimeSpan offset) {
        if (offset.ticks() % TICKS_PER_MINUTE != 0) {
            throw new NetThrow(
                    "System.ArgumentException", "Offset must be specified in whole minutes. (Parameter 'offset')");
        }
        long minutes = offset.ticks() / TICKS_PER_MINUTE;
        if (Math.abs(minutes) > 14 * 60) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Offset must be within plus or minus 14 hours. (Parameter 'offset')");
        }
        return (int) minutes;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(a);
            case "Compare" -> ((DateTimeOffset) a[0]).compareTo((DateTimeOffset) a[1]);
            case "Equals" -> a[0].equals(a[1]);
            case "FromFileTime" ->
                local(Dates.checked((Long) a[0] + FILE_TIME_EPOCH, DateTime.Kind.Utc)
                        .toInstant(ZoneOffset.UTC));
            case "FromUnixTimeMilliseconds" ->
                checked(DateTime.UNIX_EPOCH_TICKS + Math.multiplyExact((Long) a[0], 10_000L), 0);
            case "FromUnixTimeSeconds" ->
                checked(DateTime.UNIX_EPOCH_TICKS + Math.multiplyExact((Long) a[0], TimeSpan.TICKS_PER_SECOND), 0);
            case "Parse" -> Dates.parseOffset((String) a[0], null, Dates.reading(a));
            case "ParseExact" -> Dates.parseOffset((String) a[0], Dates.formats(a[1]), Dates.reading(a));
            case "TryParse" -> tryParse(Dates.tryParseOffset((String) a[0], null, Dates.reading(a)), a);
            case "TryParseExact" ->
                tryParse(Dates.tryParseOffset((String) a[0], Dates.formats(a[1]), Dates.reading(a)), a);
            default -> throw missing(key);
        };
    }

    private static boolean tryParse(DateTimeOffset parsed, Object[] a) {
        ((Reference) a[a.length - 1]).set(parsed == null ? new DateTimeOffset(0, 0) : parsed);
        return parsed != null;
    }

    private static DateTimeOffset create(Object[] a) {
        TimeSpan offset = a[a.length - 1] instanceof TimeSpan given ? given : null;
        if (a[0] instanceof DateTime time) {
            return offset != null
                    ? at(time.ticks(), offset)
                    : time.kind() == DateTime.Kind.Utc
                            ? new DateTimeOffset(time.ticks(), 0)
                            : DateTimeOffset.of(time.toLocalDateTime()
                                    .atZone(TimeSource.zone())
                                    .toOffsetDateTime());
        }
        if (a[0] instanceof Long ticks) {
            return at(ticks, offset);
        }
        if (a[0] instanceof DateOnly date) {
            return at(date.dayNumber() * Dates.TICKS_PER_DAY + ((TimeOnly) a[1]).ticks(), offset);
        }
        int[] numbers = new int[8];
        for (int i = 0; i < a.length && a[i] instanceof Integer number; i++) {
            numbers[i] = number;
        }
        long ticks = DateTime.of(
                        Dates.fields(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
                        DateTime.Kind.Unspecified)
                .ticks();
        return at(ticks + numbers[6] * 10_000L + numbers[7] * 10L, offset);
    }

    private static DateTimeOffset at(long clockTicks, TimeSpan offset) {
        int minutes = minutes(offset);
        return checked(clockTicks - offset.ticks(), minutes);
    }
}
