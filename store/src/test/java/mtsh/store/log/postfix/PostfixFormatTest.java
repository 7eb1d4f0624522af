package mtsh.store.log.postfix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.smtp.QueueIds;

class PostfixFormatTest {
    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");

    private static final String SIGNS = "<>[](){}\"\\:;,= \0\u202E\u001B";

    private static LogParser open(String state) {
        return LogFormats.named("Postfix")
                .orElseThrow()
                .open(new LogContext("mail.log", ZoneOffset.UTC, NEWEST), state);
    }

    private static Described read(LogParser parser, String... lines) {
        Described sink = new Described();
        int number = 0;
        for (String line : lines) {
            parser.line(LogLine.of(line, 100L * number, ++number), sink);
        }
        return sink;
    }

    @Test
    void recognisesItsOwnByContent() {
        String postfix = "Mar  3 10:00:00 mx1 postfix/smtpd[1]: connect from x[192.0.2.1]";
        String multi = "2026-03-03T10:00:00Z mx1 mx-out/qmgr[1]: 3F2A1B4C5D: removed";
        String filter = "Mar  3 10:00:00 mx1 opendkim[1]: 3F2A1B4C5D: no signature data";
        String other = "Mar  3 10:00:00 mx1 CRON[1]: (root) CMD (true)";
        assertEquals(
                "Postfix",
                LogFormats.recognise(List.of(other, postfix)).orElseThrow().name());
        assertEquals(82, LogFormats.named("Postfix").orElseThrow().recognise(List.of(postfix, filter, multi)));
        assertEquals(0, LogFormats.named("Postfix").orElseThrow().recognise(List.of(filter, other)));
        assertEquals(
                "OpenDKIM",
                LogFormats.recognise(List.of(filter, other)).orElseThrow().name());
        assertTrue(LogFormats.recognise(List.of(other, "#Software: Microsoft Exchange Server", ""))
                .isEmpty());
        assertTrue(LogFormats.recognise(List.of()).isEmpty());
        assertTrue(LogFormats.named("postfix").isPresent());
    }

    @Test
    void saysWhereEachEventStands() {
        Described sink = read(
                open(null),
                "Mar  3 10:00:00 mx1 postfix/smtpd[7]: connect from x[192.0.2.1]",
                "Mar  3 10:00:01 mx1 postfix/smtpd[7]: 3F2A1B4C5D: client=x[192.0.2.1]");
        MailEvent event = sink.events.get(0);
        assertEquals(new LogPosition("mail.log", 100, 2), event.position());
        assertEquals(Instant.parse("2026-03-03T10:00:01Z"), event.time());
        assertEquals("mx1", event.host());
        assertEquals("7", event.process());
    }

    @Test
    void givesAHoldBeforeTheQueueFileToTheMessageOfTheSameProcess() {
        LogParser parser = open(null);
        Described sink = read(
                parser,
                "Mar  3 10:00:00 mx1 postfix/smtpd[7]: NOQUEUE: hold: RCPT from x[192.0.2.1]: <a@s.test>: Sender address triggers"
                        + " HOLD action; from=<a@s.test> to=<b@r.test> proto=ESMTP helo=<x>",
                "Mar  3 10:00:00 mx1 postfix/smtpd[8]: AAAAAAAAAA: client=y[192.0.2.2]");
        assertEquals(1, sink.events.size());
        assertNull(parser.state(), "no place to stop at while the hold waits");
        parser.line(LogLine.of("Mar  3 10:00:00 mx1 postfix/smtpd[7]: BBBBBBBBBB: client=x[192.0.2.1]", 0, 3), sink);
        MailEvent hold = sink.events.get(2);
        assertEquals(EventId.DEFER, hold.id());
        assertEquals("BBBBBBBBBB", hold.queueId());
        assertEquals(1, hold.position().line());
        assertEquals("year=2026,last=1772532000,instance=postfix", parser.state());
    }

