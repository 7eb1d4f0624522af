package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.KillPoint;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.Imports;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.ingest.SampleLog;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.TraceRow;

/**
 * Kills processes that follow a log while it is written and rotated, begins them again, and looks whether each line was read once. How
 * often: {@code -Dmtsh.crash=N}.
 */
@Timeout(600)
class FollowCrashTest {
    private static final int ROUNDS = Integer.getInteger("mtsh.crash", 1);
    private static final List<String> LINES = SampleLog.lines(400);
    private static final int KILLS = 4;
    private static final List<String> POINTS =
            List.of("before RENAME MANIFEST", "after RENAME MANIFEST", "after WRITE segment", "before DELETE open");

    @TempDir
    Path folder;

    @Test
    void whatIsFollowedThroughKillsAndRotationIsReadOnce() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        Imports.run(whole, Imports.write(folder.resolve("whole.log"), SampleLog.bytes(LINES)));
        List<TraceRow> expected = Imports.rows(whole);
        long seed = Long.getLong("mtsh.crash.seed", 20260301L);
        for (int round = 0; round < ROUNDS; round++) {
            Path store = folder.resolve("store" + round);
            new Round(new Random(seed + round), store).run();
            Imports.assertSame(expected, Imports.rows(store));
            try (MapDbStore open = MapDbStore.open(store)) {
                open.verify();
                assertEquals(
                        LINES.size(),
                        open.sources().stream().mapToLong(SourceStatus::lines).sum());
            }
        }
    }

    /** One log's life: the writer is this process, the follower a child that is killed and begun again. */
    private final class Round {
        private final Random random;
        private final Path store;
        private final Path log;
        private final byte[] bytes = SampleLog.bytes(LINES);
        private int at;
        private Path old;
        private Process child;

        Round(Random random, Path store) throws IOException {
            this.random = random;
            this.store = store;
            this.log = Files.createDirectory(folder.resolve("logs-" + store.getFileName()))
                    .resolve("mail.log");
        }

        void run() throws IOException, InterruptedException {
            write(lineEnd(1));
            begin("#0");
            awaitLines(1);
            for (int kill = 0; kill < KILLS; kill++) {
                int stretch = bytes.length * (kill + 1) / KILLS;
                while (at < stretch) {
                    step();
                }
                child.destroyForcibly();
                child.waitFor();
                if (kill < KILLS - 1) {
                    begin(POINTS.get(random.nextInt(POINTS.size())) + "#" + (1 + random.nextInt(3)));
                }
            }
            end();
        }

        /** The rest is for another follower, or for an import of all that rotation left. */
        private void end() throws IOException, InterruptedException {
            if (random.nextBoolean()) {
                Imports.run(store, log.getParent());
                return;
            }
            begin("#0");
            awaitLines(LINES.size());
            child.destroyForcibly();
            child.waitFor();
        }

        private void step() throws InterruptedException {
            write(random.nextInt(4) == 0 ? Math.min(bytes.length, at + 50) : lineEnd(random.nextInt(4_000)));
            if (random.nextInt(6) == 0 && at < bytes.length) {
                rotate();
            }
            // A writer takes its time; nothing is awaited here.
            Thread.sleep(random.nextInt(40));
        }

        private void rotate() {
            if (old != null) {
                LogDesk.gzip(old);
                old = null;
            }
            write(lineEnd(0));
            if (at == bytes.length) {
                return;
            }
            old = random.nextBoolean() ? LogDesk.rename(log) : LogDesk.copyTruncate(log);
            write(lineEnd(1));
        }

        private int lineEnd(int more) {
            int end = Math.min(bytes.length, at + more);
            while (end < bytes.length && end > 0 && bytes[end - 1] != '\n') {
                end++;
            }
            return end;
        }

        private void write(int to) {
            LogDesk.append(log, Arrays.copyOfRange(bytes, at, to));
            at = to;
        }

        /** @param point where it kills itself, if it gets there before it is killed */
        private void begin(String point) throws IOException {
            child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-D" + KillPoint.PROPERTY + "=" + point,
                            "-cp",
                            System.getProperty("java.class.path"),
                            FollowCrashTest.class.getName(),
                            store.toString(),
                            log.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.txt").toFile())
                    .start();
        }

        private void awaitLines(long lines) throws InterruptedException {
            while (linesRead() < lines) {
                Thread.sleep(20);
            }
        }

        private long linesRead() {
            try (MapDbStore open = MapDbStore.open(store)) {
                return open.sources().stream().mapToLong(SourceStatus::lines).sum();
            }
        }
    }

    /** The child; its clock stands where the log's times of change do. */
    public static void main(String[] arguments) {
        KillPoint.install(Path.of(arguments[0]));
        Carrier carrier = new Carrier(Path.of("").toAbsolutePath(), InputStream.nullInputStream());
        MailLogImporter importer = new MailLogImporter(Path.of(arguments[0]), carrier, ZoneOffset.UTC, Imports.CLOCK);
        Follower.follow(importer, List.of(arguments[1]), ImportProgress.NONE, new FollowListener() {
            @Override
            public void problem(String message) {
                System.out.println(message);
            }

            @Override
            public void waiting(String message) {
                System.out.println(message);
            }
        });
    }
}
