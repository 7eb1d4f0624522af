package mtsh.commands.source;

import java.time.ZoneId;
import java.util.Locale;

import mtsh.commands.session.ZoneNames;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;

/** What -TimeZone, -Year and -Culture say about the times in logs; each may be null. */
record AssumptionOptions(String timeZone, Integer year, String culture, String server) {
    /** With the session's zone where none is given; an error of the shell for a zone or a culture that there is not. */
    Assumptions in(ZoneId sessionZone) {
        Assumptions nothing = Assumptions.of(sessionZone);
        Locale locale = culture == null ? null : locale();
        return new Assumptions(
                timeZone == null ? nothing.zone() : zone(),
                timeZone != null,
                year == null ? 0 : year,
                locale == null ? "" : locale.toLanguageTag(),
                locale == null ? DateOrder.UNKNOWN : Cultures.order(locale),
                server == null ? "" : server);
    }

    private ZoneId zone() {
        return ZoneNames.find(timeZone)
                .orElseThrow(() -> Errors.of(
                        "System.TimeZoneNotFoundException",
                        "TimeZoneNotFound",
                        ErrorCategory.InvalidArgument,
                        timeZone,
                        ZoneNames.unknown(timeZone)));
    }

    private Locale locale() {
        return Cultures.find(culture)
                .orElseThrow(() -> Errors.of(
                        "System.Globalization.CultureNotFoundException",
                        "CultureNotFound",
                        ErrorCategory.InvalidArgument,
                        culture,
                        "There is no culture '" + culture + "'. Give a name such as de-DE, en-US or en-GB."));
    }
}
