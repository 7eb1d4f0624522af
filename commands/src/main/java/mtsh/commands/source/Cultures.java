package mtsh.commands.source;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import mtsh.store.log.DateOrder;

/** How a culture writes a date of numbers. */
final class Cultures {
    private Cultures() {}

    /** The culture with a name such as {@code de-DE}, in any case; empty when there is none. */
    static Optional<Locale> find(String name) {
        Locale wanted = Locale.forLanguageTag(name.strip().replace('_', '-'));
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(known -> !known.getLanguage().isEmpty() && known.equals(wanted))
                .findFirst();
    }

    /** By its short date; unknown for cultures that write the year first, which leave no doubt but also no hint. */
    static DateOrder order(Locale culture) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, culture);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        if (day < 0 || month < 0 || year >= 0 && year < Math.min(day, month)) {
            return DateOrder.UNKNOWN;
        }
        return day < month ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
}
