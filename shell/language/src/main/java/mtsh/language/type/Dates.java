package mtsh.language.type;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.DateTimeParser;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.LocalDateText;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.TimeSource;
import mtsh.language.value.TimeSpan;

/** Reads dates from texts with DateTimeStyles, and tells the time. */
final class Dates {
    static final long TICKS_PER_DAY = TimeSpan.TICKS_PER_SECOND * 86_400;
    private static final int ADJUST_TO_UNIVERSAL = 16;
    private static final int ASSUME_LOCAL = 32;
    private static final int ASSUME_UNIVERSAL = 64;
    private static final int ROUNDTRIP_KIND = 128;

    private Dates() {}

    static DateTime now() {
        Clock clock = TimeSource.clock();
        return DateTime.local(clock.instant(), clock.getZone());
    }

    static DateTime utcNow() {
        return DateTime.utc(TimeSource.clock().instant());
    }

    /** A date within .NET's range. */
    static DateTime checked(long ticks, DateTime.Kind kind) {
        if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "The added or subtracted value results in an un-representable DateTime. (Parameter 'value')");
        }
        return new DateTime(ticks, kind);
    }

    /** How a text is to be read: DateTimeStyles, and the settings of a culture, null for those known by heart. */
    record Reading(long styles, FormatInfo culture) {}

    /** Styles and culture among the arguments of a call. */
    static Reading reading(Object[] arguments) {
        return new Reading(stylesOf(arguments), Formats.cultureAmong(arguments).dates());
    }

    private static long stylesOf(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof NetEnum styles) {
                return styles.value();
            }
        }
        return 0;
    }

    /** {@code DateTime.Parse}; formats are null for any shape. */
    static DateTime parse(String text, List<String> formats, Reading reading) {
        DateTime parsed = tryParse(text, formats, reading);
        if (parsed == null) {
            requireText(text);
            throw new NetThrow("System.FormatException", DateTimeParser.complaint(text));
        }
        return parsed;
    }

    private static void requireText(String text) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
    }

    /** Null when the text is no date. */
    static DateTime tryParse(String text, List<String> formats, Reading reading) {
        DateTimeParser.Parsed fields = fields(text, formats, reading);
        try {
            DateTime time = fields == null ? null : withStyles(fields, text, (int) reading.styles());
            return time == null || time.ticks() < 0 || time.ticks() > DateTime.MAX_TICKS ? null : time;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static DateTimeParser.Parsed fields(String text, List<String> formats, Reading reading) {
        if (text == null) {
            return null;
        }
        if (formats == null) {
            FormatInfo culture = reading.culture();
            return DateTimeParser.parseFields(culture == null ? text : LocalDateText.toInvariant(text, culture));
        }
        for (String format : formats) {
            DateTimeParser.Parsed parsed =
                    ExactDateParser.parse(text, format, (int) reading.styles(), reading.culture());
            if (parsed != null) {
                return parsed;
            }
        }
        return null;
    }

    private static DateTime withStyles(DateTimeParser.Parsed fields, String text, int styles) {
        LocalDateTime time = fields.time();
        ZoneOffset offset = fields.offset();
        if (offset == null) {
            if ((styles & ASSUME_UNIVERSAL) != 0) {
                offset = ZoneOffset.UTC;
            } else if ((styles & ASSUME_LOCAL) != 0 && (styles & ADJUST_TO_UNIVERSAL) != 0) {
                return DateTime.utc(time.atZone(TimeSource.zone()).toInstant());
            } else if ((styles & ASSUME_LOCAL) != 0) {
                return DateTime.of(time, DateTime.Kind.Local);
            } else {
                return DateTime.of(time, DateTime.Kind.Unspecified);
            }
        }
        Instant moment = time.toInstant(offset);
        boolean isZulu = text.stripTrailing().toUpperCase(java.util.Locale.ROOT).endsWith("Z");
        boolean keepsUtc = (styles & ROUNDTRIP_KIND) != 0 && isZulu;
        return (styles & ADJUST_TO_UNIVERSAL) != 0 || keepsUtc
                ? DateTime.utc(moment)
                : DateTime.local(moment, TimeSource.zone());
    }

    static DateTimeOffset parseOffset(String text, List<String> formats, Reading reading) {
        DateTimeOffset parsed = tryParseOffset(text, formats, reading);
        if (parsed == null) {
            requireText(text);
            throw new NetThrow("System.FormatException", DateTimeParser.complaint(text));
        }
        return parsed;
    }

    static DateTimeOffset tryParseOffset(String text, List<String> formats, Reading reading) {
        DateTimeParser.Parsed fields = fields(text, formats, reading);
        if (fields == null) {
            return null;
        }
        long styles = reading.styles();
        try {
            ZoneOffset assumed = (styles & ASSUME_UNIVERSAL) != 0 ? ZoneOffset.UTC : null;
            ZoneOffset offset = fields.offset() != null ? fields.offset() : assumed;
            Instant moment = offset != null
                    ? fields.time().toInstant(offset)
                    : fields.time().atZone(TimeSource.zone()).toInstant();
            ZoneOffset shown =
                    offset != null ? offset : TimeSource.zone().getRules().getOffset(moment);
            boolean toUtc = (styles & ADJUST_TO_UNIVERSAL) != 0;
            return DateTimeOffset.of(moment.atOffset(toUtc ? ZoneOffset.UTC : shown));
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** The formats of ParseExact: one text or an array of them. */
    static List<String> formats(Object given) {
        if (given instanceof PSArray array) {
            return array.asList().stream().map(String::valueOf).toList();
        }
        return List.of((String) given);
    }

    /** A date from fields; an ArgumentOutOfRangeException when there is none. */
    static LocalDateTime fields(int year, int month, int day, int hour, int minute, int second) {
        try {
            if (year < 1 || year > 9999) {
                throw new DateTimeException("year");
            }
            return LocalDateTime.of(year, month, day, hour, minute, second);
        } catch (DateTimeException wrong) {
            boolean date = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    date
                            ? "Year, Month, and Day parameters describe an un-representable DateTime."
                            : "Hour, Minute, and Second parameters describe an un-representable DateTime.");
        }
    }
}