    @Test
    void keepsAHoldWhoseQueueFileNeverComes() {
        String hold =
                "Mar  3 10:00:00 mx1 postfix/smtpd[7]: NOQUEUE: discard: RCPT from x[192.0.2.1]: <a@s.test>: DISCARD;"
                        + " from=<a@s.test> to=<b@r.test> proto=ESMTP helo=<x>";
        LogParser ended = open(null);
        Described sink = read(ended, hold);
        assertEquals(0, sink.events.size());
        ended.end(sink);
        assertEquals(EventId.DROP, sink.events.get(0).id());

        LogParser going = open(null);
        String[] more = new String[250];
        java.util.Arrays.fill(more, "Mar  3 10:00:00 mx1 postfix/smtpd[9]: connect from x[192.0.2.1]");
        more[0] = hold;
        assertEquals(1, read(going, more).events.size());
    }

    @Test
    void takesFilterLinesToTheInstanceThatHasTheMessage() {
        Described sink = read(
                open(null),
                "Mar  3 10:00:00 mx1 postfix-out/smtpd[7]: 3F2A1B4C5D: client=x[192.0.2.1]",
                "Mar  3 10:00:00 mx1 opendkim[9]: 3F2A1B4C5D: DKIM verification successful",
                "Mar  3 10:00:00 mx2 opendkim[9]: 3F2A1B4C5D: DKIM verification successful",
                "Mar  3 10:00:00 mx1 postfix-in/smtpd[7]: 4F2A1B4C5D: client=x[192.0.2.1]",
                "Mar  3 10:00:00 mx2 opendkim[9]: 3F2A1B4C5D: DKIM verification successful");
        assertEquals("postfix-out", sink.events.get(1).instance());
        assertEquals("postfix-out", sink.events.get(2).instance(), "the only instance so far");
        assertEquals("postfix", sink.events.get(4).instance(), "one of several");
    }

    @Test
    void knowsTheOnlyInstanceAlsoAfterAPause() {
        LogParser first = open(null);
        read(first, "Mar  3 10:00:00 mx1 postfix-out/smtpd[7]: 3F2A1B4C5D: client=x[192.0.2.1]");
        Described sink =
                read(open(first.state()), "Mar  3 10:00:00 mx1 opendkim[9]: 3F2A1B4C5D: DKIM verification successful");
        assertEquals("postfix-out", sink.events.get(0).instance());
    }

    @Test
    void givesTheSameEventsWhereverItPauses() throws IOException {
        List<String> lines =
                PostfixLinesTest.rows().stream().map(LineTable.Row::line).toList();
        List<String> whole = facts(read(open(null), lines.toArray(String[]::new)));
        for (int pause = 0; pause <= lines.size(); pause++) {
            LogParser before = open(null);
            List<String> got =
                    new ArrayList<>(facts(read(before, lines.subList(0, pause).toArray(String[]::new))));
            LogParser after = open(before.state());
            got.addAll(facts(read(after, lines.subList(pause, lines.size()).toArray(String[]::new))));
            assertEquals(whole, got);
        }
    }

    /** Whether the queue manager took a message for the first time is a hint that a pause forgets. */
    private static List<String> facts(Described sink) {
        return sink.texts.stream()
                .map(text -> text.replaceFirst("^SUBMIT", "NOTE"))
                .toList();
    }

    @Test
    void submitsAgainWhenAnIdIsUsedAgain() {
        String active =
                "Mar  3 10:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: from=<a@s.test>, size=1, nrcpt=1 (queue active)";
        String removed = "Mar  3 10:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed";
        Described sink = read(open(null), active, active, removed, active);
        assertEquals(
                List.of(EventId.SUBMIT, EventId.NOTE, EventId.END, EventId.SUBMIT),
                sink.events.stream().map(MailEvent::id).toList());
    }

