package mtsh.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.event.MailEvent;

/** Damaged and forged lines of the programs beside a mail server, made of the lines of their tables. */
class CompanionFuzzTest {
    private static final int ROUNDS = Integer.getInteger("mtsh.fuzz", 10_000);
    private static final List<String> TABLES =
            List.of("amavis", "dovecot", "gateway", "mailscanner", "milter", "policy", "rspamd", "spamassassin");
    private static final String SIGNS = "<>[](){}\"\\:;,=|' \0\u202E\u001B\uD83D";

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String table : TABLES) {
            LineTable.rows(CompanionFuzzTest.class, table + "/lines.txt").forEach(row -> lines.add(row.line()));
        }
        return lines;
    }

    @Test
    void neverThrowsAndSaysWhereItStands() throws IOException {
        List<String> lines = lines();
        Random random = new Random(7);
        LogParser parser = LineTable.open("Postfix");
        Described sink = new Described();
        for (int round = 1; round <= ROUNDS; round++) {
            parser.line(LogLine.of(damaged(lines, random), round, round), sink);
            for (MailEvent event : sink.events) {
                assertTrue(event.position().line() <= round);
                assertTrue(event.host().length() < 300 && event.recipients().size() <= 1000);
            }
            sink.events.clear();
            sink.texts.clear();
        }
        parser.end(sink);
    }

    @Test
    void answersEveryLineInTheEnd() throws IOException {
        List<String> lines = lines();
        Random random = new Random(11);
        for (int round = 1; round <= ROUNDS / 10; round++) {
            LogParser parser = LineTable.open("Postfix");
            Described sink = new Described();
            parser.line(LogLine.of(damaged(lines, random), 0, 1), sink);
            parser.end(sink);
            assertTrue(!sink.texts.isEmpty() && sink.texts.size() <= 40);
        }
    }

    @Test
    void readsHugeLinesInLinearTime() throws IOException {
        List<String> fillers = List.of("> -> <", "}, {", ": ", ", ", "\"", "msgid=<", "(", "=", "#012", "\0", "][");
        List<String> lines = lines();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            LogParser parser = LineTable.open("Postfix");
            Described sink = new Described();
            int number = 0;
            for (String line : lines) {
                for (String filler : fillers) {
                    int at = line.length() - line.length() / 3;
                    String huge = line.substring(0, at) + filler.repeat(100_000 / filler.length()) + line.substring(at);
                    parser.line(LogLine.of(huge, 0, ++number), sink);
                    sink.texts.clear();
                    sink.events.clear();
                }
            }
        });
    }

    @Test
    void givesTheSameEventsWhereverItMayPause() throws IOException {
        for (String table : TABLES) {
            List<String> lines = LineTable.rows(CompanionFuzzTest.class, table + "/lines.txt").stream()
                    .map(LineTable.Row::line)
                    .filter(line -> !line.contains("postfix/"))
                    .toList();
            List<String> whole = read(lines, -1);
            for (int pause = 0; pause < lines.size(); pause++) {
                List<String> paused = read(lines, pause);
                assertEquals(whole, paused, table + " paused at " + pause);
            }
        }
    }

    /** Reads the lines, with a new parser from the line of the pause on if that is a place to stop at. */
    private static List<String> read(List<String> lines, int pause) {
        LogParser parser = LineTable.open("Postfix");
        Described sink = new Described();
        for (int i = 0; i < lines.size(); i++) {
            if (i == pause && parser.state() != null) {
                parser = LogFormats.named("Postfix").orElseThrow().open(LineTable.context(), parser.state());
            }
            parser.line(LogLine.of(lines.get(i), 0, i + 1), sink);
        }
        parser.end(sink);
        return sink.texts;
    }

    private static String damaged(List<String> lines, Random random) {
        StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(at);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 3 -> text.insert(at, text.substring(0, Math.min(text.length(), 60)));
                case 4 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                default -> {
                    String other = lines.get(random.nextInt(lines.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + 80));
                }
            }
        }
        return text.toString();
    }
}
