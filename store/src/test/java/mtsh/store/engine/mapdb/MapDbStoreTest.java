package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.TraceStore;
import mtsh.store.engine.TraceStoreContract;
import mtsh.store.life.Life;
import mtsh.store.life.RowFold;
import mtsh.store.life.Stitcher;
import mtsh.store.query.Field;
import mtsh.store.query.GroupKey;
import mtsh.store.query.QueryException;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** The contract over many segments, merged ones and open lives among them, after lives were replaced. */
class MapDbStoreTest extends TraceStoreContract {
    private static final int LIVES = 900;
    private Path place;

    @BeforeAll
    void fillOnce(@TempDir Path folder) {
        place = folder.resolve("store");
        fill(place);
    }

    private static void fill(Path place) {
        try (MapDbWriter writer = MapDbWriter.open(place, Runnable::run)) {
            for (int commit = 0; commit < 18; commit++) {
                for (int i = commit; i < LIVES - 40; i += 18) {
                    Life life = Lives.life(i);
                    Life old = i % 4 == 0 ? new Life("old" + i, life.legs()) : life;
                    writer.add(Lives.finished(i % 5 == 0 ? old : life));
                }
                writer.commit(List.of(), List.of(), Map.of());
            }
            for (int i = 0; i < LIVES - 40; i++) {
                if (i % 5 == 0) {
                    writer.add(new Stitcher.Finished(Lives.life(i), Set.of("old" + i)));
                }
            }
            List<Stitcher.Finished> open = new ArrayList<>();
            for (int i = LIVES - 40; i < LIVES; i++) {
                open.add(Lives.finished(Lives.life(i)));
            }
            writer.commit(open, List.of(Lives.source(LIVES)), Map.of());
        }
    }

    @Override
    protected Growth growth(Path folder) {
        return new MapDbGrowth(folder);
    }

    /** Lives come in an order that spreads over the whole time, a few of them in each commit. */
    private static final class MapDbGrowth implements Growth {
        private static final int STEP = 40;
        private static final int LAST = 600;

        private final Path folder;
        private final TraceStore store;
        private int next;

        MapDbGrowth(Path folder) {
            this.folder = folder;
            this.store = MapDbStore.open(folder);
        }

        @Override
        public TraceStore store() {
            return store;
        }

        @Override
        public List<TraceRow> more() {
            List<TraceRow> rows = new ArrayList<>();
            try (MapDbWriter writer = MapDbWriter.open(folder)) {
                for (int until = Math.min(next + STEP, LAST); next < until; next++) {
                    Life life = Lives.life(next * 7 % LAST);
                    writer.add(Lives.finished(life));
                    rows.addAll(RowFold.rows(life));
                }
                writer.commit(List.of(), List.of(), Map.of());
            }
            return rows;
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Override
    protected TraceStore store() {
        return MapDbStore.open(place);
    }

    @Override
    protected List<Life> lives() {
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            lives.add(Lives.life(i));
        }
        return lives;
    }

    @Override
    protected List<TraceRow> expectedRows() {
        return lives().stream().flatMap(life -> RowFold.rows(life).stream()).toList();
    }

    /** Who goes through rows asks for lives that lie beside each other, replaced ones between them. */
    @Test
    void livesAreFoundInTheOrderOfRowsAsInAnyOther() {
        Map<String, Life> expected = new HashMap<>();
        lives().forEach(life -> expected.put(life.id(), life));
        try (TraceStore store = store()) {
            List<String> asked = new ArrayList<>();
            store.rows(TraceQuery.ALL, row -> {
                assertEquals(expected.get(row.lifeId()), store.life(row.lifeId()));
                asked.add(row.lifeId());
                return true;
            });
            assertEquals(expected.keySet(), new HashSet<>(asked));
            lives().forEach(life -> assertEquals(life, store.life(life.id())));
            assertNull(store.life("old5"));
            assertNull(store.life(new UUID(1, 2).toString()));
        }
    }

    @Test
    void segmentsAreMergedAndOldFilesGone() throws Exception {
        try (MapDbStore store = MapDbStore.open(place);
                var files = Files.list(place)) {
            store.verify();
            assertTrue(store.statistics().segments() < 10, store.statistics().toString());
            long segmentFiles = files.filter(
                            file -> file.getFileName().toString().matches("(segment|open)-.*"))
                    .count();
            assertEquals(store.statistics().segments(), segmentFiles);
        }
    }

    @Test
    void aReaderSeesEachCallWholeWhileTheWriterGoesOn(@TempDir Path other) {
        fill(other);
        try (MapDbStore reader = MapDbStore.open(other)) {
            int rows = expectedRows().size();
            List<TraceRow> seen = new ArrayList<>();
            reader.rows(TraceQuery.ALL, row -> {
                if (seen.isEmpty()) {
                    try (MapDbWriter writer = MapDbWriter.open(other)) {
                        for (int i = LIVES; i < LIVES + 30; i++) {
                            writer.add(Lives.finished(Lives.life(i)));
                            writer.commit(List.of(), writer.sources(), Map.of());
                        }
                    }
                    assertFalse(reader.values(Field.SENDER, "", 5).isEmpty(), "a consumer may ask again");
                }
                return seen.add(row);
            });
            assertEquals(rows, seen.size());
            assertEquals(rows - openRows() + addedRows(), count(reader));
        }
    }

    /** It may have no answer for long, or none at all, so nobody else would notice. */
    @Test
    void aSearchThatFindsNothingEndsWhenItIsInterrupted() {
        TraceQuery nothing =
                TraceQuery.ALL.and(TextCondition.subject(TextMatch.of(TextMatch.Kind.CONTAINS, "no such subject")));
        try (MapDbStore store = MapDbStore.open(place)) {
            Thread.currentThread().interrupt();
            assertThrows(QueryException.class, () -> store.rows(nothing, row -> true));
            assertThrows(
                    QueryException.class,
                    () -> store.counts(TraceQuery.ALL, List.of(GroupKey.SENDER, GroupKey.HOUR), ZoneOffset.UTC));
            assertTrue(Thread.interrupted(), "whoever runs the search still sees that it was interrupted");
            store.rows(nothing, row -> true);
        } finally {
            Thread.interrupted();
        }
    }

    private static long openRows() {
        return rowsOf(LIVES - 40, LIVES);
    }

    private static long addedRows() {
        return rowsOf(LIVES, LIVES + 30);
    }

    private static long rowsOf(int from, int until) {
        long rows = 0;
        for (int i = from; i < until; i++) {
            rows += RowFold.rows(Lives.life(i)).size();
        }
        return rows;
    }

    private static long count(MapDbStore store) {
        long[] rows = {0};
        store.rows(TraceQuery.ALL, row -> ++rows[0] > 0);
        return rows[0];
    }
}