    @Test
    void goesOverNewYearInsideOneFileAndOnFromItsState() {
        LogParser parser = open(null);
        Described sink = read(
                parser,
                "Dec 27 08:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed",
                "Dec 31 23:59:59 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed",
                "Jan  1 00:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed",
                "Dec 31 23:59:58 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed",
                "Jan  3 08:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed");
        assertEquals(
                List.of(
                        "2025-12-27T08:00:00Z",
                        "2025-12-31T23:59:59Z",
                        "2026-01-01T00:00:00Z",
                        "2025-12-31T23:59:58Z",
                        "2026-01-03T08:00:00Z"),
                sink.events.stream().map(event -> event.time().toString()).toList());
        Described later = read(open(parser.state()), "Mar  3 08:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed");
        assertEquals("2026-03-03T08:00:00Z", later.events.get(0).time().toString());
    }

    @Test
    void takesTheYearFromALongQueueId() {
        Described sink = read(
                open(null),
                "Mar 13 23:08:33 mx1 postfix/smtpd[7]: 4PbC4x469Jz3tBr: client=x[192.0.2.1]",
                "Mar 13 23:08:34 mx1 postfix/qmgr[7]: 4PbC4x469Jz3tBr: removed");
        assertEquals("2023-03-13T23:08:33Z", sink.events.get(0).time().toString());
        assertEquals("2023-03-13T23:08:34Z", sink.events.get(1).time().toString());
        assertEquals(Instant.parse("2023-03-13T23:08:33Z").getEpochSecond(), QueueIds.time("4PbC4x469Jz3tBr"));
        assertEquals(-1, QueueIds.time("3F2A1B4C5D"));
    }

    @Test
    void usesTheZoneItWasTold() {
        LogParser parser = LogFormats.named("Postfix")
                .orElseThrow()
                .open(new LogContext("x", ZoneId.of("Europe/Berlin"), NEWEST), null);
        Described sink = read(parser, "Mar  3 10:00:00 mx1 postfix/qmgr[7]: 3F2A1B4C5D: removed");
        assertEquals("2026-03-03T09:00:00Z", sink.events.get(0).time().toString());
    }

    @Test
    void answersEveryDamagedLineOnceAndNeverThrows() throws IOException {
        List<LineTable.Row> rows = PostfixLinesTest.rows();
        Random random = new Random(42);
        LogParser parser = open(null);
        for (int round = 0; round < 20_000; round++) {
            String line = rows.get(random.nextInt(rows.size())).line();
            StringBuilder damaged = new StringBuilder(line);
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes && damaged.length() > 0; i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(4)) {
                    case 0 -> damaged.setLength(at);
                    case 1 -> damaged.deleteCharAt(at);
                    case 2 -> damaged.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    default -> damaged.insert(at, damaged.substring(0, Math.min(damaged.length(), 60)));
                }
            }
            Described sink = new Described();
            parser.line(LogLine.of(damaged.toString(), 0, round), sink);
            assertEquals(1, sink.texts.size(), damaged.toString());
        }
    }

    @Test
    void readsHugeLinesInLinearTime() {
        List<String> heads = List.of(
                "Mar  3 10:00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 554 5.7.1 <",
                "Mar  3 10:00:00 mx1 postfix/cleanup[1]: 3F2A1B4C5D: warning: header Subject: ",
                "Mar  3 10:00:00 mx1 postfix/cleanup[1]: 3F2A1B4C5D: message-id=",
                "Mar  3 10:00:00 mx1 postfix/smtp[1]: 3F2A1B4C5D: to=<",
                "Mar  3 10:00:00 mx1 postfix/smtp[1]: 3F2A1B4C5D: to=<a@b>, relay=x, status=sent (",
                "Mar  3 10:00:00 mx1 amavis[1]: (1-1) Passed CLEAN {A}, <a> -> <",
                "Mar  3 10:00:00 mx1 amavis[1]: (1-1) Blocked BANNED (",
                "{\"MESSAGE\":[",
                "");
        List<String> fillers =
                List.of(" from x[1]; from=<", "> to=<", "=?", "{", "\"\\", "<a>,", ", Queue-ID: A", "1,", "\0");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            LogParser parser = open(null);
            for (String head : heads) {
                for (String filler : fillers) {
                    Described sink = new Described();
                    parser.line(LogLine.of(head + filler.repeat(1_000_000 / filler.length()), 0, 1), sink);
                    assertEquals(1, sink.texts.size());
                }
            }
        });
    }
}
