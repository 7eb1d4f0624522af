package mtsh.commands.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;
import mtsh.store.log.Observed;
import mtsh.store.query.SourceStatus;

/** What the times of a source rest on, in words: its zone, its year, the order of its dates, and what is doubtful. */
final class SourceTimes {
    private static final String IN_LOG = "Log";
    private static final String NOT_KNOWN = "Unknown";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SourceStatus source;
    private final Assumptions assumptions;

    SourceTimes(SourceStatus source) {
        this.source = source;
        this.assumptions = source.assumptions();
    }

    private long observed(Observed what) {
        return source.observed().getOrDefault(what, 0L);
    }

    private boolean isZoneAssumed() {
        return observed(Observed.ZONE_ASSUMED) > 0 && assumptions != null;
    }

    private ZoneId zone() {
        if (!isZoneAssumed()) {
            return ZoneOffset.UTC;
        }
        Long shown = source.observed().get(Observed.ZONE_DISPROVED);
        return shown == null ? assumptions.zone() : ZoneOffset.ofTotalSeconds(shown.intValue());
    }

    /** The zone that was assumed, or that ids with a time in them show; null when the log names it. */
    String timeZone() {
        return isZoneAssumed() ? zone().getId() : null;
    }

    /** Log, Given, Session or MessageId; two of them for a log that names the zone on some lines only, or confirms it. */
    String timeZoneFrom() {
        if (assumptions == null) {
            return NOT_KNOWN;
        }
        if (!isZoneAssumed()) {
            return IN_LOG;
        }
        if (source.observed().containsKey(Observed.ZONE_DISPROVED)) {
            return "MessageId";
        }
        String from = assumptions.isZoneGiven() ? "Given" : "Session";
        if (observed(Observed.ZONE_CONFIRMED) > 0) {
            return from + ", MessageId";
        }
        return observed(Observed.ZONE_NAMED) > 0 ? IN_LOG + ", " + from : from;
    }

    /** The year of its events, or the first and the last; null when it has none. */
    String year() {
        if (source.firstEvent() == null) {
            return null;
        }
        int first = source.firstEvent().atZone(zone()).getYear();
        int last = source.lastEvent().atZone(zone()).getYear();
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    String yearFrom() {
        if (assumptions == null) {
            return NOT_KNOWN;
        }
        if (observed(Observed.YEAR_ASSUMED) == 0) {
            return IN_LOG;
        }
        if (observed(Observed.YEAR_CORRECTED) > 0) {
            return "QueueId";
        }
        return assumptions.year() != 0 ? "Given" : "Inferred";
    }

    String culture() {
        return assumptions == null || assumptions.culture().isEmpty() ? null : assumptions.culture();
    }

    /** The server that somebody named, or null. */
    String server() {
        return assumptions == null || assumptions.server().isEmpty() ? null : assumptions.server();
    }

    /** DayFirst or MonthFirst, when somebody said it or the log showed it; else null. */
    String dateOrder() {
        if (assumptions != null && assumptions.dateOrder() != DateOrder.UNKNOWN) {
            return assumptions.dateOrder() == DateOrder.DAY_FIRST ? "DayFirst" : "MonthFirst";
        }
        if (observed(Observed.DAY_FIRST) > 0) {
            return "DayFirst";
        }
        return observed(Observed.MONTH_FIRST) > 0 ? "MonthFirst" : null;
    }

    /** What a reader of its times should know. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (observed(Observed.REPEATED_HOUR) != 0) {
            warnings.add("The clock of " + zone() + " showed the hour of " + local(Observed.REPEATED_HOUR)
                    + " twice. It is read as the first one until the time would run backwards.");
        }
        if (observed(Observed.SKIPPED_HOUR) != 0) {
            warnings.add("The clock of " + zone() + " never showed the hour before " + local(Observed.SKIPPED_HOUR)
                    + ", and there are lines in it: the zone may be another one (Import-MailLog -TimeZone).");
        }
        if (observed(Observed.STEPS_BACK) > 0) {
            warnings.add("The time goes back by more than an hour "
                    + Counts.times(observed(Observed.STEPS_BACK))
                    + ": logs were put together in another order, or a clock was set back.");
        }
        if (observed(Observed.FUTURE) > 0) {
            warnings.add(Counts.of(observed(Observed.FUTURE), "line")
                    + " stamped later than the log was written: a wrong clock.");
        }
        if (observed(Observed.YEAR_CORRECTED) > 0) {
            warnings.add("Queue ids, which hold their time, prove another year than the one that was assumed first.");
        }
        if (source.observed().containsKey(Observed.ZONE_DISPROVED)) {
            warnings.add("Message ids, which hold their time, show that the clock was not that of " + assumptions.zone()
                    + " but " + zone() + ".");
        }
        if (observed(Observed.LINES_LOST) > 0) {
            warnings.add("The machine's logger threw away " + Counts.of(observed(Observed.LINES_LOST), "line")
                    + " because there were too many at once: Test-MailLogQuality.");
        }
        return warnings;
    }

    private String local(Observed what) {
        return LOCAL.format(Instant.ofEpochSecond(observed(what)).atZone(zone()));
    }
}
