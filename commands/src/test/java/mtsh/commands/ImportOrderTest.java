package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.query.TraceQuery;

/**
 * However logs are cut into files, in whatever order these are imported, in one go or several, twice over, with lines of one moment in any
 * order: the rows are the same. Tried on the logs of all {@code cases}. How often each: {@code -Dmtsh.orders=N}.
 */
class ImportOrderTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");
    private static final int ORDERS = Integer.getInteger("mtsh.orders", 4);
    private static final int GROWTHS = 3;
    private static final Clock WRITTEN = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Clock SETTLED = Clock.offset(WRITTEN, Duration.ofMinutes(1));

    /** What is a line by itself, and no piece of a longer one, so that a log of such lines may be cut anywhere. */
    private static final Pattern LINE = Pattern.compile(
            "(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*) \\S+ [\\w/.-]+(?:\\[\\d+\\])?: "
                    + "(?!\\[\\d+[/\\\\]\\d+\\] ).*");

    /**
     * Logs in which a fact stands in another line of the same session only, under an id that no other line has: cut into two files, the
     * second part lacks it. These are tried in one piece, in any order and again.
     */
    private static final Set<String> SESSIONS = Set.of("opensmtpd-relay-lists-and-refusals");

    /** The moment and, because a program writes its own lines in order, the program. */
    private static final Pattern MOMENT = Pattern.compile("^(\\S+T\\S+|\\w{3} [ \\d]\\d [\\d:]{8}) (\\S+ [^:\\[]+)");

    @TempDir
    static Path work;

    @TestFactory
    Stream<DynamicTest> sameRowsInAnyOrder() throws IOException {
        return forEachCase(this::check);
    }

    private static Stream<DynamicTest> forEachCase(ThrowingConsumer<Path> test) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> test.accept(folder)));
    }

    private void check(Path folder) throws IOException {
        List<Path> logs = logs(folder);
        Path root = work.resolve(folder.getFileName());
        TreeSet<String> expected =
                rows(root.resolve("whole"), List.of(copies(folder, logs, root.resolve("whole-logs"))), SETTLED);
        for (int order = 0; order < ORDERS; order++) {
            Random random = new Random(order);
            Path place = root.resolve("order" + order);
            List<Path> pieces = new ArrayList<>();
            for (Path log : logs) {
                pieces.addAll(pieces(log, place.resolve("logs").resolve(folder.relativize(log)), random));
            }
            Collections.shuffle(pieces, random);
            List<List<Path>> imports = new ArrayList<>();
            int from = 0;
            while (from < pieces.size()) {
                int to = Math.min(pieces.size(), from + 1 + random.nextInt(3));
                imports.add(pieces.subList(from, to));
                from = to;
            }
            imports.addAll(List.copyOf(imports));
            assertEquals(expected, rows(place.resolve("store"), imports, SETTLED), "order " + order);
        }
    }

    /** A log that is read whenever it has grown, to the end of a line or not, gives the same rows as one that is read at once. */
    @TestFactory
    Stream<DynamicTest> sameRowsAsItGrows() throws IOException {
        return forEachCase(this::checkGrowing);
    }

    private void checkGrowing(Path folder) throws IOException {
        List<Path> logs = logs(folder);
        Path root = work.resolve("growing-" + folder.getFileName());
        TreeSet<String> expected =
                rows(root.resolve("whole"), List.of(copies(folder, logs, root.resolve("whole-logs"))), SETTLED);
        for (int order = 0; order < ORDERS; order++) {
            Random random = new Random(order);
            Path place = root.resolve("growth" + order);
            TreeSet<String> rows = new TreeSet<>();
            for (int step = 0; step <= GROWTHS; step++) {
                List<Path> grown = new ArrayList<>();
                for (Path log : logs) {
                    Path target = place.resolve("logs").resolve(folder.relativize(log));
                    grown.add(grow(log, target, step, random));
                }
                rows = rows(place.resolve("store"), List.of(grown), step == GROWTHS ? SETTLED : WRITTEN);
            }
            assertEquals(expected, rows, "growth " + order);
        }
    }

    /** The log as far as it was written by then. */
    private static Path grow(Path log, Path file, int step, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        int before = Files.exists(file) ? (int) Files.size(file) : 0;
        boolean isText = new String(bytes, StandardCharsets.ISO_8859_1).chars().noneMatch(letter -> letter == 0);
        int length = step == GROWTHS || !isText ? bytes.length : before + random.nextInt(bytes.length - before + 1);
        return write(file, Arrays.copyOf(bytes, length));
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".mtst"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> copies(Path folder, List<Path> logs, Path target) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path log : logs) {
            copies.add(write(target.resolve(folder.relativize(log)), Files.readAllBytes(log)));
        }
        return copies;
    }

    /** A system log is cut at up to three places, and what one moment holds is shuffled; any other log stays whole. */
    private static List<Path> pieces(Path log, Path target, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        boolean isCuttable = !SESSIONS.contains(log.getParent().getFileName().toString())
                && lines.size() > 3
                && lines.stream().allMatch(line -> LINE.matcher(line).matches());
        if (!isCuttable) {
            return List.of(write(target, bytes));
        }
        List<String> shuffled = shuffled(lines, random);
        List<Path> pieces = new ArrayList<>();
        int from = 0;
        for (int piece = 0; from < shuffled.size(); piece++) {
            int to = piece == 3 ? shuffled.size() : Math.min(shuffled.size(), from + 1 + random.nextInt(lines.size()));
            String text = String.join("\n", shuffled.subList(from, to)) + "\n";
            pieces.add(write(
                    target.resolveSibling(target.getFileName() + "." + piece),
                    text.getBytes(StandardCharsets.ISO_8859_1)));
            from = to;
        }
        return pieces;
    }

    /** Lines of different programs at one moment change places. */
    private static List<String> shuffled(List<String> lines, Random random) {
        List<String> result = new ArrayList<>(lines);
        for (int round = 0; round < lines.size(); round++) {
            int at = random.nextInt(result.size() - 1);
            var one = MOMENT.matcher(result.get(at));
            var other = MOMENT.matcher(result.get(at + 1));
            boolean sameMoment = one.find() && other.find() && one.group(1).equals(other.group(1));
            if (sameMoment && !one.group(2).equals(other.group(2))) {
                Collections.swap(result, at, at + 1);
            }
        }
        return result;
    }

    private static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.instant()));
        return file;
    }

    private static TreeSet<String> rows(Path store, List<List<Path>> imports, Clock clock) {
        for (List<Path> logs : imports) {
            Carrier carrier = new Carrier(work, InputStream.nullInputStream());
            List<String> names = logs.stream().map(Path::toString).toList();
            new MailLogImporter(store, carrier, ZoneOffset.UTC, clock)
                    .pausing(time -> {})
                    .importAll(carrier.expand(names).files(), ImportProgress.NONE);
        }
        TreeSet<String> rows = new TreeSet<>();
        try (MapDbStore open = MapDbStore.open(store)) {
            open.rows(TraceQuery.ALL, row -> {
                rows.add(row.toString());
                return true;
            });
        }
        return rows;
    }
}
