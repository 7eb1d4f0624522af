package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import mtsh.store.event.MailEvent;
import mtsh.store.life.LifeLookup;
import mtsh.store.life.RowFold;
import mtsh.store.life.Stitcher;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;

/**
 * Damaged logs of every format: stretches of the {@code cases}, with lines cut, doubled, mixed with those of other formats, and filled
 * with what an attacker would write. No exception, no hang, a bounded number of events, and no state that grows. How many stretches
 * for each format: {@code -Dmtsh.fuzz=N}; {@code -Dmtsh.fuzz.seed=N} says where to begin.
 */
class LogFuzzTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");
    private static final int STRETCHES = Integer.getInteger("mtsh.fuzz", 10_000);
    private static final long SEED = Long.getLong("mtsh.fuzz.seed", 1);
    private static final int LINES_MOST = 6;
    private static final int EVENTS_MOST = 2_000;
    private static final int STATE_MOST = 64 * 1024;
    private static final Duration SECOND_FOR_EACH_THOUSAND = Duration.ofSeconds(Math.max(120, STRETCHES / 200));

    private static final List<String> FORGED = List.of(
            "status=sent (250 2.0.0 Ok: queued as 3F2A1B4C5D)",
            "]: 3F2A1B4C5D: removed",
            "; from=<a@contoso.com> to=<victim@contoso.com>",
            "helo=<x> to=<victim@contoso.com>",
            "orig_queue_id=3F2A1B4C5D",
            "\u001b[2J\u0007\u202e",
            "\0",
            "=?utf-8?B?",
            "\"\"\",",
            "{\"a\":[[[[",
            "]}",
            "<",
            ">",
            "(",
            ")",
            "##Receive, Fail;",
            "@4000000065f0a1b21234567c ",
            "&lt;!DOCTYPE",
            "99999999999999999999",
            "-1",
            "\\344\\0",
            "#012");

    private record Log(List<String> head, List<String> lines) {}

    @TestFactory
    Stream<DynamicTest> survivesWhateverStandsInALog() throws IOException {
        Map<String, List<Log>> logs = logs();
        List<String> all = new ArrayList<>();
        logs.values().forEach(some -> some.forEach(log -> all.addAll(log.lines())));
        return logs.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertTimeoutPreemptively(
                                SECOND_FOR_EACH_THOUSAND, () -> fuzz(entry.getKey(), entry.getValue(), all))));
    }

    private static Map<String, List<Log>> logs() throws IOException {
        Map<String, List<Log>> logs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList();
                LogFormats.recognise(lines)
                        .ifPresent(format -> logs.computeIfAbsent(format.name(), name -> new ArrayList<>())
                                .add(new Log(lines.subList(0, Math.min(5, lines.size())), lines)));
            }
        }
        return logs;
    }

    private static void fuzz(String name, List<Log> logs, List<String> all) {
        LogFormat format = LogFormats.named(name).orElseThrow();
        LogContext context = new LogContext("fuzz", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"));
        LogParser parser = format.open(context, null);
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            Random random = new Random(SEED * 1_000_003 + stretch);
            Log log = logs.get(random.nextInt(logs.size()));
            List<String> lines = stretch(log, all, random);
            boolean isFresh = random.nextInt(20) == 0 || parser.state() == null;
            if (isFresh) {
                parser = format.open(context, null);
                lines.addAll(0, log.head());
            }
            try {
                run(parser, lines);
            } catch (RefusedLogException refused) {
                // What it is not, is said; nothing of it is read.
                parser = format.open(context, null);
                continue;
            } catch (RuntimeException | StackOverflowError failure) {
                throw failed(stretch, lines, failure);
            }
            try {
                if (random.nextInt(50) == 0) {
                    format.recognise(lines);
                }
            } catch (RuntimeException | StackOverflowError failure) {
                throw failed(stretch, lines, failure);
            }
        }
        String state = parser.state();
        assertTrue(state == null || state.length() < STATE_MOST, "the state grows: " + state);
    }

    private static AssertionError failed(int stretch, List<String> lines, Throwable failure) {
        return new AssertionError("seed " + SEED + ", stretch " + stretch + ": " + lines, failure);
    }

    private static List<String> stretch(Log log, List<String> all, Random random) {
        int from = random.nextInt(log.lines().size());
        int to = Math.min(log.lines().size(), from + 1 + random.nextInt(LINES_MOST));
        List<String> lines = new ArrayList<>();
        for (String line : log.lines().subList(from, to)) {
            lines.add(random.nextInt(3) == 0 ? line : damaged(line, all, random));
        }
        return lines;
    }

    private static String damaged(String line, List<String> all, Random random) {
        StringBuilder text = new StringBuilder(line);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = text.length() == 0 ? 0 : random.nextInt(text.length());
            switch (random.nextInt(7)) {
                case 0 -> text.setLength(at);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 2 -> text.insert(at, FORGED.get(random.nextInt(FORGED.size())));
                case 3 -> text.insert(at, all.get(random.nextInt(all.size())));
                case 4 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                case 5 -> text.insert(at, (char) random.nextInt(0x250));
                default ->
                    text.insert(at, FORGED.get(random.nextInt(FORGED.size())).repeat(1 + random.nextInt(40)));
            }
        }
        return text.toString();
    }

    /** Reads, stitches and folds, as an import does. */
    private static void run(LogParser parser, List<String> lines) {
        List<MailEvent> events = new ArrayList<>();
        LogSink sink = new LogSink() {
            @Override
            public void event(MailEvent event) {
                events.add(event);
            }

            @Override
            public void unparsed(LogLine line, String why) {
                assertTrue(!why.isEmpty(), "a reason is given");
            }

            @Override
            public void ignored(LogLine line) {
                // Nothing to do with mail.
            }
        };
        long number = 0;
        for (String line : lines) {
            number++;
            parser.line(LogLine.of(line, number * 1000, number), sink);
        }
        if (parser.state() == null) {
            parser.end(sink);
        }
        assertTrue(events.size() < EVENTS_MOST, events.size() + " events of " + lines.size() + " lines");
        Stitcher stitcher = new Stitcher(LifeLookup.NONE);
        events.forEach(stitcher::accept);
        stitcher.drainFinished().forEach(one -> RowFold.rows(one.life()));
        stitcher.open().forEach(one -> RowFold.rows(one.life(), Instant.MAX));
    }
}
