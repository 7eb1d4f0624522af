package mtsh.store.log.sendmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.DamagedLines;
import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class SendmailFormatTest {
    private static final String PIECE = "Mar  3 10:00:00 mx1 sm-mta[1]: 623A00Ab001001[1]: from=<a@fabrikam.com>, ...";

    private static LogParser open(String state) {
        return LogFormats.named("Sendmail")
                .orElseThrow()
                .open(new LogContext("maillog", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z")), state);
    }

    private static Described read(LogParser parser, List<String> lines) {
        Described sink = new Described();
        int number = 0;
        for (String line : lines) {
            parser.line(LogLine.of(line, 0, ++number), sink);
        }
        return sink;
    }

    private static List<String> lines() throws IOException {
        return LineTable.rows(SendmailFormatTest.class, "lines.txt").stream()
                .map(LineTable.Row::line)
                .toList();
    }

    @Test
    void isRecognisedByTheNamesOfItsProcesses() {
        for (String tag : List.of("sendmail", "sm-mta", "sm-msp-queue", "sm-que", "sendmail-MTA", "in-mta", "MTA")) {
            String line = "Mar  3 10:00:00 mx1 " + tag + "[1]: 623A00Ab001001: done; delay=00:00:01, ntries=1";
            assertEquals(
                    "Sendmail",
                    LogFormats.recognise(List.of(line)).orElseThrow().name(),
                    tag);
        }
        String postfix = "Mar  3 10:00:00 mx1 postfix/sendmail[1]: fatal: no recipients";
        assertEquals(
                "Postfix", LogFormats.recognise(List.of(postfix)).orElseThrow().name());
    }

    @Test
    void idsSayWhenTheyWereMade() {
        assertEquals(Instant.parse("2026-03-03T10:20:51Z").getEpochSecond(), SendmailIds.time("623AKpAb001001"));
        assertEquals(Instant.parse("2001-12-20T11:12:49Z").getEpochSecond(), SendmailIds.time("fBKBCn615864"));
        assertEquals(-1, SendmailIds.time("KAA12345"));
        assertEquals(-1, SendmailIds.time("zzzzzzzz001001"));
        assertTrue(SendmailIds.is("KAA12345"));
        assertTrue(SendmailIds.is("xA32R2PQ3529565"));
        assertFalse(SendmailIds.is("STATISTICS1"));
        assertFalse(SendmailIds.is("1234567"));
    }

    @Test
    void takesTheYearFromAnId() {
        String line =
                "Feb 25 08:01:10 mx1 sm-mta[1]: s1P819mk027713: from=<a@fabrikam.com>, size=1, class=0, nrcpts=1, relay=x";
        Described sink = read(open(null), List.of(line));
        assertEquals("2014-02-25T08:01:10Z", sink.events.get(0).time().toString());
    }

    @Test
    void waitsForThePiecesOfALongLineAndKeepsOneThatStaysAlone() {
        LogParser parser = open(null);
        Described sink = read(parser, List.of(PIECE));
        assertNull(parser.state(), "no place to stop at while a piece waits");
        parser.end(sink);
        assertEquals("from=<a@fabrikam.com>,", sink.events.get(0).detail());

        String[] more = new String[250];
        Arrays.fill(more, "Mar  3 10:00:00 mx1 sm-mta[2]: STARTTLS=server, relay=x");
        more[0] = PIECE;
        assertEquals(1, read(open(null), List.of(more)).events.size());
    }

    @Test
    void tellsTheSameWhereverItPauses() throws IOException {
        List<String> lines = lines().stream()
                .filter(line -> !line.contains("sender notify: Cannot"))
                .toList();
        List<String> whole = read(open(null), lines).facts();
        for (int pause = 0; pause <= lines.size(); pause++) {
            LogParser before = open(null);
            List<String> got =
                    new ArrayList<>(read(before, lines.subList(0, pause)).facts());
            if (before.state() != null) {
                got.addAll(read(open(before.state()), lines.subList(pause, lines.size()))
                        .facts());
                assertEquals(whole, got);
            }
        }
    }

    @Test
    void answersEveryDamagedLine() throws IOException {
        DamagedLines.areAnswered("Sendmail", lines());
    }
}
