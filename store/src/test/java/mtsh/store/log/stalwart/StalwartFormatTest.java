package mtsh.store.log.stalwart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LineFuzz;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class StalwartFormatTest {
    private static final String TIME = "2025-03-10T08:00:00Z INFO ";
    private static final String SESSION =
            "listenerId = \"smtp\", localPort = 25, remoteIp = 198.51.100.7, remotePort = 4711, ";
    private static final String SYSLOG = "Mar 10 08:00:00 mx1 stalwart[77]: ";
    private static final String ATTEMPT =
            "queueId = 17, from = \"a@c.example\", to = [\"x@d.example\", \"y@d.example\"], size = 1, total = 2, ";

    private final Described sink = new Described();
    private int number;

    private void read(LogParser parser, String... lines) {
        for (String line : lines) {
            parser.line(LogLine.of(line, 100L * number, ++number), sink);
        }
    }

    private static LogParser open(String format, String state) {
        return LogFormats.named(format)
                .orElseThrow()
                .open(new LogContext("log", ZoneOffset.UTC, Instant.parse("2025-06-01T00:00:00Z")), state);
    }

    private List<MailEvent> all(EventId id) {
        return sink.events.stream().filter(event -> event.id() == id).toList();
    }

    private static String recognised(String... lines) {
        return LogFormats.recognise(List.of(lines)).map(LogFormat::name).orElse("none");
    }

    @Test
    void isKnownByShapesNotByWords() {
        String text = TIME + "Delivery completed (delivery.completed) queueId = 9, elapsed = 1ms";
        assertEquals("Stalwart", recognised(text));
        assertEquals("StalwartSyslog", recognised(SYSLOG + text));
        assertEquals(
                "Stalwart",
                recognised(
                        "{\"id\":\"1\",\"createdAt\":\"2025-03-10T08:00:00Z\",\"type\":\"queue.rescheduled\",\"data\":{}}"));
        assertEquals("none", recognised(TIME + "Delivery completed (at last) queueId = 9"));
        assertEquals("none", recognised("2025-03-10 08:00:00 INFO Delivery completed (delivery.completed)"));
        assertEquals("none", recognised("{\"events\":[],\"id\":7}", "{\"id\":\"x\",\"type\":\"queue.rescheduled\"}"));
    }

    @Test
    void takesTheInnerTimeOfASystemLog() {
        read(open("StalwartSyslog", null), SYSLOG + "2019-03-10T07:00:00Z INFO x (delivery.completed) queueId = 9");
        assertEquals(Instant.parse("2019-03-10T07:00:00Z"), sink.events.get(0).time());
        assertEquals("mx1", sink.events.get(0).host());
    }

    @Test
    void countsWhatItCannotRead() {
        read(
                open("Stalwart", null),
                TIME + "Delivery completed (delivery.completed)",
                "\tqueueId = 9",
                TIME + "MTA queue started (queue.started) ",
                "{\"events\":[{\"id\":\"1\",\"createdAt\":\"2025-03-10T08:00:00Z\",\"type\":\"delivery.completed\",\"data\":{\"queueId\":9}},{\"id");
        assertEquals("unparsed: its keys stand on lines of their own", sink.texts.get(0));
        assertEquals(List.of("ignored", "ignored"), sink.texts.subList(1, 3));
        assertEquals(1, all(EventId.END).size());
        assertEquals("unparsed: the line is no whole JSON", sink.texts.get(4));
    }

    @Test
    void goesOnWithTheSessionsThatAreOpen() {
        LogParser before = open("Stalwart", null);
        read(
                before,
                TIME + "x (smtp.ehlo) " + SESSION + "domain = \"h.example\"",
                TIME + "x (smtp.mail-from) " + SESSION + "from = \"a,=|@c.example\"",
                TIME + "x (smtp.rcpt-to) " + SESSION + "to = \"x@d.example\"");
        read(
                open("Stalwart", before.state()),
                TIME + "Mail loop detected (smtp.loop-detected) " + SESSION + "total = 99");
        assertEquals("a,=|@c.example", sink.events.get(0).sender());
        assertEquals(List.of("x@d.example"), sink.events.get(0).recipients());
        assertEquals("h.example", sink.events.get(0).property("helo"));
    }

    @Test
    void givesTheVerdictsOfTheStoreToTheRecipientsInOrder() {
        read(
                open("Stalwart", null),
                TIME + "x (delivery.attempt-start) " + ATTEMPT.substring(0, ATTEMPT.length() - 2),
                TIME + "x (message-ingest.ham) " + ATTEMPT
                        + "accountId = 1, mailboxId = [0], messageId = \"m@c\", size = 1",
                TIME + "x (message-ingest.spam) " + ATTEMPT
                        + "accountId = 2, mailboxId = [2], messageId = \"m@c\", size = 1",
                TIME + "x (delivery.dsn-success) " + ATTEMPT
                        + "to = \"x@d.example\", hostname = \"localhost\", code = 250, details = \"OK\"",
                TIME + "x (delivery.dsn-success) " + ATTEMPT
                        + "to = \"y@d.example\", hostname = \"localhost\", code = 250, details = \"OK\"");
        assertEquals("Inbox", all(EventId.DELIVER).get(0).property("folder"));
        assertEquals("Junk", all(EventId.DELIVER).get(1).property("folder"));
        assertEquals(List.of("y@d.example"), all(EventId.AGENTINFO).get(0).recipients());
    }

    @Test
    void saysNothingOfAStoreWhoseVerdictsDiffer() {
        read(
                open("Stalwart", null),
                TIME + "x (message-ingest.ham) " + ATTEMPT + "accountId = 1, mailboxId = [0], size = 1",
                TIME + "x (message-ingest.spam) " + ATTEMPT + "accountId = 2, mailboxId = [2], size = 1",
                TIME + "x (message-ingest.spam) " + ATTEMPT + "accountId = 3, mailboxId = [2], size = 1",
                TIME + "x (delivery.dsn-success) " + ATTEMPT
                        + "to = \"x@d.example\", hostname = \"localhost\", code = 250, details = \"OK\"");
        assertEquals("", all(EventId.DELIVER).get(0).property("folder"));
        assertTrue(all(EventId.AGENTINFO).isEmpty());
    }

    @Test
    void countsAnErrorOnlyWhenItWasTheEndOfIt() {
        String error = "domain = \"d.example\", hostname = \"mx1\", causedBy = SMTP error (smtp.error) { details ="
                + " \"Connection Error\", reason = \"refused, to = \\\"x\\\" }\" }, elapsed = 5ms";
        read(
                open("Stalwart", null),
                TIME + "x (delivery.connect-error) " + ATTEMPT + error,
                TIME + "x (delivery.delivered) " + ATTEMPT
                        + "hostname = \"mx2\", to = \"x@d.example\", code = 250, details = \"ok\"",
                TIME + "Put off (queue.rescheduled) " + ATTEMPT + "nextRetry = 2025-03-10T09:00:00Z");
        assertEquals(List.of("x@d.example"), all(EventId.SENDEXTERNAL).get(0).recipients());
        assertEquals(1, all(EventId.DEFER).size());
        assertEquals(List.of("y@d.example"), all(EventId.DEFER).get(0).recipients());
        assertTrue(all(EventId.DEFER).get(0).reply().startsWith("x: refused, to = "));
    }

    @Test
    void survivesDamagedLines() throws IOException {
        List<String> lines = LineTable.rows(StalwartLinesTest.class, "lines.txt").stream()
                .map(LineTable.Row::line)
                .toList();
        LineFuzz.read(new StalwartFormat(), lines);
        List<String> system = new ArrayList<>();
        lines.forEach(line -> system.add(SYSLOG + line));
        LineFuzz.read(LogFormats.named("StalwartSyslog").orElseThrow(), system);
    }
}
