package mtsh.store.log.opensmtpd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.DamagedLines;
import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class OpenSmtpdFormatTest {
    private static LogParser open(String state) {
        return LogFormats.named("OpenSMTPD")
                .orElseThrow()
                .open(
                        new LogContext(
                                "maillog", java.time.ZoneOffset.UTC, java.time.Instant.parse("2026-06-01T00:00:00Z")),
                        state);
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
        return LineTable.rows(OpenSmtpdFormatTest.class, "lines.txt").stream()
                .map(LineTable.Row::line)
                .toList();
    }

    @Test
    void isRecognisedByItsTagAndNotTakenForPostfix() {
        String ours = "Mar  3 10:00:00 mx1 smtpd[1]: 0a1b2c3d4e5f6071 smtp disconnected reason=quit";
        String postfix = "Mar  3 10:00:00 mx1 postfix/smtpd[1]: connect from x[192.0.2.1]";
        assertEquals(
                "OpenSMTPD", LogFormats.recognise(List.of(ours)).orElseThrow().name());
        assertEquals(
                "Postfix", LogFormats.recognise(List.of(postfix)).orElseThrow().name());
    }

    @Test
    void tellsTheSameWhereverItPauses() throws IOException {
        List<String> lines = lines();
        List<String> whole = read(open(null), lines).facts();
        for (int pause = 0; pause <= lines.size(); pause++) {
            LogParser before = open(null);
            List<String> got =
                    new ArrayList<>(read(before, lines.subList(0, pause)).facts());
            got.addAll(read(open(before.state()), lines.subList(pause, lines.size()))
                    .facts());
            assertEquals(whole, got);
        }
    }

    @Test
    void answersEveryDamagedLine() throws IOException {
        DamagedLines.areAnswered("OpenSMTPD", lines());
    }
}
