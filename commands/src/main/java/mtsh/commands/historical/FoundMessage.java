package mtsh.commands.historical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.commands.trace.DetailText;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.ToldEvents;
import mtsh.store.query.TraceRow;

/**
 * A message that a search found, whole: what became of it for each recipient, also for those who were not asked about, and everything
 * that happened to it.
 *
 * @param rows one for each recipient, the earliest first; at least one
 * @param events in order of time, each with the parties and the subject
 */
record FoundMessage(List<TraceRow> rows, List<MailEvent> events) {
    private static final Comparator<TraceRow> EARLIEST_FIRST =
            Comparator.comparing(TraceRow::received).thenComparing(TraceRow::recipient);

    static FoundMessage of(List<TraceRow> found, Life life) {
        List<TraceRow> rows = new ArrayList<>(found);
        rows.sort(EARLIEST_FIRST);
        List<MailEvent> told = new ArrayList<>();
        if (life != null) {
            for (Leg leg : life.legs()) {
                ToldEvents.of(leg).stream()
                        .filter(event -> event.id().isVisible())
                        .forEach(told::add);
            }
        }
        told.sort((one, other) -> one.time().compareTo(other.time()));
        List<MailEvent> details =
                told.stream().filter(event -> !DetailText.isTraceRow(event)).toList();
        // The rows of a message trace sum up events: beside events they would say everything twice.
        return new FoundMessage(List.copyOf(rows), details.isEmpty() ? List.copyOf(told) : details);
    }

    TraceRow first() {
        return rows.get(0);
    }

    Instant received() {
        return first().received();
    }

    /** The network message id, which is the trace id where the logs know none. */
    String networkId() {
        return first().traceId().toString();
    }
}
