package mtsh.store.log.rspamd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class RspamdHistoryFormatTest {
    private static final String ROW =
            "{\"unix_time\":1772532000,\"message-id\":\"h1@contoso.com\",\"ip\":\"192.0.2.10\",\"user\":\"unknown\","
                    + "\"sender_smtp\":\"a@contoso.com\",\"sender_mime\":\"a@contoso.com\",\"rcpt_smtp\":[\"b@fabrikam.com\",\"c@fabrikam.com\"],"
                    + "\"rcpt_mime\":[\"d@fabrikam.com\"],\"subject\":\"Grüße\",\"size\":2048,\"score\":7.5,\"required_score\":15,"
                    + "\"action\":\"add header\",\"symbols\":{\"A\":{\"score\":7.5,\"options\":[\"subject\",\"x\"],\"action\":\"reject\"}}}";
    private static final String HIDDEN =
            "{\"unix_time\":1772532060,\"message-id\":\"undef\",\"ip\":\"unknown\",\"sender_smtp\":\"unknown\","
                    + "\"rcpt_smtp\":[],\"rcpt_mime\":[\"d@fabrikam.com\"],\"subject\":\"obf:0123456789abcdef\",\"score\":17.5,"
                    + "\"required_score\":15,\"action\":\"reject\"}";

    private static Described read(String... lines) {
        LogParser parser = LineTable.open("RspamdHistory");
        Described sink = new Described();
        long offset = 0;
        for (int i = 0; i < lines.length; i++) {
            parser.line(LogLine.of(lines[i], offset, i + 1), sink);
            offset += lines[i].length() + 1;
        }
        parser.end(sink);
        return sink;
    }

    private static String formatOf(String... lines) {
        return LogFormats.recognise(List.of(lines)).orElseThrow().name();
    }

    @Test
    void readsRowsAndDocumentsAlike() {
        List<String> rows = List.of(
                "AGENTINFO | source=AGENT | instance=rspamd-history | daemon=rspamd | messageId=<h1@contoso.com> | sender=a@contoso.com"
                        + " | recipients=b@fabrikam.com c@fabrikam.com | subject=Grüße | size=2048 | client=[192.0.2.10] | word=tagged"
                        + " | detail=rspamd: add header | .score=7.5/15",
                "AGENTINFO | source=AGENT | instance=rspamd-history | daemon=rspamd | recipients=d@fabrikam.com | word=blocked"
                        + " | reply=rspamd: reject | detail=rspamd: reject | .actions=Rejected | .score=17.5/15"
                        + " | .subject=obf:0123456789abcdef");
        assertEquals(rows, read(ROW, HIDDEN).texts);
        assertEquals(rows, read("[" + ROW + "," + HIDDEN + "]").texts);
        assertEquals(rows, read("{\"version\":2,\"rows\":[" + ROW + "," + HIDDEN + "]}").texts);
        String pretty = ("{\"version\":2,\"rows\":[" + ROW + "," + HIDDEN + "]}").replace(",\"", ",\n  \"");
        assertEquals(rows, read(pretty.split("\n")).texts);
    }

    @Test
    void knowsItsOwnAndWhereEachRowStands() {
        assertEquals("RspamdHistory", formatOf(ROW));
        assertEquals("RspamdHistory", formatOf("{", "\"version\": 2,", "\"rows\": [" + ROW));
        assertEquals("RspamdHistory", formatOf("{\"version\":2,\"rows\":[" + ROW));
        Described sink = read("[" + ROW + ",", HIDDEN + "]");
        assertEquals(1, sink.events.get(0).position().line());
        assertEquals(1, sink.events.get(0).position().offset());
        assertEquals(2, sink.events.get(1).position().line());
        assertEquals("2026-03-03T10:00:00Z", sink.events.get(0).time().toString());
    }

    @Test
    void refusesCompressedRowsAndGoesOnBehindBrokenOnes() {
        assertEquals("RspamdHistory", formatOf("1) \"(\\xb5/\\xfd\\x04X"));
        List<String> got = read("(\u00B5/\u00FD\u0004X", ROW.substring(0, 40) + "]", "x", HIDDEN).texts;
        assertTrue(got.get(0).startsWith("unparsed: rspamd compressed this row (zstd)"), got.get(0));
        assertTrue(got.get(1).startsWith("unparsed: JSON: "), got.get(1));
        assertEquals("unparsed: follows JSON that is broken", got.get(2));
        assertTrue(got.get(3).startsWith("AGENTINFO"), got.get(3));
        assertEquals(List.of("unparsed: no row of rspamd's history"), read("{\"a\":1}").texts);
        assertEquals(
                List.of("unparsed: JSON: the text ends before it is closed"), read("[" + ROW.substring(0, 24)).texts);
    }

    @Test
    void stopsOnlyBetweenDocuments() {
        LogParser parser = LineTable.open("RspamdHistory");
        Described sink = new Described();
        parser.line(LogLine.of("[", 0, 1), sink);
        assertNull(parser.state());
        parser.line(LogLine.of(ROW + "]", 2, 2), sink);
        assertNotNull(parser.state());
        assertEquals(1, sink.events.size());
    }

    @Test
    void neverThrowsOnDamage() {
        Random random = new Random(3);
        String whole = "{\"version\":2,\"rows\":[" + ROW + "," + HIDDEN + "]}";
        for (int round = 0; round < Integer.getInteger("mtsh.fuzz", 10_000); round++) {
            StringBuilder text = new StringBuilder(whole);
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setLength(Math.max(1, at));
                    case 1 -> text.setCharAt(at, "{}[]\",:\0\uD83D".charAt(random.nextInt(9)));
                    default -> text.insert(at, whole, 0, Math.min(whole.length(), 50));
                }
            }
            for (MailEvent event : read(text.toString(), ROW).events) {
                assertTrue(event.recipients().size() <= 1000);
            }
        }
    }
}
