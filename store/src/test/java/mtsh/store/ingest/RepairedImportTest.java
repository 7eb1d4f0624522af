package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.engine.mapdb.StoreDamage;
import mtsh.store.engine.mapdb.StoreRepair;
import mtsh.store.query.TraceRow;

/** Importing the logs again after a repair brings back what was lost, and doubles nothing of what was not. */
class RepairedImportTest {
    private static final List<String> LINES = SampleLog.lines(600);

    /** Each leaves a segment or two. */
    private static final int LOGS = 6;

    @TempDir
    Path folder;

    private Path store;
    private final List<Path> logs = new ArrayList<>();
    private List<TraceRow> rows;
    private List<String> unparsed;

    @BeforeEach
    void importLogs() {
        System.setProperty(ImportSession.COMMIT_EVERY, "300");
        store = folder.resolve("store");
        for (int i = 0; i < LOGS; i++) {
            List<String> part = LINES.subList(i * LINES.size() / LOGS, (i + 1) * LINES.size() / LOGS);
            Path log = Imports.write(folder.resolve("mail" + i + ".log"), SampleLog.bytes(part));
            logs.add(log);
            Imports.run(store, log);
        }
        rows = Imports.rows(store);
        unparsed = unparsed(store);
        assertTrue(StoreDamage.segments(store) > 4, "there is something to choose from");
    }

    @AfterEach
    void restore() {
        System.clearProperty(ImportSession.COMMIT_EVERY);
    }

    private static List<String> unparsed(Path store) {
        List<String> lines = new ArrayList<>();
        try (MapDbStore open = MapDbStore.open(store)) {
            open.unparsed(line -> lines.add(line.text()));
        }
        lines.sort(null);
        return lines;
    }

    private void importAgain(StoreRepair.Repair repair) {
        assertTrue(repair.isNeeded());
        List<String> names = logs.stream().map(Path::toString).toList();
        assertTrue(names.containsAll(repair.logs()), repair.logs().toString());
        Imports.run(store, repair.logs().stream().map(Path::of).toArray(Path[]::new));
        Imports.assertSame(rows, Imports.rows(store));
        assertEquals(unparsed, unparsed(store));
        assertTrue(!StoreRepair.plan(store).isNeeded());
        assertEquals(LOGS, Imports.run(store, logs.toArray(Path[]::new)).skippedFiles());
    }

    @Test
    void anySegmentMayBeLost() {
        int segments = StoreDamage.segments(store);
        for (int segment = 0; segment < segments; segment += 2) {
            StoreDamage.segment(store, segment);
            importAgain(StoreRepair.run(store));
            segments = Math.min(segments, StoreDamage.segments(store));
        }
    }

    @Test
    void theManifestMayBeLost() {
        StoreDamage.manifest(store);
        StoreDamage.copy(store);
        importAgain(StoreRepair.run(store));
    }

    @Test
    void bothMayBeLost() {
        StoreDamage.segment(store, 1);
        StoreDamage.manifest(store);
        StoreDamage.copy(store);
        importAgain(StoreRepair.run(store));
    }
}
