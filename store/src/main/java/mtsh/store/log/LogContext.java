package mtsh.store.log;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a parser must be told about its source.
 *
 * @param source the name that {@code LogPosition} carries
 * @param zone the zone of times that do not name one
 * @param newestPossible heads without a year are put in the last year in which they are not after this moment (the file's time of
 *     change, or the import's clock)
 * @param year the year of the first line that names none, or 0 when nobody said it
 * @param dateOrder of dates written with numbers only
 */
public record LogContext(String source, ZoneId zone, Instant newestPossible, int year, DateOrder dateOrder) {
    public LogContext(String source, ZoneId zone, Instant newestPossible) {
        this(source, zone, newestPossible, 0, DateOrder.UNKNOWN);
    }
}
