package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.carrier.Packing;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.Imports;
import mtsh.store.ingest.SampleLog;
import mtsh.store.query.SourceStatus;

/** An archive does not grow: it is read once nobody writes to it, and again when there is another one in its place. */
class FollowedArchiveTest {
    private static final List<String> LINES = SampleLog.lines(120);
    private static final String[] KINDS = {"tar", "tar.gz", "zip"};

    /** Longer than a packed log has to be left alone before it is read. */
    private static final int QUIET = 8;

    @TempDir
    Path folder;

    private Path store;
    private Path logs;

    @BeforeEach
    void names() throws IOException {
        store = folder.resolve("store");
        logs = Files.createDirectory(folder.resolve("logs"));
    }

    private static byte[] lines(double from, double to) {
        return SampleLog.bytes(LINES.subList((int) (from * LINES.size()), (int) (to * LINES.size())));
    }

    private Path archive(String kind) {
        return logs.resolve("logs." + kind);
    }

    private static byte[] packed(String kind, Map<String, byte[]> files) {
        return switch (kind) {
            case "zip" -> Packing.zip(files, false);
            case "tar" -> Packing.tar(files);
            default -> Packing.pack("gz", Packing.tar(files));
        };
    }

    /** As they were rotated: the older log is packed itself. */
    private static Map<String, byte[]> both(double until) {
        return Packing.files("mail.log", lines(0.4, until), "mail.log.1.gz", Packing.pack("gz", lines(0, 0.4)));
    }

    private long linesRead() {
        try (MapDbStore open = MapDbStore.open(store)) {
            return open.sources().stream().mapToLong(SourceStatus::lines).sum();
        }
    }

    private void assertWhole() {
        Path whole = folder.resolve("whole");
        Imports.run(whole, Imports.write(folder.resolve("whole.log"), SampleLog.bytes(LINES)));
        Imports.assertSame(Imports.rows(whole), Imports.rows(store));
        assertEquals(LINES.size(), linesRead(), "each line once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gz", "zip"})
    void isReadOnceWhenNobodyWritesToIt(String kind) {
        LogDesk.write(archive(kind), packed(kind, both(1)));
        try (LogDesk desk = new LogDesk(store, archive(kind))) {
            desk.look();
            assertEquals(0, linesRead(), "it may still be written");
            desk.lookFor(QUIET);
            assertWhole();
            assertEquals(2, desk.sources());
            desk.lookFor(60);
            assertEquals(LINES.size(), desk.end().lines());
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gz", "zip"})
    void oneInItsPlaceIsReadForWhatIsNew(String kind) {
        LogDesk.write(archive(kind), packed(kind, both(0.6)));
        try (LogDesk desk = new LogDesk(store, archive(kind))) {
            desk.lookFor(QUIET);
            assertEquals((long) (0.6 * LINES.size()), linesRead());
            LogDesk.replace(archive(kind), packed(kind, both(0.8)));
            desk.lookFor(QUIET);
            assertEquals((long) (0.8 * LINES.size()), linesRead());
            LogDesk.write(archive(kind), packed(kind, both(1)));
            desk.lookFor(QUIET);
            assertEquals(2, desk.sources());
            assertEquals(List.of(), desk.problems);
            assertEquals(LINES.size(), desk.end().lines());
        }
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gz", "zip"})
    void oneThatIsStillCopiedIsReadWhenItIsWhole(String kind) {
        byte[] whole = packed(kind, both(1));
        try (LogDesk desk = new LogDesk(store, logs)) {
            for (int part = 1; part <= 4; part++) {
                LogDesk.write(archive(kind), Arrays.copyOf(whole, whole.length * part / 4));
                desk.lookFor(2);
            }
            desk.lookFor(QUIET);
            assertEquals(List.of(), desk.problems);
            assertEquals(List.of(), desk.end().errors());
        }
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "zip"})
    void aMemberThatCannotBeReadIsToldOnceAndForgottenWithItsArchive(String kind) {
        byte[] old = Packing.pack("gz", lines(0, 0.4));
        old = Arrays.copyOf(old, old.length / 2);
        LogDesk.write(archive(kind), packed(kind, Packing.files("mail.log", lines(0.4, 1), "mail.log.1.gz", old)));
        try (LogDesk desk = new LogDesk(store, archive(kind))) {
            desk.lookFor(90);
            assertEquals(1, desk.problems.size(), desk.problems.toString());
            assertTrue(desk.problems.get(0).contains("mail.log.1.gz"), desk.problems.toString());
            LogDesk.replace(archive(kind), packed(kind, both(1)));
            desk.lookFor(QUIET);
            assertEquals(1, desk.problems.size(), desk.problems.toString());
            assertEquals(List.of(), desk.end().errors(), "what was wrong is gone");
        }
        assertWhole();
    }

    @Test
    void whatWasReadStaysWhenTheArchiveGoes() throws IOException {
        for (String kind : KINDS) {
            LogDesk.write(archive(kind), packed(kind, both(1)));
        }
        try (LogDesk desk = new LogDesk(store, logs)) {
            desk.lookFor(QUIET);
            assertEquals(6, desk.sources());
            for (String kind : KINDS) {
                Files.delete(archive(kind));
            }
            desk.lookFor(2);
            assertEquals(0, desk.sources());
            assertEquals(List.of(), desk.problems);
            assertEquals(LINES.size(), desk.end().lines(), "the same logs, in whatever archive");
        }
        assertWhole();
    }

    @Test
    void theNextFollowerReadsNothingTwice() {
        LogDesk.write(archive("zip"), packed("zip", both(0.7)));
        try (LogDesk desk = new LogDesk(store, archive("zip"))) {
            desk.lookFor(QUIET);
            desk.kill();
            LogDesk.replace(archive("zip"), packed("zip", both(1)));
            desk.lookFor(QUIET);
            assertEquals((long) (0.3 * LINES.size()), desk.end().lines(), 1);
        }
        assertWhole();
    }

    @Test
    void aLogBesideItIsFollowedAsAlways() {
        LogDesk.write(archive("tar"), packed("tar", Packing.files("mail.log.1", lines(0, 0.5))));
        Path log = logs.resolve("mail.log");
        LogDesk.append(log, lines(0.5, 0.7));
        try (LogDesk desk = new LogDesk(store, logs)) {
            desk.look();
            assertTrue(linesRead() > 0, "it need not wait for the archive");
            LogDesk.append(log, lines(0.7, 1));
            desk.lookFor(QUIET);
            assertEquals(2, desk.sources());
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }
}
