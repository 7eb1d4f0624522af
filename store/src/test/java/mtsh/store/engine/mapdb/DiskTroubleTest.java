package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;
import mtsh.store.life.Stitcher;

/** Disks that are full, folders that nobody may write in, files that are gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskTroubleTest {
    /** Every so manieth write of each stretch finds the disk full. */
    private static final int EVERY = Integer.getInteger("mtsh.full.every", 9);

    private static final Set<WatchedFiles.Act> TAKES_ROOM =
            Set.of(WatchedFiles.Act.CREATE, WatchedFiles.Act.WRITE, WatchedFiles.Act.FORCE, WatchedFiles.Act.RENAME);

    private ScriptedStores stores;

    /** A disk that is full after so many writes, for as long as nobody frees room. */
    private static final class FullDisk implements WatchedFiles.Watch {
        private int left;
        private boolean isFull;

        FullDisk(int left) {
            this.left = left;
        }

        @Override
        public synchronized void at(WatchedFiles.Point point) throws IOException {
            boolean takesRoom = point.isBefore()
                    && TAKES_ROOM.contains(point.act())
                    && !point.file().getFileName().toString().startsWith("LOCK");
            if (takesRoom && (isFull || left-- == 0)) {
                isFull = true;
                throw new IOException("No space left on device");
            }
        }
    }

    @BeforeAll
    void runOnce(@TempDir Path folder) throws IOException {
        stores = new ScriptedStores(folder);
    }

    @Test
    void aFullDiskIsAClearErrorAndTheLastCommitStays() throws IOException {
        for (int step : new int[] {0, 7, 15, StoreScript.RETENTION - 1, StoreScript.OPTIMIZATION - 1}) {
            boolean wasFull = true;
            for (int write = step % EVERY; wasFull; write += EVERY) {
                wasFull = isFull(step, write);
            }
        }
    }

    /** Whether a step meets a disk that has room for so many writes. */
    private boolean isFull(int step, int writes) throws IOException {
        String which = "step " + step + " write " + writes;
        Path store = stores.copy(step, "full" + step + "-" + writes);
        FullDisk disk = new FullDisk(writes);
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), disk));
        List<Integer> committed = new ArrayList<>(List.of(step));
        try {
            new StoreScript(store, committed::add).run(step + 2);
        } catch (StoreException e) {
            assertEquals(StoreException.Kind.NOT_ACCESSIBLE, e.kind(), which);
            assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
            assertTrue(e.getMessage().contains("the disk has room"), e.getMessage());
            assertTrue(e.getMessage().contains(store.toString()), e.getMessage());
        }
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), point -> {}));
        assertEquals(stores.state(committed.get(committed.size() - 1)), StoreState.of(store), which);
        assertNothingIsLeft(store, which);
        new StoreScript(store, done -> {}).run(step + 2);
        assertEquals(stores.state(step + 2), StoreState.of(store), which);
        StoreFiles.use(store, null);
        return disk.isFull;
    }

    private static void assertNothingIsLeft(Path store, String which) {
        List<FileReport> left = new ArrayList<>();
        StoreCheck.run(store, report -> report.state() == FileReport.State.Ok || left.add(report));
        assertEquals(List.of(), left, which);
    }

    /** To go on would publish positions without what was read before them. */
    @Test
    void aWriterThatFailedOnceCommitsNothingMore() throws IOException {
        Path store = stores.copy(5, "failed");
        FullDisk disk = new FullDisk(2);
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), disk));
        try (MapDbWriter writer = MapDbWriter.open(store)) {
            writer.add(Lives.finished(Lives.life(900)));
            assertThrows(StoreException.class, () -> writer.commit(List.of(), writer.sources(), writer.reached()));
            disk.isFull = false;
            disk.left = Integer.MAX_VALUE;
            List<Stitcher.Finished> none = List.of();
            StoreException again =
                    assertThrows(StoreException.class, () -> writer.commit(none, writer.sources(), writer.reached()));
            assertTrue(again.getMessage().contains("No space left on device"), again.getMessage());
        }
        StoreFiles.use(store, null);
        assertEquals(stores.state(5), StoreState.of(store));
    }

    @Test
    void aFolderThatMayOnlyBeReadIsReadAndNotWritten() throws IOException {
        Path store = stores.copy(6, "locked");
        StoreFiles.use(store, new WatchedFiles(new PlainFiles(), point -> {
            throw new AccessDeniedException(point.file().toString());
        }));
        StoreException refused = assertThrows(StoreException.class, () -> MapDbWriter.open(store));
        assertEquals(StoreException.Kind.NOT_ACCESSIBLE, refused.kind());
        assertTrue(refused.getMessage().contains(store.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("may write there"), refused.getMessage());
        assertEquals(stores.state(6), StoreState.of(store));
        Path fresh = store.resolveSibling("fresh");
        StoreFiles.use(fresh, new WatchedFiles(new PlainFiles(), point -> {
            throw new AccessDeniedException(point.file().toString());
        }));
        StoreException unmade = assertThrows(StoreException.class, () -> MapDbWriter.open(fresh));
        assertTrue(unmade.getMessage().contains(fresh.toString()), unmade.getMessage());
        StoreFiles.use(store, null);
        StoreFiles.use(fresh, null);
    }

    @Test
    void whatIsGoneIsNamed() throws IOException {
        Path store = stores.copy(10, "gone");
        SegmentEntry entry = new ManifestFile(store)
                .read().segments().stream()
                        .filter(each -> each.dead().lives() > 0)
                        .findFirst()
                        .orElseThrow();
        for (String name : List.of(entry.dead().file(), entry.name(), ManifestFile.NAME)) {
            Files.delete(store.resolve(name));
            for (Runnable opening : List.<Runnable>of(() -> MapDbStore.open(store), () -> MapDbWriter.open(store))) {
                StoreException damaged = assertThrows(StoreException.class, opening::run, name);
                assertEquals(StoreException.Kind.DAMAGED, damaged.kind());
                assertTrue(damaged.getMessage().contains(name), damaged.getMessage());
                assertTrue(damaged.getMessage().contains("missing"), damaged.getMessage());
            }
        }
    }
}
