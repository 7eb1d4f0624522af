package mtsh.store.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What rows can be counted by. Addresses and domains are given in lower case, because they compare without regard to case; times as
 * they were received, in the zone that was asked for.
 */
public enum GroupKey {
    STATUS,
    DISPOSITION,
    /** As {@code 2026-03-01T08:00+01:00}: an hour that comes twice in autumn is two. */
    HOUR,
    /** As {@code 2026-03-01}. */
    DAY,
    /** As {@code Monday}. */
    WEEKDAY,
    SENDER,
    SENDER_DOMAIN,
    RECIPIENT,
    RECIPIENT_DOMAIN,
    SUBJECT,
    FROM_IP,
    TO_IP,
    SERVER,
    ENHANCED_CODE,
    /** {@code True} or {@code False}. */
    EVER_DEFERRED;

    private static final DateTimeFormatter HOUR_FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

    /** The value of a row; empty where the row does not know. */
    public String of(TraceRow row, ZoneId zone) {
        return switch (this) {
            case STATUS -> row.status().name();
            case DISPOSITION -> row.disposition().name();
            case HOUR, DAY, WEEKDAY -> of(row.received(), zone);
            case SENDER -> Alternatives.lower(row.sender());
            case SENDER_DOMAIN -> domain(row.sender());
            case RECIPIENT -> Alternatives.lower(row.recipient());
            case RECIPIENT_DOMAIN -> domain(row.recipient());
            case SUBJECT -> row.subject();
            case FROM_IP -> row.fromIp();
            case TO_IP -> row.toIp();
            case SERVER -> row.serverName();
            case ENHANCED_CODE -> row.lastEnhanced();
            case EVER_DEFERRED -> row.everDeferred() ? "True" : "False";
        };
    }

    /** Whether it tells when a row was received. */
    public boolean isTime() {
        return this == HOUR || this == DAY || this == WEEKDAY;
    }

    /** The value of all rows that were received then; only of those that {@linkplain #isTime() tell} it. */
    public String of(Instant received, ZoneId zone) {
        ZonedDateTime time = received.atZone(zone);
        return switch (this) {
            case HOUR -> HOUR_FORM.format(time.truncatedTo(ChronoUnit.HOURS));
            case DAY -> time.toLocalDate().toString();
            case WEEKDAY -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> throw new IllegalArgumentException(this + " is no time");
        };
    }

    /** What stands after the last at sign. */
    private static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : Alternatives.lower(address.substring(at + 1));
    }
}
