package mtsh.commands.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.DetailText;
import mtsh.commands.trace.Retry;
import mtsh.commands.trace.Whereabouts;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.event.EventId;
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
        List<MailEvent> all = events.apply(row.recipient());
        MailEvent decisive = new Whereabouts(row, all).decisive();
        MailEvent step = decisive == null || DetailText.isTraceRow(decisive) ? silent(row) : decisive;
        EventWord own = EventWord.of(step, Retry.of(all, step).next() != null);
        DeliveryStatus status = DeliveryStatus.of(row);
        // A store may throw away what a server calls sent: then what became of it counts.
        EventWord word = own != null && then(own) == status ? own : word(row);
        return new ReportedEvent(row.recipient(), step, word, status, RecipientState.of(row));
    }

    /** For a row whose log has no events, only what became of the message. */
    private static MailEvent silent(TraceRow row) {
        return MailEvent.at(row.lastEvent() == null ? row.received() : row.lastEvent())
                .host(row.serverName())
                .id(EventId.NOTE)
                .reply(row.lastReply())
                .enhancedCode(row.lastEnhanced())
                .build();
    }

    private static EventWord word(TraceRow row) {
        return switch (row.disposition()) {
            case Delivered, Junk -> EventWord.Delivered;
            case Relayed -> EventWord.TransferredToForeignOrg;
            case Redirected -> EventWord.Forwarded;
            case Expanded -> EventWord.Expanded;
            case Deferred, Greylisted -> EventWord.QueueRetryNoRetryTime;
            case InTransit -> EventWord.Submitted;
            case Quarantined, Held -> EventWord.MessageDefer;
            case Discarded -> EventWord.FailedTransportRules;
            case RejectedAtSmtp, Bounced, Expired -> EventWord.FailedGeneral;
        };
    }

    /** All steps to a recipient, oldest first. */
    List<ReportedEvent> path(TraceRow row) {
        List<MailEvent> all = events.apply(row.recipient());
        List<ReportedEvent> path = new ArrayList<>();
        for (MailEvent event : all) {
            EventWord word = EventWord.of(event, Retry.of(all, event).next() != null);
            boolean again =
                    word == EventWord.Submitted && path.stream().anyMatch(step -> step.word() == EventWord.Submitted);
            if (word != null && !again && !DetailText.isTraceRow(event)) {
                path.add(new ReportedEvent(row.recipient(), event, word, then(word), RecipientState.of(row)));
            }
        }
        return path.isEmpty() ? List.of(last(row)) : path;
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
        return (int)
                rows.stream().filter(row -> DeliveryStatus.of(row) == status).count();
    }

    private String summaryToDate() {
        Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
        rows.forEach(row -> counts.merge(RecipientState.of(row), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(count + " " + state.words()));
        return Coverage.count(rows.size(), "recipient") + ": " + String.join("; ", parts) + ".";
    }
}
