package mtsh.store.log.exim;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** Damaged lines, and lines in which parts of others stand, may say anything but must not stop the reader. */
class EximFuzzTest {
    private static final int ROUNDS = Integer.getInteger("mtsh.fuzz", 10_000);
    private static final Duration LONGEST = Duration.ofSeconds(60 + ROUNDS / 100);

    private final Random random = new Random(20_260_302);

    @Test
    void survivesDamagedFiles() throws IOException {
        survive("Exim", LineTable.rows(EximLinesTest.class, "lines.txt"));
    }

    @Test
    void survivesDamagedSystemLogs() throws IOException {
        survive("EximSyslog", LineTable.rows(EximLinesTest.class, "syslog.txt"));
    }

    @Test
    void readsEndlessRepetitionsInTimeThatGrowsWithTheirLength() {
        List<String> beginnings = List.of(
                "1vx04G-0012AB-01 <= a@b H=(",
                "1vx04G-0012AB-01 ** a@b : ",
                "1vx04G-0012AB-01 => |",
                "1vx04G-0012AB-01 == ",
                "1vx04G-0012AB-01 <= a U=",
                "H=(",
                "H=(x) [192.0.2.1] F=<",
                "U=",
                "1vx04G-0012AB-01 => a@b (");
        List<String> repeated =
                List.of(") [192.0.2.1]", "<", "> R=", " <", ": host ", "\"", " id=", " for ", "[1/2] ", ": ", "@>");
        assertTimeout(LONGEST, () -> {
            LogParser parser = EximLogs.open("Exim", "UTC", "decided=true");
            for (String beginning : beginnings) {
                for (String part : repeated) {
                    String line = "2026-03-02 10:00:00 " + beginning + part.repeat(32_000 / part.length());
                    parser.line(LogLine.of(line, 0, 1), new Described());
                }
            }
        });
    }

    private void survive(String format, List<LineTable.Row> rows) {
        List<String> lines = rows.stream().map(LineTable.Row::line).toList();
        assertTimeout(LONGEST, () -> {
            Described sink = new Described();
            LogParser parser = EximLogs.open(format, "Europe/Berlin", null);
            for (int round = 1; round <= ROUNDS; round++) {
                parser.line(LogLine.of(damaged(lines), round, round), sink);
                if (random.nextInt(500) == 0) {
                    parser.end(sink);
                    parser = EximLogs.open(format, "Europe/Berlin", parser.state());
                }
            }
            parser.end(sink);
        });
    }

    private String damaged(List<String> lines) {
        StringBuilder line = new StringBuilder(any(lines));
        int times = random.nextInt(4);
        for (int i = 0; i < times; i++) {
            damage(line, lines);
        }
        return line.toString();
    }

    private void damage(StringBuilder line, List<String> lines) {
        int at = random.nextInt(line.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> line.setLength(at);
            case 1 -> line.insert(at, (char) random.nextInt(256));
            case 2 -> line.delete(at, Math.min(line.length(), at + random.nextInt(10)));
            case 3 -> {
                String other = any(lines);
                int from = random.nextInt(other.length());
                line.insert(at, other, from, from + random.nextInt(other.length() - from + 1));
            }
            default -> line.insert(at, line.substring(at, Math.min(line.length(), at + 40)));
        }
    }

    private String any(List<String> lines) {
        return lines.get(random.nextInt(lines.size()));
    }
}
