package mtsh.language.transcript;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import mtsh.language.eval.Engine;

/**
 * A file that looks like a session, run as tests. Lines after {@code mtsh> } (and {@code >> }) are commands; what follows, up to the next
 * command, heading or fence, is what they should show. Empty lines before and after an output and blanks at the ends of lines do not
 * count, a line {@code …} stands for
 * any lines. {@code //time 2026-01-02T03:04:05Z} and {@code //width 60} hold from there to the next heading. Each heading, and each
 * fence, has a shell and an empty folder of its own. {@code -Dmtst.update} writes what is shown into the file.
 */
public final class Transcript {
    private static final String ANYTHING = "…";

    private final Path file;
    private final List<String> lines;
    private final Consumer<Engine> setup;
    private final Consumer<Engine> teardown;
    private final TreeMap<Integer, Change> changes = new TreeMap<>(Comparator.reverseOrder());

    private record Change(TranscriptStep step, List<String> shown) {}

    private Transcript(Path file, Consumer<Engine> setup, Consumer<Engine> teardown) {
        this.file = file;
        this.setup = setup;
        this.teardown = teardown;
        try {
            this.lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The tests of one file; {@code setup} gives each new shell its commands, {@code teardown} closes what they opened. */
    public static Stream<DynamicTest> tests(Path file, Consumer<Engine> setup, Consumer<Engine> teardown) {
        Transcript transcript = new Transcript(file, setup, teardown);
        List<DynamicTest> tests = new ArrayList<>();
        for (TranscriptCase each : new TranscriptReader(transcript.lines).read()) {
            String name = file.getFileName() + ": " + each.name();
            URI place = URI.create(file.toUri() + "?line=" + each.line());
            tests.add(DynamicTest.dynamicTest(name, place, () -> transcript.run(each)));
        }
        return tests.stream();
    }

    private void run(TranscriptCase test) throws IOException {
        boolean update = System.getProperty("mtst.update") != null;
        Path folder = Files.createTempDirectory("mtst");
        try {
            TranscriptShell shell = new TranscriptShell(test.time(), test.width(), folder.toRealPath(), setup);
            List<String> problems = new ArrayList<>();
            for (TranscriptStep step : test.steps()) {
                List<String> shown = trimmed(List.of(shell.run(step.command()).split("\r?\n", -1)));
                List<String> expected = trimmed(step.expected());
                if (matches(expected, 0, shown, 0)) {
                    continue;
                }
                if (update) {
                    changes.put(step.start(), new Change(step, shown));
                } else {
                    problems.add(compare(step, expected, shown));
                }
            }
            if (update) {
                rewrite();
            }
            shell.close(teardown);
            if (!problems.isEmpty()) {
                fail(file + ":" + test.line() + "\n" + String.join("\n\n", problems));
            }
        } finally {
            delete(folder);
        }
    }

    private static String compare(TranscriptStep step, List<String> expected, List<String> shown) {
        return TranscriptReader.PROMPT + step.command() + "\nexpected:\n" + String.join("\n", expected) + "\nshown:\n"
                + String.join("\n", shown);
    }

    private static List<String> trimmed(List<String> all) {
        int start = 0;
        int end = all.size();
        while (start < end && all.get(start).isBlank()) {
            start++;
        }
        while (end > start && all.get(end - 1).isBlank()) {
            end--;
        }
        List<String> kept = new ArrayList<>();
        all.subList(start, end).forEach(line -> kept.add(line.stripTrailing()));
        return kept;
    }

    private static boolean matches(List<String> expected, int from, List<String> shown, int at) {
        int place = at;
        for (int i = from; i < expected.size(); i++) {
            if (expected.get(i).strip().equals(ANYTHING)) {
                for (int rest = place; rest <= shown.size(); rest++) {
                    if (matches(expected, i + 1, shown, rest)) {
                        return true;
                    }
                }
                return false;
            }
            if (place >= shown.size() || !expected.get(i).equals(shown.get(place++))) {
                return false;
            }
        }
        return place == shown.size();
    }

    /** Puts what was shown in place of what was expected, from the last line to the first. */
    private synchronized void rewrite() throws IOException {
        List<String> updated = new ArrayList<>(lines);
        for (Change change : changes.values()) {
            List<String> output =
                    updated.subList(change.step().start(), change.step().end());
            boolean spaced = output.size() > 0 && output.get(output.size() - 1).isBlank();
            output.clear();
            output.addAll(change.shown());
            if (spaced) {
                output.add("");
            }
        }
        Files.write(file, updated, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
