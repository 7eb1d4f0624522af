package mtsh.store.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** What Exim's lines amount to. */
class EximLivesTest {
    private static final String ARRIVAL = " <= anna@northwind.example H=(m) [198.51.100.7] P=esmtp S=10 ";

    private static List<MailEvent> exim(String text) {
        LogParser parser = LogFormats.named("Exim")
                .orElseThrow()
                .open(new LogContext("mainlog", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z")), null);
        Described sink = new Described();
        long number = 0;
        for (String line : text.lines().toList()) {
            parser.line(LogLine.of(line, number, ++number), sink);
        }
        parser.end(sink);
        return sink.events;
    }

    @Test
    void aMessageFrozenForTenDaysIsOne() {
        List<MailEvent> events = exim("2026-03-02 10:00:00 1vx04G-0012AB-01" + ARRIVAL + "for ben@contoso.com\n"
                + "2026-03-02 10:00:00 1vx04G-0012AB-01 Frozen\n"
                + "2026-03-12 10:00:00 1vx04G-0012AB-01 Unfrozen by forced delivery\n"
                + "2026-03-12 10:00:01 1vx04G-0012AB-01 => ben <ben@contoso.com> R=l T=local_delivery\n"
                + "2026-03-12 10:00:01 1vx04G-0012AB-01 Completed\n");
        assertEquals(1, StoredLives.livesOf(events).size());
        assertEquals(List.of("ben@contoso.com Delivered/Delivered"), StoredLives.verdicts(events));
    }

    @Test
    void whatAnAccessListSaidLongBeforeTheArrivalBelongsToIt() {
        List<MailEvent> events =
                exim("2026-03-02 10:00:00 1vx04G-0012AB-01 H=(m) [198.51.100.7] Warning: slow scanner\n"
                        + "2026-03-02 10:02:00 1vx04G-0012AB-01" + ARRIVAL + "for ben@contoso.com\n");
        assertEquals(1, StoredLives.livesOf(events).size());
        assertEquals(List.of("ben@contoso.com GettingStatus/InTransit"), StoredLives.verdicts(events));
    }

    @Test
    void theOrderInWhichLogsAreReadDoesNotMatter() {
        List<MailEvent> events = exim("2026-03-02 10:00:00 1vx04G-0012AB-01" + ARRIVAL + "for ben@contoso.com\n"
                + "2026-03-02 10:00:01 1vx04G-0012AB-01 == ben@contoso.com R=l T=t defer (-22): mailbox is full\n"
                + "2026-03-02 10:30:01 1vx04G-0012AB-01 == ben@contoso.com R=l T=t defer (-53): retry time not reached\n"
                + "2026-03-02 11:30:01 1vx04G-0012AB-01 => ben <ben@contoso.com> R=l T=t\n"
                + "2026-03-02 11:30:01 1vx04G-0012AB-01 Completed\n");
        List<MailEvent> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        assertEquals(StoredLives.rowsOf(events), StoredLives.rowsOf(reversed));
        assertEquals(2, StoredLives.rowsOf(events).get(0).attempts());
        assertEquals(
                "mailbox is full",
                StoredLives.rowsOf(events.subList(0, 3)).get(0).lastReply());
    }

    @Test
    void aFailedPartOfSeveralFailsAlone() {
        List<MailEvent> events =
                exim("2026-03-02 10:00:00 1vx04G-0012AB-01" + ARRIVAL + "for a@contoso.com b@contoso.com\n"
                        + "2026-03-02 10:00:00 1vx04G-0012AB-01 => a <a@contoso.com> R=l T=t\n"
                        + "2026-03-02 10:00:00 1vx04G-0012AB-01 ** b@contoso.com: Unrouteable address\n"
                        + "2026-03-02 10:00:00 1vx04G-0012AB-02 <= <> R=1vx04G-0012AB-01 U=exim P=local S=1 for anna@northwind.example\n"
                        + "2026-03-02 10:00:00 1vx04G-0012AB-01 Completed\n");
        assertEquals(
                List.of(
                        "a@contoso.com Delivered/Delivered",
                        "anna@northwind.example GettingStatus/InTransit",
                        "b@contoso.com Failed/Bounced"),
                StoredLives.verdicts(events));
        Life whole = StoredLives.livesOf(events).stream()
                .filter(one -> one.legs().get(0).queueId().endsWith("01"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(EventId.RECEIVE, EventId.DELIVER), ids(TraceEvents.forRecipient(whole, "a@contoso.com")));
        assertEquals(
                List.of(EventId.RECEIVE, EventId.FAIL, EventId.DSN),
                ids(TraceEvents.forRecipient(whole, "b@contoso.com")));
    }

    private static List<EventId> ids(List<MailEvent> events) {
        return events.stream().map(MailEvent::id).toList();
    }
}
