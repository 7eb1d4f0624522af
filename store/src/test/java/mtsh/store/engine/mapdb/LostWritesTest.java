package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system crashes at some moment, and the disk forgets whatever was not made to last. How often: {@code -Dmtsh.losses=N}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostWritesTest {
    private static final int LOSSES = Integer.getInteger("mtsh.losses", 60);
    private static final long SEED = Long.getLong("mtsh.losses.seed", 20260301L);

    private ScriptedStores stores;

    /** The moment itself: nothing is done to the disk any more. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets so many things be done. */
    private static final class Fuse implements WatchedFiles.Watch {
        private int left;

        Fuse(int left) {
            this.left = left;
        }

        @Override
        public synchronized void at(WatchedFiles.Point point) {
            if (point.act() == WatchedFiles.Act.LOCK) {
                return;
            }
            if (left == 0) {
                throw new Crash();
            }
            left--;
        }
    }

    @BeforeAll
    void runOnce(@TempDir Path folder) throws IOException {
        stores = new ScriptedStores(folder);
    }

    @Test
    void whatWasAcknowledgedOutlastsACrashOfTheSystem() throws IOException {
        for (int i = 0; i < LOSSES; i++) {
            Random random = new Random(SEED + i);
            int step = random.nextInt(StoreScript.STEPS - 10);
            Path store = stores.copy(step, "lost" + i);
            List<Integer> committed = new ArrayList<>(List.of(step));
            LossyFiles disk = LossyFiles.of(store);
            for (int kills = random.nextInt(3); kills > 0; kills--) {
                kill(store, disk, random.nextInt(400), committed);
            }
            kill(store, disk, random.nextInt(400), committed);
            disk.crash(random);
            String which = "seed " + (SEED + i) + " after step " + step;
            check(store, committed.get(committed.size() - 1), which);
            int next = 1 + (int) new ManifestFile(store).read().generation();
            StoreFiles.use(store, new WatchedFiles(new PlainFiles(), point -> {}));
            new StoreScript(store, done -> {}).run(next);
            StoreFiles.use(store, null);
            assertEquals(stores.state(next), StoreState.of(store), which);
        }
    }

    /** A commit that its writer was killed in may be there and not last: what the one before needs must not be deleted yet. */
    @Test
    void aCommitThatMayNotLastKeepsTheOneBefore() throws IOException {
        for (int i = 0; i < 30; i++) {
            Path store = stores.copy(5, "short" + i);
            LossyFiles disk = LossyFiles.of(store);
            boolean[] isRenamed = {false};
            StoreFiles.use(store, new WatchedFiles(disk, point -> {
                if (isRenamed[0]) {
                    throw new Crash();
                }
                isRenamed[0] = point.name().equals("after RENAME MANIFEST");
            }));
            assertThrows(Crash.class, () -> new StoreScript(store, done -> {}).run(6));
            StoreFiles.use(store, disk);
            MapDbWriter.open(store).close();
            StoreFiles.use(store, null);
            disk.crash(new Random(SEED + i));
            check(store, 5, "seed " + (SEED + i));
        }
    }

    /** The process ends; what it did is all there as long as the system goes on. */
    private static void kill(Path store, LossyFiles disk, int after, List<Integer> committed) {
        StoreFiles.use(store, new WatchedFiles(disk, new Fuse(after)));
        try {
            int next = (int) new ManifestFile(store).read().generation() + 1;
            new StoreScript(store, committed::add).run(next + 2);
        } catch (Crash expected) {
            // At some moment of it.
        } finally {
            StoreFiles.use(store, null);
        }
    }

    private void check(Path store, int acknowledged, String which) {
        long generation = new ManifestFile(store).read().generation();
        assertTrue(
                generation >= acknowledged, which + ": " + generation + " of " + acknowledged + " commits are there");
        assertEquals(stores.state(generation), StoreState.of(store), which);
        try (MapDbStore open = MapDbStore.open(store)) {
            open.verify();
        }
    }
}
