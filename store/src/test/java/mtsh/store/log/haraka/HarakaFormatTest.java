package mtsh.store.log.haraka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
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

class HarakaFormatTest {
    private static final String UUID = "1F0C7A52-0B1E-4C55-9B65-3B0C5A2F10AA";
    private static final String SYSLOG = "Mar 10 08:00:00 mx1 haraka[77]: ";

    private final Described sink = new Described();
    private int number;

    private void read(LogParser parser, String... lines) {
        for (String line : lines) {
            parser.line(LogLine.of(line, 100L * number, ++number), sink);
        }
    }

    private static LogParser open(String format, String state, String changed) {
        return LogFormats.named(format)
                .orElseThrow()
                .open(new LogContext("haraka.log", ZoneOffset.UTC, Instant.parse(changed)), state);
    }

    private List<MailEvent> all(EventId id) {
        return sink.events.stream().filter(event -> event.id() == id).toList();
    }

    private static String recognised(String... lines) {
        return LogFormats.recognise(List.of(lines)).map(LogFormat::name).orElse("none");
    }

    @Test
    void isKnownInItsFormatsWithOrWithoutTimes() {
        String plain = "[NOTICE] [" + UUID + "] [core] connect ip=192.0.2.1 port=1";
        String logfmt = "level=NOTICE uuid=" + UUID + ".1 origin=core message=queue code=OK msg=x";
        String json = "{\"level\":\"NOTICE\",\"uuid\":\"-\",\"origin\":\"core\",\"message\":\"x\"}";
        for (String record : List.of(plain, logfmt, json)) {
            assertEquals("Haraka", recognised(record));
            assertEquals("Haraka", recognised("2025-03-10T08:00:00.123Z " + record));
            assertEquals("HarakaSyslog", recognised(SYSLOG + record));
        }
        assertEquals("none", recognised("[INFO] [main] [core] starting"));
        assertEquals("none", recognised("level=INFO uuid=7 message=x", "{\"level\":\"info\",\"uuid\":\"-\"}"));
        assertEquals("none", recognised("[NOTICE] haraka is here", "connect ip=192.0.2.1"));
    }

    @Test
    void takesTheFilesTimeWhereNoLineSaysOne() {
        LogParser parser = open("Haraka", null, "2025-03-10T09:00:00.5Z");
        String refused = "[NOTICE] [" + UUID + ".1] [core] recipient <a@b.example> code=DENY msg=no sender=m@c.example";
        read(parser, refused);
        String state = parser.state();
        read(open("Haraka", state, "2025-03-11T09:00:00Z"), refused);
        assertEquals(
                Instant.parse("2025-03-10T09:00:00.000001Z"), sink.events.get(0).time());
        assertEquals(
                Instant.parse("2025-03-10T09:00:00.000002Z"), sink.events.get(1).time());
        assertEquals("assumed", sink.events.get(0).property("time"));
        read(parser, "2025-03-10T08:00:00.123Z " + refused);
        assertEquals(
                Instant.parse("2025-03-10T08:00:00.123Z"), sink.events.get(2).time());
        assertEquals("", sink.events.get(2).property("time"));
    }

