package mtsh.store.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a source is read where the log does not say it: its times, and whose it is. Kept with the source, so that reading it on later goes by the same.
 *
 * @param zone of times that name none
 * @param isZoneGiven whether somebody named the zone; else it is the session's
 * @param year of the first line without one, or 0 to infer it
 * @param culture by which dates of numbers are read ({@code de-DE}), or empty when nobody named one
 * @param dateOrder that follows from the culture
 * @param server whose log it is, where lines name no host (Exim's, qmail's and Dovecot's own files), or empty
 */
public record Assumptions(
        ZoneId zone, boolean isZoneGiven, int year, String culture, DateOrder dateOrder, String server) {
    /** Nobody said anything: the session's zone, everything else from the log. */
    public static Assumptions of(ZoneId sessionZone) {
        return new Assumptions(sessionZone, false, 0, "", DateOrder.UNKNOWN, "");
    }

    /** These, for a source that was begun with others: what is given now holds, for the rest it stays as it was begun. */
    public Assumptions after(Assumptions begun) {
        boolean isCultureGiven = !culture.isEmpty();
        return new Assumptions(
                isZoneGiven ? zone : begun.zone,
                isZoneGiven || begun.isZoneGiven,
                year != 0 ? year : begun.year,
                isCultureGiven ? culture : begun.culture,
                isCultureGiven ? dateOrder : begun.dateOrder,
                server.isEmpty() ? begun.server : server);
    }

    public LogContext context(String source, Instant newestPossible) {
        return new LogContext(source, zone, newestPossible, year, dateOrder);
    }

    /** As short text. */
    public String text() {
        return "zone=" + zone.getId() + ",given=" + isZoneGiven + ",year=" + year + ",culture=" + culture + ",order="
                + dateOrder.name() + ",server=" + server;
    }

    /** Reads what {@link #text} wrote; what cannot be read of it counts as not said. */
    public static Assumptions parse(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                parts.put(part.substring(0, equal), part.substring(equal + 1));
            }
        }
        return new Assumptions(
                zone(parts.getOrDefault("zone", "")),
                Boolean.parseBoolean(parts.get("given")),
                number(parts.getOrDefault("year", "0")),
                parts.getOrDefault("culture", ""),
                order(parts.getOrDefault("order", "")),
                parts.getOrDefault("server", ""));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknownHere) {
            return ZoneOffset.UTC;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    private static DateOrder order(String name) {
        for (DateOrder each : DateOrder.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return DateOrder.UNKNOWN;
    }
}
