package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;
import mtsh.store.query.TraceRow;

/**
 * Kills processes that write and maintain a store, at each kind of point and at random ones, while it is read. How many:
 * {@code -Dmtsh.kills=N}.
 */
@Timeout(7200)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreKillTest {
    private static final int KILLS = Integer.getInteger("mtsh.kills", 60);
    private static final long SEED = Long.getLong("mtsh.kills.seed", 20260301L);
    /** Steps that a killed process would do. */
    private static final int STRETCH = 2;
    /** Before steps with a merge between them. */
    private static final int QUICK_MERGE = 8;

    private static final int SLOW_MERGE = 16;

    private ScriptedStores stores;
    private Path place;

    /** Begin after a step, and be killed at a point. */
    private record Kill(int step, String point) {}

    @BeforeAll
    void runOnce(@TempDir Path folder) throws IOException {
        place = folder;
        stores = new ScriptedStores(folder);
    }

    @Test
    void whereverAWriterIsKilledNothingIsLostAndNothingTwice() throws IOException {
        List<Kill> kills = kills();
        IntStream.range(0, KILLS).parallel().forEach(number -> {
            try {
                check(kills.get(number % kills.size()), "kill" + number);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Each kind of point once, then any. */
    private List<Kill> kills() throws IOException {
        Random random = new Random(SEED);
        Map<String, Kill> byKind = new LinkedHashMap<>();
        List<Kill> all = new ArrayList<>();
        for (int step :
                new int[] {0, 4, QUICK_MERGE, SLOW_MERGE, StoreScript.RETENTION - 1, 22, StoreScript.REPAIR - 1}) {
            for (Kill kill : points(step)) {
                all.add(kill);
                String kind = kill.point.substring(0, kill.point.indexOf('#'));
                byKind.putIfAbsent(step + kind, kill);
            }
        }
        List<Kill> kills = new ArrayList<>(byKind.values());
        Collections.shuffle(kills, random);
        while (kills.size() < KILLS) {
            kills.add(all.get(random.nextInt(all.size())));
        }
        return kills;
    }

    private List<Kill> points(int step) throws IOException {
        Path store = stores.copy(step, "points" + step);
        List<Kill> points = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Turns turns = turns(step, point -> {
            synchronized (points) {
                points.add(new Kill(step, point.name() + "#" + counts.merge(point.name(), 1, Integer::sum)));
            }
        });
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), turns));
        new StoreScript(store, done -> {}, turns).run(step + STRETCH);
        StoreFiles.use(store, null);
        return points;
    }

    /** One merge is done before the next commit and takes the place of what it merged; one goes on during that, and is given up. */
    private static Turns turns(int step, WatchedFiles.Watch watch) {
        return step == SLOW_MERGE ? new Turns(watch, 4, 1) : new Turns(watch, 1, 2);
    }

    private void check(Kill kill, String name) throws IOException, InterruptedException {
        Path store = stores.copy(kill.step, name);
        Process child = child(store, kill);
        Path told = place.resolve(name + ".out");
        while (!child.waitFor(15, TimeUnit.MILLISECONDS)) {
            read(store);
        }
        assertEquals(137, child.waitFor(), () -> kill + " " + text(told));
        long acknowledged = Math.max(kill.step, lastLine(told));
        long generation = new ManifestFile(store).read().generation();
        assertTrue(generation >= acknowledged, kill + ": " + generation + " is there, told was " + acknowledged);
        read(store);
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), point -> {}));
        int last = kill.step + STRETCH;
        new StoreScript(store, done -> {}).run(last);
        // Who was killed in the last step has left what the next writer deletes.
        MapDbWriter.open(store).close();
        StoreFiles.use(store, null);
        assertEquals(stores.state(last), StoreState.of(store), kill.toString());
        List<FileReport> bad = new ArrayList<>();
        StoreCheck.run(store, report -> report.state() == FileReport.State.Ok || bad.add(report));
        assertEquals(List.of(), bad, kill.toString());
        try (var files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** What a reader is told is what some commit between its question and the answer held. */
    private void read(Path store) {
        long before = new ManifestFile(store).read().generation();
        try (MapDbStore reader = MapDbStore.open(store)) {
            List<TraceRow> rows = StoreState.rows(reader);
            long after = new ManifestFile(store).read().generation();
            boolean isCommitted = false;
            for (long generation = before; generation <= after; generation++) {
                isCommitted |= stores.state(generation).rows().equals(rows);
            }
            assertTrue(isCommitted, "rows of no commit from " + before + " to " + after);
        } catch (StoreException e) {
            boolean isWaitingForRepair = before == StoreScript.REPAIR - 1;
            assertTrue(isWaitingForRepair && e.kind() == StoreException.Kind.DAMAGED, e.getMessage());
        }
    }

    private Process child(Path store, Kill kill) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + KillPoint.PROPERTY + "=" + kill.point,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreKillTest.class.getName(),
                        store.toString(),
                        String.valueOf(kill.step))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve(store.getFileName() + ".out").toFile())
                .start();
    }

    private static long lastLine(Path told) throws IOException {
        long last = 0;
        try (BufferedReader lines = Files.newBufferedReader(told, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith("committed ") ? Long.parseLong(line.substring(10)) : last;
            }
        }
        return last;
    }

    private static String text(Path told) {
        try {
            return Files.readString(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child. */
    public static void main(String[] arguments) {
        Path store = Path.of(arguments[0]);
        int step = Integer.parseInt(arguments[1]);
        Turns turns = turns(step, KillPoint.named());
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), turns));
        new StoreScript(store, done -> System.out.println("committed " + done), turns).run(step + STRETCH);
    }
}
