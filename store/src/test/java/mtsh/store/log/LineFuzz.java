package mtsh.store.log;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * Reads lines that were damaged: cut, with other bytes, with fields twice, with pieces of other lines in the middle. No reader may fail on
 * any of them, nor take long, and what it can save it must be able to go on from. {@code -Dmtsh.fuzz=N} sets how many.
 */
public final class LineFuzz {
    private static final long SEED = 20251126;
    private static final String BYTES = "\u0000\t\r\u001b \"'<>[]{}()=:;,|/\\%@#+-_.0aZ\u00e9\u202e\ud83d\ude00";

    private final Random random = new Random(SEED);
    private final List<String> lines;

    private LineFuzz(List<String> lines) {
        this.lines = lines;
    }

    public static void read(LogFormat format, List<String> lines) {
        new LineFuzz(lines).read(format);
    }

    private void read(LogFormat format) {
        int count = Integer.getInteger("mtsh.fuzz", 10_000);
        LogContext context = new LogContext("fuzz", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"));
        LogParser parser = format.open(context, null);
        Described sink = new Described();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            parser.line(LogLine.of(damaged(), i * 100L, i + 1), sink);
            String state = i % 500 == 499 ? parser.state() : null;
            if (state != null) {
                parser = format.open(context, state);
            }
            if (sink.events.size() > 10_000) {
                sink.events.clear();
                sink.texts.clear();
            }
        }
        parser.end(sink);
        parser.line(LogLine.of("x".repeat(200_000) + lines.get(0).repeat(2_000), 0, count + 1), sink);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofMillis(20_000 + 5L * count)) < 0, "took " + took);
    }

    private String damaged() {
        String line = line();
        for (int i = random.nextInt(4); i > 0; i--) {
            line = damage(line);
        }
        return line;
    }

    private String damage(String line) {
        int from = random.nextInt(line.length() + 1);
        int to = from + random.nextInt(line.length() - from + 1);
        return switch (random.nextInt(6)) {
            case 0 -> line.substring(0, from);
            case 1 -> line.substring(0, from) + line.substring(to);
            case 2 -> line.substring(0, from) + BYTES.charAt(random.nextInt(BYTES.length())) + line.substring(from);
            case 3 -> line.substring(0, to) + line.substring(from, to) + line.substring(to);
            case 4 -> line.substring(0, from) + piece() + line.substring(from);
            default -> line.substring(0, from) + piece() + line.substring(to);
        };
    }

    private String piece() {
        String other = line();
        int from = random.nextInt(other.length() + 1);
        return other.substring(from, from + random.nextInt(other.length() - from + 1));
    }

    private String line() {
        return lines.get(random.nextInt(lines.size()));
    }
}
