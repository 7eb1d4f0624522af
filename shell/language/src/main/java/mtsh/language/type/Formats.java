package mtsh.language.type;

import java.time.LocalDateTime;

import mtsh.language.value.CompositeFormat;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.DateOnly;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.NetCulture;
import mtsh.language.value.TimeOnly;

/** Texts of values in formats and cultures, as {@code ToString(format, culture)} gives them. */
final class Formats {
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1, 1, 1, 0, 0);

    private Formats() {}

    /** {@code provider} is a culture, its number or date formats, or null for the current culture. */
    static String of(Object value, String format, Object provider) {
        NetCulture culture = culture(provider);
        boolean none = format == null || format.isEmpty();
        if (value instanceof DateTimeOffset moment) {
            String used = none ? "MM/dd/yyyy HH:mm:ss zzz" : format;
            if (none && culture.dates() != null) {
                return CompositeFormat.value(value, null, culture);
            }
            boolean local = none && culture == NetCulture.EN_US;
            return DateTimeFormat.format(
                    moment.dateTime().toLocalDateTime(),
                    moment.toOffsetDateTime().getOffset(),
                    local ? "M/d/yyyy h:mm:ss tt zzz" : used,
                    culture);
        }
        if (value instanceof DateOnly date) {
            return DateTimeFormat.format(
                    date.toLocalDate().atStartOfDay(),
                    null,
                    none ? "d" : format.equalsIgnoreCase("o") ? "yyyy-MM-dd" : format,
                    culture);
        }
        if (value instanceof TimeOnly time) {
            String used = none ? "t" : format.equalsIgnoreCase("o") ? "HH:mm:ss.fffffff" : format;
            return DateTimeFormat.format(FIRST_DAY.plusNanos(time.ticks() * 100), null, used, culture);
        }
        return CompositeFormat.value(value, none ? null : format, culture);
    }

    /** {@code String.Format} */
    static String composite(String format, Object[] arguments, Object provider) {
        return CompositeFormat.format(format, arguments, culture(provider));
    }

    /** The culture that a provider asks for; the session's when it is none. */
    static NetCulture culture(Object provider) {
        if (provider instanceof CultureInfo given) {
            return given.texts();
        }
        if (provider instanceof CulturePart part) {
            return part.culture().texts();
        }
        if (!(provider instanceof FormatInfo settings)) {
            return NetCulture.current();
        }
        if (settings.owner() != null) {
            return settings.owner().texts();
        }
        CultureInfo current = CultureInfo.current();
        return NetCulture.of(
                settings.isNumbers() ? settings : current.numbers(), settings.isNumbers() ? current.dates() : settings);
    }

    /** The culture among the arguments of a call, else the session's. */
    static NetCulture cultureAmong(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof CultureInfo || argument instanceof FormatInfo) {
                return culture(argument);
            }
        }
        return NetCulture.current();
    }
}
