package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;
import mtsh.store.query.TraceRow;

/** Checking, repairing, shrinking and copying a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaintenanceTest {
    private static final int STEP = 7;

    private ScriptedStores stores;
    private StoreState good;

    @BeforeAll
    void runOnce(@TempDir Path folder) throws IOException {
        stores = new ScriptedStores(folder);
        good = stores.state(STEP);
    }

    private static List<FileReport> check(Path store) {
        List<FileReport> reports = new ArrayList<>();
        StoreCheck.run(store, reports::add);
        return reports;
    }

    private static List<FileReport> bad(Path store) {
        List<FileReport> bad = check(store);
        bad.removeIf(report -> report.state() == FileReport.State.Ok);
        return bad;
    }

    private static SegmentEntry entry(Path store, int index) {
        return new ManifestFile(store).read().segments().get(index);
    }

    private static SegmentEntry withDead(Path store) {
        return new ManifestFile(store)
                .read().segments().stream()
                        .filter(entry -> entry.dead().lives() > 0)
                        .findFirst()
                        .orElseThrow();
    }

    private static Instant minute(int minute) {
        return Lives.BEGIN.plusSeconds(minute * 60L);
    }

    @Test
    void aCheckNamesEveryFileAndWhatIsWrongWithIt() throws IOException {
        Path store = stores.copy(STEP, "check");
        assertEquals(List.of(), bad(store));
        List<String> kinds = new ArrayList<>(
                check(store).stream().map(FileReport::kind).distinct().toList());
        assertEquals(List.of("Manifest", "Copy", "Messages", "Replaced", "Open"), kinds);
        Files.write(store.resolve("segment-00000999.mtsh"), new byte[10]);
        Damage.flip(store.resolve(entry(store, 2).name()), 8L * 3000);
        Files.delete(store.resolve(entry(store, 4).name()));
        Damage.flip(store.resolve(withDead(store).dead().file()), 40);
        List<FileReport> bad = bad(store);
        assertEquals(4, bad.size(), bad.toString());
        assertEquals(
                List.of("Damaged", "Damaged", "Missing", "Unnamed"),
                bad.stream().map(report -> report.state().name()).sorted().toList());
        assertEquals(List.of(), check(store.resolve("nothing")));
    }

    @Test
    void optimizationLeavesOneSegmentAndChangesNoAnswer() throws IOException {
        Path store = stores.copy(STEP, "optimize");
        Files.write(store.resolve("segment-00000999.mtsh"), new byte[10]);
        StoreOptimization.Change change = StoreOptimization.run(store);
        assertEquals(good, StoreState.of(store));
        assertEquals(List.of(), bad(store));
        assertTrue(change.before().replaced() > 0, change.toString());
        assertEquals(new StoreOptimization.Room(2, 2, change.after().bytes(), 0), change.after());
        assertTrue(change.after().bytes() < change.before().bytes(), change.toString());
        assertEquals(change.after(), StoreOptimization.run(store).after());
    }

    @Test
    void retentionRemovesWhatIsOlderAndNothingElse() throws IOException {
        Path store = stores.copy(STEP, "retention");
        Instant before = minute(50);
        StoreRetention.Removal plan = StoreRetention.plan(store, before);
        assertEquals(good, StoreState.of(store));
        List<SourceEntry> sources = new ManifestFile(store).read().sources();
        assertEquals(plan, StoreRetention.run(store, before));
        assertEquals(2, plan.dropped(), plan.toString());
        assertTrue(plan.rewritten() >= 1 && plan.rewritten() <= 4, plan.toString());
        StoreState left = StoreState.of(store);
        List<TraceRow> expected = good.rows().stream()
                .filter(row -> !row.received().isBefore(before))
                .toList();
        assertEquals(expected, left.rows());
        assertEquals(good.lives().size() - plan.messages(), left.lives().size());
        assertEquals(sources, new ManifestFile(store).read().sources());
        assertEquals(List.of(), bad(store));
        long generation = new ManifestFile(store).read().generation();
        assertEquals(new StoreRetention.Removal(0, 0, 0, 0), StoreRetention.run(store, before));
        assertEquals(generation, new ManifestFile(store).read().generation(), "nothing to do is no commit");
    }

    @Test
    void openMessagesStayHoweverOldTheyAre() throws IOException {
        Path store = stores.copy(STEP, "everything");
        StoreRetention.run(store, minute(100_000_000));
        assertEquals(3, StoreState.of(store).lives().size());
        Path none = store.resolveSibling("none");
        assertEquals(new StoreRetention.Removal(0, 0, 0, 0), StoreRetention.run(none, minute(0)));
        assertFalse(Files.exists(none));
    }

    @Test
    void aBackupOpensAsAStoreAndOutlivesTheFirst() throws IOException {
        Path store = stores.copy(STEP, "first");
        Path target = store.resolveSibling("backups").resolve("monday");
        StoreBackup.Backup backup = StoreBackup.run(store, target);
        assertEquals(backup.files(), backup.linked());
        assertEquals(good.lives().size(), backup.messages());
        new StoreScript(store, done -> {}).run(STEP + 4);
        assertEquals(good, StoreState.of(target));
        assertEquals(List.of(), bad(target));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        try (var files = Files.list(target)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        new StoreScript(target, done -> {}).run(STEP + 4);
        assertEquals(StoreState.of(store), StoreState.of(target));
        StoreException refused = assertThrows(StoreException.class, () -> StoreBackup.run(store, target));
        assertTrue(refused.getMessage().contains("is not empty"), refused.getMessage());
    }

    @Test
    void aBackupElsewhereIsCopiedWhileAnImportGoesOn() throws IOException {
        Path store = stores.copy(STEP, "busy");
        Path target = store.resolveSibling("elsewhere");
        int[] links = {0};
        StoreFiles.use(target, new WatchedFiles(new PlainFiles(), point -> {
            if (point.act() == WatchedFiles.Act.LINK && point.isBefore()) {
                if (links[0]++ == 3) {
                    new StoreScript(store, done -> {}).run(17);
                }
                throw new IOException("Invalid cross-device link");
            }
        }));
        StoreBackup.Backup backup = StoreBackup.run(store, target);
        StoreFiles.use(target, null);
        assertEquals(17, backup.generation());
        assertEquals(0, backup.linked());
        assertEquals(stores.state(17), StoreState.of(target));
        assertEquals(List.of(), bad(target));
    }

    @Test
    void aBackupOfADamagedStoreIsNone() throws IOException {
        Path store = stores.copy(STEP, "bad");
        Damage.flip(store.resolve(entry(store, 2).name()), 8L * 3000);
        Path target = store.resolveSibling("worse");
        StoreException damaged = assertThrows(StoreException.class, () -> StoreBackup.run(store, target));
        assertEquals(StoreException.Kind.DAMAGED, damaged.kind());
        assertEquals(0, target.toFile().list().length);
        assertThrows(StoreException.class, () -> StoreBackup.run(store.resolveSibling("absent"), target));
    }

    @Test
    void repairDropsTheDamagedSegmentAlone() throws IOException {
        Path store = stores.copy(STEP, "repair");
        assertFalse(StoreRepair.run(store).isNeeded());
        SegmentEntry lost = entry(store, 3);
        Damage.flip(store.resolve(lost.name()), 8L * 3000);
        StoreRepair.Repair plan = StoreRepair.plan(store);
        assertEquals(1, bad(store).size(), "a plan changes nothing");
        assertEquals(plan, StoreRepair.run(store));
        assertEquals(1, plan.losses().size());
        StoreRepair.Loss loss = plan.losses().get(0);
        assertEquals(lost.name(), loss.file());
        assertEquals(lost.liveLives(), loss.messages());
        assertEquals(lost.newest(), loss.newest());
        assertEquals(List.of("mail\\.log\n"), plan.logs());
        assertEquals(List.of(), bad(store));
        StoreState left = StoreState.of(store);
        assertEquals(List.of(), left.sources());
        assertEquals(good.lives().size() - loss.messages(), left.lives().size());
        assertTrue(good.rows().containsAll(left.rows()));
        assertFalse(Files.exists(store.resolve(lost.name())));
    }

    @Test
    void aListOfReplacedMessagesIsFoundAnew() throws IOException {
        Path store = stores.copy(STEP, "list");
        Damage.flip(store.resolve(withDead(store).dead().file()), 40);
        StoreRepair.Repair repair = StoreRepair.run(store);
        assertEquals(0, repair.losses().get(0).messages());
        assertEquals(List.of(), repair.logs());
        assertEquals(good, StoreState.of(store));
        assertEquals(List.of(), bad(store));
    }

    @Test
    void aDamagedManifestComesFromItsCopy() throws IOException {
        Path store = stores.copy(STEP, "copy");
        Damage.flip(store.resolve(ManifestFile.NAME), 200);
        assertEquals("from its copy", StoreRepair.run(store).manifest());
        assertEquals(good, StoreState.of(store));
        Files.delete(store.resolve(ManifestFile.NAME));
        assertEquals("from its copy", StoreRepair.run(store).manifest());
        assertEquals(good, StoreState.of(store));
        assertEquals(List.of(), bad(store));
    }

    @Test
    void aCopyOfAnEarlierCommitIsNotBelieved() throws IOException {
        Path store = stores.copy(STEP, "earlier");
        byte[] copy = Files.readAllBytes(store.resolve(ManifestFile.COPY));
        new StoreScript(store, done -> {}).run(STEP + 1);
        Damage.replace(store.resolve(ManifestFile.COPY), copy);
        Damage.flip(store.resolve(ManifestFile.NAME), 200);
        StoreRepair.Repair repair = StoreRepair.run(store);
        assertEquals("from the segments", repair.manifest());
        assertTrue(repair.logs().contains("mail\\.log\n"), "a log that only the copy names");
        assertEquals(stores.state(STEP + 1).rows(), StoreState.of(store).rows());
    }

    /** Files of merged segments, and some that were never committed, among them. */
    @Test
    void withoutManifestAndCopyTheSegmentsSayWhatIsThere() throws IOException {
        Path store = stores.copy(STEP, "bare");
        Damage.flip(store.resolve(ManifestFile.NAME), 200);
        Damage.flip(store.resolve(ManifestFile.COPY), 200);
        StoreRepair.Repair repair = StoreRepair.run(store);
        assertEquals("from the segments", repair.manifest());
        assertEquals(List.of("mail.log"), repair.logs());
        StoreState left = StoreState.of(store);
        assertEquals(good.lives(), left.lives());
        assertEquals(good.rows(), left.rows());
        assertEquals(good.unparsed(), left.unparsed());
        assertEquals(List.of(), left.sources());
        assertEquals(List.of(), bad(store));
        new StoreScript(store, done -> {}).run(0);
        try (MapDbWriter writer = MapDbWriter.open(store)) {
            writer.add(Lives.finished(Lives.life(7)));
            writer.commit(List.of(), List.of(), Map.of());
            assertEquals(new TreeSet<>(good.lives()).size() - 3, writer.messages());
        }
    }

    @Test
    void mergedSegmentsBesideTheirMergeAreNotDoubled() throws IOException {
        Path store = stores.copy(STEP, "beside");
        Path kept = stores.copy(STEP, "kept");
        StoreOptimization.run(store);
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Path other = store.resolve(file.getFileName());
                if (!Files.exists(other)) {
                    Files.createLink(other, file);
                }
            }
        }
        Files.delete(store.resolve(ManifestFile.NAME));
        Files.delete(store.resolve(ManifestFile.COPY));
        Files.write(store.resolve(ManifestFile.NAME), new byte[20]);
        StoreRepair.run(store);
        assertEquals(good.lives(), StoreState.of(store).lives());
        assertEquals(good.rows(), StoreState.of(store).rows());
    }

    @Test
    void aStoreOfANewerFormatIsLeftAlone() throws IOException {
        Path store = stores.copy(STEP, "newer");
        Path manifest = store.resolve(ManifestFile.NAME);
        String text = Files.readString(manifest).replace("mtsh-store\t4\n", "mtsh-store\t9\n");
        Damage.replace(manifest, text.substring(0, text.lastIndexOf("crc\t")).getBytes());
        for (Runnable work : List.<Runnable>of(
                () -> StoreCheck.run(store, report -> true),
                () -> StoreRepair.run(store),
                () -> StoreOptimization.run(store),
                () -> StoreRetention.run(store, minute(9)),
                () -> StoreBackup.run(store, store.resolveSibling("newest")))) {
            StoreException newer = assertThrows(StoreException.class, work::run);
            assertEquals(StoreException.Kind.NEWER_VERSION, newer.kind());
        }
    }
}
