package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;
import mtsh.store.life.Life;
import mtsh.store.life.Stitcher;

/** Merges that go on while lives are added and committed. */
class BackgroundMergeTest {
    @TempDir
    Path folder;

    private final List<Runnable> merges = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();
    private int next;

    @AfterEach
    void usePlainFiles() {
        StoreFiles.use(folder, null);
    }

    /** A life that another takes the place of later: {@code old} and its number. */
    private void commitOne(MapDbWriter writer) {
        Life life = Lives.life(next);
        writer.add(Lives.finished(new Life("old" + next, life.legs())));
        expected.add("old" + next++);
        commit(writer);
    }

    private void commit(MapDbWriter writer) {
        writer.commit(List.of(), List.of(), Map.of());
    }

    private void supersede(MapDbWriter writer, int number) {
        Life life = Lives.life(number);
        writer.add(new Stitcher.Finished(life, Set.of("old" + number)));
        expected.remove("old" + number);
        expected.add(life.id());
    }

    private int segments() {
        return new ManifestFile(folder).read().segments().size();
    }

    private void assertWhole() {
        List<String> lives = new ArrayList<>();
        try (MapDbStore store = MapDbStore.open(folder)) {
            store.lives(life -> lives.add(life.id()));
        }
        assertEquals(expected.size(), lives.size());
        assertEquals(expected, new HashSet<>(lives));
    }

    private void assertNothingIsLeft() {
        List<FileReport> bad = new ArrayList<>();
        StoreCheck.run(folder, report -> report.state() == FileReport.State.Ok || bad.add(report));
        assertEquals(List.of(), bad);
    }

    @Test
    void whatIsSupersededMeanwhileIsSupersededInTheMergedSegment() {
        try (MapDbWriter writer = MapDbWriter.open(folder, merges::add)) {
            for (int i = 0; i < MergePlan.MOST; i++) {
                commitOne(writer);
            }
            assertEquals(1, merges.size());
            supersede(writer, 2);
            commit(writer);
            merges.get(0).run();
            // Dead in what was merged, and not yet in what was made of it.
            supersede(writer, 5);
            assertEquals(MergePlan.MOST + 1, segments());
            assertWhole(List.of("old5"), List.of(Lives.life(5).id()));
            commit(writer);
            assertEquals(3, segments());
            assertWhole();
            SegmentEntry merged = new ManifestFile(folder).read().segments().get(0);
            assertEquals(MergePlan.MOST, merged.lives());
            assertEquals(2, merged.dead().lives());
            assertTrue(
                    merged.dead().rows() >= 2 && merged.dead().events() >= 4,
                    merged.dead().toString());
            assertNothingIsLeft();
            supersede(writer, 7);
            commit(writer);
        }
        assertWhole();
        assertNothingIsLeft();
    }

    /** As of the last commit: what was added since does not count. */
    private void assertWhole(List<String> back, List<String> away) {
        expected.addAll(back);
        expected.removeAll(away);
        assertWhole();
        expected.removeAll(back);
        expected.addAll(away);
    }

    @Test
    void aWriterThatIsClosedGivesUpItsMerge() throws IOException {
        Turns turns = new Turns(point -> {}, 1000, 1);
        StoreFiles.use(folder, new WatchedFiles(new PlainFiles(), turns));
        try (MapDbWriter writer = MapDbWriter.open(folder, turns)) {
            for (int i = 0; i < MergePlan.MOST; i++) {
                commitOne(writer);
            }
        }
        assertEquals(MergePlan.MOST, segments());
        assertWhole();
        assertNothingIsLeft();
    }

    @Test
    void aMergeThatFailsFailsTheNextCommitAndLosesNothing() throws IOException {
        boolean[] isFull = {false};
        StoreFiles.use(folder, new WatchedFiles(new PlainFiles(), point -> {
            if (isFull[0] && point.act() == WatchedFiles.Act.WRITE) {
                throw new IOException("No space left on device");
            }
        }));
        try (MapDbWriter writer = MapDbWriter.open(folder, merges::add)) {
            for (int i = 0; i < MergePlan.MOST; i++) {
                commitOne(writer);
            }
            isFull[0] = true;
            merges.get(0).run();
            isFull[0] = false;
            StoreException failed = assertThrows(StoreException.class, () -> commit(writer));
            assertTrue(failed.getMessage().contains("No space left on device"), failed.getMessage());
            StoreException again = assertThrows(StoreException.class, () -> commit(writer));
            assertEquals(StoreException.Kind.CLOSED, again.kind());
        }
        assertWhole();
        assertNothingIsLeft();
    }

    @Test
    void smallSegmentsDoNotPileUpWhileAMergeTakesLong() {
        try (MapDbWriter writer = MapDbWriter.open(folder, merges::add)) {
            for (int i = 0; i < 100; i++) {
                commitOne(writer);
            }
            assertEquals(1, merges.size());
            assertTrue(segments() < 48, segments() + " segments");
            assertWhole();
            merges.get(0).run();
            commitOne(writer);
            // Whoever closes waits for the next one.
            merges.get(1).run();
        }
        assertTrue(segments() < 40, segments() + " segments");
        assertWhole();
        assertNothingIsLeft();
    }

    @Test
    void anImportThatEndsLeavesFewSegments() {
        try (MapDbWriter writer = MapDbWriter.open(folder, Runnable::run)) {
            for (int i = 0; i < 14; i++) {
                commitOne(writer);
            }
            long generation = new ManifestFile(folder).read().generation();
            int before = segments();
            writer.settle();
            assertTrue(segments() < 8 && segments() < before, before + " segments became " + segments());
            assertEquals(generation + 1, new ManifestFile(folder).read().generation());
            assertWhole();
            writer.settle();
            supersede(writer, 3);
            assertThrows(IllegalStateException.class, writer::settle);
        }
        expected.remove(Lives.life(3).id());
        expected.add("old3");
        assertWhole();
        assertNothingIsLeft();
    }
}