    @Test
    void goesOnWithTheTransactionsThatWait() {
        LogParser before = open("HarakaSyslog", null, "2025-06-01T00:00:00Z");
        read(
                before,
                SYSLOG + "[NOTICE] [" + UUID + "] [core] connect ip=192.0.2.10 port=1",
                SYSLOG + "[NOTICE] [" + UUID
                        + ".1] [core] recipient <b,e|n@x.example> code=OK msg=\"\" sender=a@c.example",
                SYSLOG + "[NOTICE] [" + UUID + ".1] [core] recipient <k@x.example> code=OK msg=\"\" sender=a@c.example",
                SYSLOG + "[NOTICE] [" + UUID
                        + ".1] [core] recipient <k@y.example> code=OK msg=\"\" sender=a@c.example");
        LogParser middle = open("HarakaSyslog", before.state(), "2025-06-01T00:00:00Z");
        read(
                middle,
                SYSLOG + "[NOTICE] [" + UUID + ".1] [core] queue code=OK msg=\"Message Queued (" + UUID + ".1)\"",
                SYSLOG + "[NOTICE] [" + UUID + ".1.1] [outbound] recipient <k@x.example> deferred: 450 later",
                SYSLOG + "[NOTICE] [" + UUID
                        + ".1.1] [outbound]  delivered file=f domain=x.example host=h.x.example ip=198.51.100.1 port=25"
                        + " mode=SMTP tls=N auth=N response=ok delay=1 fails=0 rcpts=1/1/0");
        LogParser after = open("HarakaSyslog", middle.state(), "2025-06-01T00:00:00Z");
        read(
                after,
                SYSLOG + "[INFO] [" + UUID + ".1.1] [outbound] bouncing mail: Too many failures (x)",
                SYSLOG + "[INFO] [" + UUID + ".1.2] [outbound] bouncing mail: No Such Domain: y.example");
        MailEvent received = all(EventId.RECEIVE).get(0);
        assertEquals("192.0.2.10", received.clientIp());
        assertEquals(List.of("b,e|n@x.example", "k@x.example", "k@y.example"), received.recipients());
        assertEquals(
                List.of("b,e|n@x.example"), all(EventId.SENDEXTERNAL).get(0).recipients());
        assertEquals(List.of("k@x.example"), all(EventId.FAIL).get(0).recipients());
        assertEquals("expired", all(EventId.FAIL).get(0).word());
        assertEquals(List.of("k@y.example"), all(EventId.FAIL).get(1).recipients());
    }

    @Test
    void findsTheRecipientWhereEachHasADelivery() {
        read(
                open("Haraka", null, "2025-06-01T00:00:00Z"),
                "[NOTICE] [" + UUID + ".1] [core] recipient <a@x.example> code=OK msg=\"\" sender=m@c.example",
                "[NOTICE] [" + UUID + ".1] [core] recipient <b@x.example> code=OK msg=\"\" sender=m@c.example",
                "[NOTICE] [" + UUID
                        + ".1.2] [outbound]  delivered file=f domain=x.example host=h ip=198.51.100.1 port=25 mode=SMTP"
                        + " tls=N auth=N response=ok delay=1 fails=0 rcpts=1/0/0");
        assertEquals(List.of("b@x.example"), all(EventId.SENDEXTERNAL).get(0).recipients());
    }

    @Test
    void takesALastRefusalOnlyForTheMessageThatWasRefused() {
        String recipient = "] [core] recipient <a@x.example> code=OK msg=\"\" sender=m@c.example";
        read(
                open("Haraka", null, "2025-06-01T00:00:00Z"),
                "[NOTICE] [" + UUID + ".1" + recipient,
                "[NOTICE] [" + UUID
                        + ".1] [core] disconnect ip=192.0.2.1 txns=1 rcpts=1/0/0 msgs=0/0/1 lr=\"552 too big\"",
                "[NOTICE] [" + UUID.replace('1', '2') + ".1" + recipient,
                "[NOTICE] [" + UUID.replace('1', '2')
                        + ".1] [core] disconnect ip=192.0.2.1 txns=1 rcpts=1/0/1 msgs=0/0/0 lr=\"550 somebody else\"");
        assertEquals(1, sink.events.size());
        assertEquals("552 too big", sink.events.get(0).reply());
        assertTrue(sink.events.get(0).recipients().contains("a@x.example"));
    }

    @Test
    void survivesDamagedLines() throws IOException {
        List<String> lines = LineTable.rows(HarakaLinesTest.class, "lines.txt").stream()
                .map(LineTable.Row::line)
                .toList();
        LineFuzz.read(new HarakaFormat(), lines);
        LineFuzz.read(
                LogFormats.named("HarakaSyslog").orElseThrow(),
                lines.stream()
                        .map(line -> line.replaceFirst("^\\d\\S+ ", SYSLOG))
                        .toList());
    }
}
