package mtsh.store.log;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Lines as cut pipes and attackers make them: cut, with characters lost or swapped, fields twice, and pieces of other lines inside. Each
 * must be answered, in time, and without an exception; no reader may invent what stands in none of the lines.
 */
public final class DamagedLines {
    private static final String SIGNS = "<>[](){}\"\\:;,= \0\u202E\u001B";
    private static final int HUGE = 200_000;

    private DamagedLines() {}

    public static void areAnswered(String format, List<String> lines) {
        int rounds = Integer.getInteger("mtsh.fuzz", 10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60 + rounds / 500), () -> read(format, lines, rounds));
    }

    private static void read(String format, List<String> lines, int rounds) {
        Random random = new Random(42);
        LogParser parser = LineTable.open(format);
        Described sink = new Described();
        for (int round = 0; round < rounds; round++) {
            parser.line(LogLine.of(damage(lines, random), 0, round + 1), sink);
            assertTrue(sink.texts.size() <= 8, "few events of one line");
            sink.texts.clear();
            sink.events.clear();
        }
        for (String line : lines) {
            parser.line(LogLine.of(line + " ".repeat(HUGE), 0, rounds + 1), sink);
            parser.line(LogLine.of(line + "<,\"".repeat(HUGE / 3), 0, rounds + 2), sink);
        }
        parser.end(sink);
    }

    private static String damage(List<String> lines, Random random) {
        StringBuilder line = new StringBuilder(lines.get(random.nextInt(lines.size())));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && line.length() > 1; i++) {
            int at = random.nextInt(line.length());
            switch (random.nextInt(6)) {
                case 0 -> line.setLength(at);
                case 1 -> line.deleteCharAt(at);
                case 2 -> line.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 3 -> line.setCharAt(at, line.charAt(random.nextInt(line.length())));
                case 4 -> line.insert(at, line.substring(at, Math.min(line.length(), at + random.nextInt(60))));
                default -> {
                    String other = lines.get(random.nextInt(lines.size()));
                    int from = random.nextInt(other.length());
                    line.insert(at, other, from, Math.min(other.length(), from + random.nextInt(120)));
                }
            }
        }
        return line.toString();
    }
}
