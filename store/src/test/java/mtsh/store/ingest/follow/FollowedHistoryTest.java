package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.ingest.Imports;
import mtsh.store.ingest.SampleLog;
import mtsh.store.query.TraceRow;

/**
 * Lets random histories happen to a log - lines and halves of lines, rotation of every kind, a follower that looks, is killed and
 * begins again - and compares what came of it with an import of the log that it was. How many: {@code -Dmtsh.follow=N}.
 */
class FollowedHistoryTest {
    private static final int HISTORIES = Integer.getInteger("mtsh.follow", 12);
    private static final List<String> LINES = SampleLog.lines(60);

    @TempDir
    Path folder;

    @Test
    void whateverHappensEachLineIsReadOnce() throws IOException {
        Path whole = folder.resolve("whole");
        Imports.run(whole, Imports.write(folder.resolve("whole.log"), SampleLog.bytes(LINES)));
        List<TraceRow> expected = Imports.rows(whole);
        long seed = Long.getLong("mtsh.follow.seed", 20260301L);
        for (int i = 0; i < HISTORIES; i++) {
            Path store = folder.resolve("store" + i);
            History history = new History(seed + i, store);
            List<String> problems = history.run();
            try {
                Imports.assertSame(expected, Imports.rows(store));
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + (seed + i) + ": " + history.told + ": " + wrong.getMessage(), wrong);
            }
            assertEquals(List.of(), problems, "seed " + (seed + i));
        }
    }

    private final class History {
        private final Random random;
        private final Path store;
        private final Path log;
        private final boolean isFolder;
        private final boolean isCopied;
        private final byte[] bytes = SampleLog.bytes(LINES);
        private final List<String> told = new ArrayList<>();
        private int at;
        private Path old;

        History(long seed, Path store) throws IOException {
            this.random = new Random(seed);
            this.store = store;
            this.isFolder = random.nextBoolean();
            this.isCopied = random.nextBoolean();
            told.add((isFolder ? "folder" : "name") + (isCopied ? " copied" : " renamed"));
            this.log = Files.createDirectory(folder.resolve("logs" + seed)).resolve("mail.log");
        }

        List<String> run() {
            try (LogDesk desk = new LogDesk(store, isFolder ? log.getParent() : log)) {
                // What was rotated before anybody looked, nobody knows of.
                write(lineEnd(1));
                desk.look();
                while (at < bytes.length) {
                    step(desk);
                }
                desk.lookFor(8);
                if (random.nextBoolean()) {
                    desk.kill();
                    Imports.run(store, log.getParent());
                }
                return desk.problems;
            }
        }

        private void step(LogDesk desk) {
            switch (random.nextInt(9)) {
                case 0 -> rotate(desk);
                case 1 -> {
                    if (old != null) {
                        told.add("gzip");
                        LogDesk.gzip(old);
                        old = null;
                    }
                }
                case 2 -> {
                    told.add("kill");
                    desk.kill();
                }
                case 3, 4 -> look(desk);
                default ->
                    write(random.nextInt(5) == 0 ? at + 1 + random.nextInt(100) : lineEnd(random.nextInt(8_000)));
            }
        }

        /** A writer that reopens its log ends the line first, and one that is copied is not copied in the middle of a line. */
        private void rotate(LogDesk desk) {
            write(lineEnd(0));
            if (at == bytes.length || isEmpty()) {
                return;
            }
            told.add("rotate");
            old = isCopied ? LogDesk.copyTruncate(log) : LogDesk.rename(log);
            if (!isCopied && random.nextBoolean()) {
                look(desk);
                int end = lineEnd(500);
                told.add("old to " + end);
                LogDesk.append(old, Arrays.copyOfRange(bytes, at, end));
                at = end;
            }
        }

        private void look(LogDesk desk) {
            told.add("look");
            desk.look();
        }

        private boolean isEmpty() {
            try {
                return !Files.exists(log) || Files.size(log) == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int lineEnd(int more) {
            int end = Math.min(bytes.length, at + more);
            while (end < bytes.length && end > 0 && bytes[end - 1] != '\n') {
                end++;
            }
            return end;
        }

        private void write(int end) {
            int to = Math.min(end, bytes.length);
            told.add("to " + to);
            LogDesk.append(log, Arrays.copyOfRange(bytes, at, to));
            at = to;
        }
    }
}
