package mtsh.commands.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.Retry;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** The report of a message: where it is for each recipient, or the way it took to one of them. */
final class DeliveryReport {
    static final String TYPE = "Microsoft.Exchange.Management.Tracking.MessageTrackingReport";

    private final ReportId id;
    private final List<TraceRow> rows;
    private final Function<String, List<MailEvent>> events;

    /** {@code rows} are those that the report may speak of, at least one; {@code life} may be null. */
    DeliveryReport(ReportId id, List<TraceRow> rows, Life life) {
        this.id = id;
        this.rows = rows;
        this.events = life == null ? recipient -> List.of() : TraceEvents.byRecipient(life);
    }

    List<TraceRow> rows() {
        return rows;
    }

    /** For a recipient the step that says how far it came. */
    ReportedEvent last(TraceRow row) {
        List<ReportedEvent> path = path(row);
        if (!path.isEmpty()) {
            ReportedEvent last = path.get(path.size() - 1);
            return new ReportedEvent(
                    row.recipient(), last.event(), last.word(), DeliveryStatus.of(row), RecipientState.of(row));
        }
        Instant time = row.lastEvent() == null ? row.received() : row.lastEvent();
        MailEvent silent = MailEvent.at(time).host(row.serverName()).reply(row.lastReply()).build();
        return new ReportedEvent(row.recipient(), silent, word(row), DeliveryStatus.of(row), RecipientState.of(row));
    }

    /** Where a row came from a report that has no events. */
    private static EventWord word(TraceRow row) {
        return switch (RecipientState.of(row)) {
            case Delivered -> EventWord.Delivered;
            case Transferred -> EventWord.TransferredToForeignOrg;
            case Deferred -> EventWord.QueueRetryNoRetryTime;
            case Pending -> EventWord.Submitted;
            case Moderator -> EventWord.MessageDefer;
            case GroupsExpanded -> EventWord.Expanded;
            case Failed -> EventWord.FailedGeneral;
        };
    }

    /** All steps to a recipient, oldest first. */
    List<ReportedEvent> path(TraceRow row) {
        List<MailEvent> all = events.apply(row.recipient());
        List<ReportedEvent> path = new ArrayList<>();
        for (MailEvent event : all) {
            EventWord word = EventWord.of(event, Retry.of(all, event).next() != null);
            boolean again = word == EventWord.Submitted
                    && path.stream().anyMatch(step -> step.word() == EventWord.Submitted);
            if (word != null && !again) {
                path.add(new ReportedEvent(row.recipient(), event, word, then(word), RecipientState.of(row)));
            }
        }
        return path;
    }

    /** How far the message had come with this step. */
    private static DeliveryStatus then(EventWord word) {
        return switch (word) {
            case Delivered, MovedToFolderByInboxRule -> DeliveryStatus.Delivered;
            case TransferredToForeignOrg, Expanded, Forwarded -> DeliveryStatus.Transferred;
            case FailedGeneral, FailedModeration, FailedTransportRules -> DeliveryStatus.Unsuccessful;
            default -> DeliveryStatus.Pending;
        };
    }

    PSObject object(List<PSObject> shown) {
        TraceRow first = rows.get(0);
        Set<String> addresses = new LinkedHashSet<>();
        rows.forEach(row -> addresses.add(row.recipient()));
        PSObject object = PSObject.custom()
                .typeName(TYPE)
                .note("MessageTrackingReportId", id.text())
                .note("SubmittedDateTime", DateTime.utc(first.received()))
                .note("Subject", first.subject())
                .note("FromAddress", first.sender())
                .note("FromDisplayName", first.sender())
                .note("RecipientAddresses", PSArray.ofStrings(addresses))
                .note("RecipientDisplayNames", PSArray.ofStrings(addresses))
                .note("DeliveredCount", count(DeliveryStatus.Delivered))
                .note("PendingCount", count(DeliveryStatus.Pending))
                .note("TransferredCount", count(DeliveryStatus.Transferred))
                .note("UnsuccessfulCount", count(DeliveryStatus.Unsuccessful))
                .note("SummaryToDate", summaryToDate());
        return object.note("RecipientTrackingEvents", PSArray.of(shown));
    }

    private int count(DeliveryStatus status) {
        return (int) rows.stream().filter(row -> DeliveryStatus.of(row) == status).count();
    }

    private String summaryToDate() {
        Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
        rows.forEach(row -> counts.merge(RecipientState.of(row), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(count + " " + state.words()));
        return Coverage.count(rows.size(), "recipient") + ": " + String.join("; ", parts) + ".";
    }
}
