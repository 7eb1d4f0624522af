package mtsh.store.life;

import static mtsh.store.life.StoredLives.rowsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Recipients whom a log first names when it begins to deliver, and deliveries that have legs of their own. */
class AttemptLivesTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private static MailEventBuilder event(int second, EventId id, String queueId) {
        return MailEvent.at(TEN.plusSeconds(second))
                .host("mx1")
                .daemon("qmail")
                .id(id)
                .queueId(queueId);
    }

    private static MailEvent attempt(int second, String queueId, String recipient) {
        return event(second, EventId.NOTE, queueId)
                .word("attempt")
                .recipient(recipient)
                .build();
    }

    private static List<String> statuses(List<MailEvent> events) {
        return rowsOf(events).stream()
                .map(row -> row.recipient() + ' ' + row.status())
                .sorted()
                .toList();
    }

    @Test
    void anAttemptMakesARecipientOfAMessageOthersOfWhichHaveTheirs() {
        List<MailEvent> events = List.of(
                event(0, EventId.RECEIVE, "17").sender("a@b.example").build(),
                attempt(1, "17", "x@c.example"),
                attempt(1, "17", "y@c.example"),
                event(2, EventId.DELIVER, "17")
                        .recipient("x@c.example")
                        .word("sent")
                        .build());
        assertEquals(List.of("x@c.example Delivered", "y@c.example GettingStatus"), statuses(events));
    }

    @Test
    void aLegOfAnEarlierAttemptDoesNotOutlastTheLaterOne() {
        MailEvent started = attempt(1, "17", "x@c.example");
        Link link = new Link(Link.Kind.QUEUED_AS, "", "d5", true);
        List<MailEvent> events = List.of(
                event(0, EventId.RECEIVE, "17").sender("a@b.example").build(),
                started,
                started.change().link(link).build(),
                attempt(1, "d5", "x@c.example"),
                event(20, EventId.DEFER, "d5").word("deferred").build(),
                attempt(600, "17", "x@c.example"),
                event(601, EventId.SENDEXTERNAL, "17")
                        .recipient("x@c.example")
                        .word("sent")
                        .build());
        List<TraceRow> rows = rowsOf(events);
        assertEquals(1, rows.size());
        assertEquals(Status.Delivered, rows.get(0).status());
    }
}
