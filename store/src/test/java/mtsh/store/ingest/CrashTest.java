package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.KillPoint;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.query.TraceRow;

/**
 * Kills importing processes at random moments and looks whether the next import makes it whole. How many: {@code -Dmtsh.crash=N} at random, and {@code -Dmtsh.kills=N}
 * at named points of this and other tests together.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("mtsh.crash", 3);
    private static final int MESSAGES = 900;
    private static final int POINT_KILLS = Integer.getInteger("mtsh.kills", 60) / 6;
    private static final int POINT_MESSAGES = 300;
    private static final List<String> POINTS = List.of(
            "before RENAME MANIFEST",
            "after RENAME MANIFEST",
            "before FORCE segment",
            "after WRITE open",
            "before SYNC_FOLDER folder",
            "after DELETE open",
            "before CREATE segment",
            "after RENAME MANIFEST.copy");

    @TempDir
    Path folder;

    @Test
    void whatWasKilledIsCompletedByTheNextImport() throws IOException, InterruptedException {
        List<String> lines = SampleLog.lines(MESSAGES);
        Path log = Imports.write(folder.resolve("mail.log"), SampleLog.bytes(lines));
        Path whole = folder.resolve("whole");
        long begin = System.nanoTime();
        runChild(whole, log, -1);
        long undisturbed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        List<TraceRow> expected = Imports.rows(whole);
        assertTrue(expected.size() > MESSAGES, "the sample was imported");

        long seed = Long.getLong("mtsh.crash.seed", 20260301L);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = folder.resolve("store" + kill);
            int rounds = 1 + random.nextInt(3);
            for (int round = 0; round < rounds; round++) {
                runChild(store, log, (long) (undisturbed * (0.2 + 0.8 * random.nextDouble())));
                Imports.rows(store);
            }
            assertEquals(List.of(), Imports.run(store, log).errors());
            Imports.assertSame(expected, Imports.rows(store));
            try (MapDbStore open = MapDbStore.open(store)) {
                open.verify();
                assertEquals(lines.size(), open.sources().get(0).lines());
                assertEquals(expected.size(), open.statistics().rows());
            }
        }
    }

    /** Named points of an import, and how often each may be passed before. */
    @Test
    void whatWasKilledAtAPointIsCompletedByTheNextImport() throws IOException, InterruptedException {
        List<String> lines = SampleLog.lines(POINT_MESSAGES);
        Path log = Imports.write(folder.resolve("mail.log"), SampleLog.bytes(lines));
        Path whole = folder.resolve("whole");
        Imports.run(whole, log);
        List<TraceRow> expected = Imports.rows(whole);
        Random random = new Random(Long.getLong("mtsh.crash.seed", 20260301L));
        for (int kill = 0; kill < POINT_KILLS; kill++) {
            String point = POINTS.get(kill % POINTS.size()) + "#" + (1 + random.nextInt(4));
            Path store = folder.resolve("store" + kill);
            assertEquals(137, start(store, log, point).waitFor(), point);
            List<TraceRow> seen = Imports.rows(store);
            assertTrue(seen.size() <= expected.size(), point);
            assertEquals(List.of(), Imports.run(store, log).errors());
            Imports.assertSame(expected, Imports.rows(store));
            try (MapDbStore open = MapDbStore.open(store)) {
                open.verify();
                assertEquals(lines.size(), open.sources().get(0).lines());
            }
        }
    }

    /** Runs an import in a process of its own, and kills it after so many milliseconds; -1 lets it end. */
    private static void runChild(Path store, Path log, long killAfter) throws IOException, InterruptedException {
        Process child = start(store, log, "#0");
        if (killAfter < 0) {
            assertEquals(0, child.waitFor());
            return;
        }
        if (!child.waitFor(killAfter, TimeUnit.MILLISECONDS)) {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static Process start(Path store, Path log, String point) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-D" + KillPoint.PROPERTY + "=" + point,
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                store.toString(),
                log.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The child: commits every few hundred events, so that there are many moments to be killed at. */
    public static void main(String[] arguments) {
        System.setProperty(ImportSession.COMMIT_EVERY, "150");
        KillPoint.install(Path.of(arguments[0]));
        ImportSummary summary = Imports.run(Path.of(arguments[0]), Path.of(arguments[1]));
        System.exit(summary.errors().isEmpty() ? 0 : 1);
    }
}
