package mtsh.store.log.qmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
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

class QmailFormatTest {
    private static final String HOST = "Nov 26 06:44:10 mx1 qmail: ";

    private final Described sink = new Described();
    private int number;

    private void read(LogParser parser, String... lines) {
        for (String line : lines) {
            parser.line(LogLine.of(line, 100L * number, ++number), sink);
        }
    }

    private static LogParser open(String format, String state, ZoneId zone) {
        return LogFormats.named(format)
                .orElseThrow()
                .open(new LogContext("current", zone, Instant.parse("2026-06-01T00:00:00Z")), state);
    }

    private MailEvent first(EventId id) {
        return sink.events.stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String recognised(String... lines) {
        return LogFormats.recognise(List.of(lines)).map(LogFormat::name).orElse("none");
    }

    @Test
    void isKnownByShapesNotByWords() {
        assertEquals("Qmail", recognised("@400000006926a1ca0aa21dac new msg 17"));
        assertEquals("Qmail", recognised("2025-11-26 06:44:16.178331500 delivery 5: success: did_1+0+0/"));
        assertEquals("Qmail", recognised("@400000006926a1ca0aa21dac status: local 0/10 remote 0/20"));
        assertEquals("Qmail", recognised("@400000006926a1ca0aa21dac tcpserver: pid 12 from 192.0.2.1"));
        assertEquals("QmailSyslog", recognised(HOST + "1764139450.123456 new msg 17"));
        assertEquals(
                "none", recognised("@400000006926a1ca0aa21dac new msg from the boss", "@400000006926a1ca0aa21dac x"));
        assertEquals("none", recognised("@400000006926a1ca0aa21dac delivery of 5 parcels: success"));
        assertEquals("none", recognised("new msg 17", "delivery 5: success: did_1+0+0/"));
    }

    @Test
    void takesTenSecondsOffALabelAndReadsTheOthersInTheirZones() {
        LogParser parser = open("Qmail", null, ZoneId.of("Europe/Berlin"));
        read(
                parser,
                "@4000000069269dd40aa21dac info msg 1: bytes 1 from <a@b> qp 1 uid 1",
                "2025-11-26 07:27:22.178396588 info msg 2: bytes 1 from <a@b> qp 2 uid 1",
                "2025-11-26_06:27:22.178396588 info msg 3: bytes 1 from <a@b> qp 3 uid 1",
                "2025-11-26T06:27:22 info msg 4: bytes 1 from <a@b> qp 4 uid 1");
        Instant second = Instant.parse("2025-11-26T06:27:22Z");
        List<Instant> times = sink.events.stream().map(MailEvent::time).toList();
        assertEquals(
                List.of(second.plusNanos(178396588), second.plusNanos(178396588), second.plusNanos(178396588), second),
                times);
    }

    @Test
    void knowsTheYearOfASystemLogBySplogger() {
        LogParser parser = open("QmailSyslog", null, ZoneId.of("UTC"));
        read(parser, HOST + "1574750650.123456 info msg 17: bytes 5 from <a@b> qp 1 uid 1");
        assertEquals(
                Instant.parse("2019-11-26T06:44:10.123456Z"), sink.events.get(0).time());
        assertEquals("mx1", sink.events.get(0).host());
    }

    @Test
    void goesOnWithTheDeliveriesThatRun() {
        LogParser before = open("Qmail", null, ZoneId.of("UTC"));
        read(
                before,
                "@400000006926a1ca0aa21dac starting delivery 7: msg 1054 to local fabrikam.com-ben,x=1|;%@fabrikam.com");
        String state = before.state();
        assertNotNull(state);
        read(open("Qmail", state, ZoneId.of("UTC")), "@400000006926a1cb0aa21dac delivery 7: success: did_1+0+0/");
        MailEvent delivered = first(EventId.DELIVER);
        assertEquals("d7", delivered.queueId());
        assertEquals(List.of("ben,x=1|;%@fabrikam.com"), delivered.recipients());
        MailEvent handed = sink.events.get(1);
        assertEquals("1054", handed.queueId());
        assertEquals("d7", handed.links().get(0).key());
    }

    @Test
    void handsWhatRunsAtTheEndToALegOfItsOwn() {
        LogParser parser = open("Qmail", null, ZoneId.of("UTC"));
        read(parser, "@400000006926a1ca0aa21dac starting delivery 7: msg 1054 to remote dora@contoso.com");
        parser.end(sink);
        assertEquals(
                List.of("1054", "1054", "d7"),
                sink.events.stream().map(MailEvent::queueId).toList());
        read(open("Qmail", null, ZoneId.of("UTC")), "@400000006926a1cb0aa21dac delivery 7: deferral: Sorry._(#4.4.1)/");
        assertEquals("d7", first(EventId.DEFER).queueId());
        assertEquals(List.of(), first(EventId.DEFER).recipients());
    }

    @Test
    void forgetsTheDeliveriesWhenTheDaemonStops() {
        read(
                open("Qmail", null, ZoneId.of("UTC")),
                "@400000006926a1ca0aa21dac starting delivery 1: msg 1054 to local ben@fabrikam.com",
                "@400000006926a1ca0aa21dac status: exiting",
                "@400000006926a1ca0aa21dac delivery 1: success: did_1+0+0/");
        assertEquals("d1", first(EventId.DELIVER).queueId());
        assertEquals(List.of(), first(EventId.DELIVER).recipients());
    }

    @Test
    void waitsForTheBounceMessageButNotForever() {
        LogParser parser = open("Qmail", null, ZoneId.of("UTC"));
        read(parser, "@400000006926a1ca0aa21dac bounce msg 1054 qp 77");
        assertNull(parser.state());
        read(parser, "@400000006926a1ca0aa21dac info msg 9: bytes 1 from <mallory@adatum.example> qp 77 uid 0");
        assertNull(parser.state(), "a message with a sender is no bounce");
        for (int i = 0; i < 400; i++) {
            read(parser, "@400000006926a1ca0aa21dac status: local 0/10 remote 0/20");
        }
        assertNotNull(parser.state());
        assertTrue(first(EventId.DSN).links().isEmpty());
    }

    @Test
    void looksALittleBackForAForwardedMessage() {
        read(
                open("Qmail", null, ZoneId.of("UTC")),
                "@400000006926a1ca0aa21dac starting delivery 1: msg 5 to local list@fabrikam.com",
                "@400000006926a1ca0aa21dac info msg 6: bytes 1 from <a@b> qp 88 uid 1",
                "@400000006926a1ca0aa21dac delivery 1: success: did_0+1+0/qp_88/",
                "@400000006926a1cb0aa21dac starting delivery 2: msg 5 to local old@fabrikam.com",
                "@400000006926b1ca0aa21dac delivery 2: success: did_1+1+0/qp_88/");
        assertEquals("6", first(EventId.REDIRECT).links().get(0).key());
        open("Qmail", null, ZoneId.of("UTC")).end(sink);
        assertTrue(sink.events.stream().noneMatch(event -> event.id() == EventId.DELIVER), "that number is too old");
    }

    @Test
    void putsFoldedLinesTogether() {
        LogParser parser = open("QmailSyslog", null, ZoneId.of("UTC"));
        String result = "delivery 1: failure: 192.0.2.1_failed_after_I_sent_the_message./Remote_host_said:_550_";
        String whole = result + "x".repeat(799 - result.length()) + "_the_end/";
        read(
                parser,
                HOST + "1764139450.123456 starting delivery 1: msg 5 to remote dora@adatum.example",
                HOST + "1764139450.223456 " + whole.substring(0, 799));
        assertNull(parser.state());
        read(parser, HOST + "1764139450.223456+" + whole.substring(799), HOST + "1764139450.323456+of something lost");
        assertTrue(first(EventId.FAIL).reply().endsWith("x the end"));
        assertEquals(
                "192.0.2.1 failed after I sent the message.",
                first(EventId.FAIL).detail());
        assertEquals("ignored", sink.texts.get(sink.texts.size() - 1));
        read(parser, HOST + "1764139450.423456 starting delivery 2: msg 5 to remote dora@adatum.example");
        read(parser, HOST + "1764139450.523456 " + whole.substring(0, 799).replace("delivery 1", "delivery 2"));
        parser.end(sink);
        assertEquals(
                2,
                sink.events.stream().filter(event -> event.id() == EventId.FAIL).count());
    }

    @Test
    void survivesDamagedLines() throws IOException {
        List<String> lines = LineTable.rows(QmailLinesTest.class, "lines.txt").stream()
                .map(LineTable.Row::line)
                .toList();
        LineFuzz.read(new QmailFormat(), lines);
        LineFuzz.read(
                LogFormats.named("QmailSyslog").orElseThrow(),
                lines.stream()
                        .map(line -> line.replaceFirst("^\\S+( \\d\\d:\\S+)? ", HOST + "1764139450.123456 "))
                        .toList());
    }
}
