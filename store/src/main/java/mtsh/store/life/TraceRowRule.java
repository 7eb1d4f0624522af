package mtsh.store.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Outcome.Weight;

/**
 * Rows of a message trace give the service's own status. Exports overlap, and an older one says Pending of what a newer one says
 * Delivered: the newest question counts, and among equals the one that says most.
 */
final class TraceRowRule {
    private static final Comparator<MailEvent> BY_EXPORT = Comparator.comparing((MailEvent event) -> isEnd(event))
            .thenComparing(event -> event.property("EndDate"))
            .thenComparing(event -> event.property("StartDate"))
            .thenComparing(event -> rank(Tracking.statusOf(event)))
            .thenComparing(EventOrder.CANONICAL);

    private TraceRowRule() {}

    /** The row that counts for a recipient, or null. */
    static MailEvent best(List<MailEvent> events) {
        List<MailEvent> rows = new ArrayList<>();
        for (MailEvent event : events) {
            if (Tracking.isTraceRow(event)) {
                rows.add(event);
            }
        }
        return rows.stream().max(BY_EXPORT).orElse(null);
    }

    /** What holds when the service says this and the events say that (which may be null). */
    static Outcome decide(MailEvent row, Outcome events) {
        Status status = Tracking.statusOf(row);
        if (status == null) {
            return events;
        }
        Outcome said = new Outcome(row, isEnd(row) ? Weight.FINAL : Weight.PENDING, status, disposition(row, status));
        if (events == null || events.event() == null) {
            return said;
        }
        boolean elsewhere = !events.event().host().equals(row.host());
        boolean relayed = events.disposition() == Disposition.Relayed;
        if (events.status() == status) {
            return relayed && elsewhere ? said : events;
        }
        if (!isEnd(row)) {
            return events.weight() == Weight.FINAL ? events : said;
        }
        boolean afterwards = elsewhere && events.weight() == Weight.FINAL && !relayed;
        return status == Status.Delivered && afterwards ? events : said;
    }

    private static boolean isEnd(MailEvent event) {
        Status status = Tracking.statusOf(event);
        return status != null && rank(status) > rank(Status.Pending);
    }

    private static int rank(Status status) {
        if (status == null) {
            return -1;
        }
        return switch (status) {
            case GettingStatus -> 0;
            case Pending -> 1;
            case None -> 2;
            case Expanded -> 3;
            case Failed -> 4;
            case Delivered -> 5;
            case FilteredAsSpam -> 6;
            case Quarantined -> 7;
        };
    }

    /** What mtsh exported says it in full; the service has only the status. */
    private static Disposition disposition(MailEvent row, Status status) {
        Disposition exported = new ExportedRow(row).disposition();
        if (exported != null) {
            return exported;
        }
        return switch (status) {
            case GettingStatus -> Disposition.InTransit;
            case Pending -> Disposition.Deferred;
            case None -> Disposition.Redirected;
            case Expanded -> Disposition.Expanded;
            case Failed -> Disposition.Bounced;
            case Delivered -> Disposition.Delivered;
            case FilteredAsSpam -> Disposition.Junk;
            case Quarantined -> Disposition.Quarantined;
        };
    }
}
