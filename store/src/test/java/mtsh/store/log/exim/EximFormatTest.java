package mtsh.store.log.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.Described;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class EximFormatTest {
    private static final String ZONED = "2026-03-02 10:00:00 +0000 Start queue run: pid=1";

    private static String formatOf(String... lines) {
        return LogFormats.recognise(List.of(lines)).map(LogFormat::name).orElse("none");
    }

    @Test
    void knowsItsOwnFiles() {
        assertEquals("Exim", formatOf("2026-03-02 10:00:00 1vx04G-000000012AB-0001 <= a@contoso.com U=a P=local S=1"));
        assertEquals("Exim", formatOf("2026-03-02 10:00:00.123 +0100 [12] 1vx04G-0012AB-01 Completed"));
        assertEquals(
                "Exim",
                formatOf("2026-03-02 10:00:00 H=(x) [203.0.113.9] F=<a@b.example> rejected RCPT <c@contoso.com>: no"));
        assertEquals("Exim", formatOf("2026-03-02 10:00:00 1vx04G-0012AB-01 Failed to open the retry database"));
        assertEquals("Exim", formatOf("2026-03-02 10:00:00 no host name found for IP address 203.0.113.9"));
        assertEquals("EximSyslog", formatOf("Mar  2 10:00:00 mx1 exim4[12]: 1vx04G-0012AB-01 Completed"));
        assertEquals("EximSyslog", formatOf("2026-03-02T10:00:00Z mx1 exim[12]: Start queue run: pid=12"));
    }

    @Test
    void takesNoOtherLogThatBeginsWithADate() {
        assertEquals("none", formatOf("2026-03-02 10:00:00 [INFO] [-] [core] started"));
        assertEquals("none", formatOf("2026-03-02T10:00:00Z INFO Delivery completed (delivery.completed) id = 1"));
        assertEquals("none", formatOf("2026-03-02 10:00:00 aBcDeF-aBcDeF-ab is no message id of that time"));
        assertEquals("none", formatOf("2026-03-02 10:00:00 message 1vx04G-0012AB-01 <= somewhere"));
        assertEquals("none", formatOf("2026-03-02 10:00:00 H=x F=<a@b> rejected RCPT <c@d>"));
    }

    @Test
    void readsALongHeadOfNoise() {
        List<String> lines = new ArrayList<>(
                Collections.nCopies(600, "2026-03-02 10:00:00 no host name found for IP address 203.0.113.9"));
        lines.add("2026-03-02 10:00:00 1vx04G-000000012AB-0001 Completed");
        Described sink = new Described();
        EximLogs.feed(EximLogs.open("Exim", "UTC", null), sink, lines);
        assertEquals(1, sink.events.size(), "given before the end: it does not wait for ever");
    }

    @Test
    void doesNotStopInsideTheHeadersOfARefusal() {
        Described sink = new Described();
        LogParser parser = EximLogs.open("Exim", "UTC", null);
        EximLogs.feed(
                parser,
                sink,
                List.of(
                        ZONED,
                        "2026-03-02 10:00:00 1vx04G-000000012AB-0001 H=(x) [203.0.113.9] F=<a@b.example> rejected after DATA: no",
                        "Envelope-from: <a@b.example>",
                        "Envelope-to: <c@contoso.com>"));
        assertNull(parser.state());
        parser.end(sink);
        assertNotNull(parser.state());
        assertEquals("NOTE", sink.events.get(1).id().name());
        assertEquals(List.of("c@contoso.com"), sink.events.get(1).recipients());
    }

    @Test
    void givesADeliveryWhoseArrivalNeverComes() {
        Described sink = new Described();
        LogParser parser = EximLogs.open("Exim", "UTC", null);
        EximLogs.feed(
                parser,
                sink,
                List.of(
                        ZONED,
                        "2026-03-02 10:00:00 1vx04G-0012AB-01 >> a@fabrikam.com R=c T=s H=mx [203.0.113.5] C=\"250 OK\""));
        assertNull(parser.state());
        assertTrue(sink.events.isEmpty());
        for (int i = 3; i < 10_100; i++) {
            parser.line(LogLine.of("2026-03-02 10:00:01 1vx04H-0012AB-01 Completed", i, i), sink);
        }
        assertNotNull(parser.state());
        assertEquals(
                1,
                sink.events.stream()
                        .filter(event -> event.word().equals("sent"))
                        .count());
    }

    @Test
    void leavesTheRestOfALongEntryAlone() {
        Described sink = EximLogs.read(
                "UTC",
                ZONED
                        + "\n2026-03-02 10:00:00 1vx04G-0012AB-01 H=(x) [203.0.113.9] Warning: a list said\n"
                        + "Envelope-to: <forged@contoso.com>\nsecond line\n");
        assertEquals(
                List.of("AGENTINFO"),
                sink.events.stream().map(event -> event.id().name()).toList());
    }
}
