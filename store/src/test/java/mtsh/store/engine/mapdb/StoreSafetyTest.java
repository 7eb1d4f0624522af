package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;
import mtsh.store.query.EventQuery;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

class StoreSafetyTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereIsAnEmptyStoreAndStaysAway() {
        Path absent = folder.resolve("absent");
        try (MapDbStore store = MapDbStore.open(absent)) {
            assertEquals(0, rows(store).size());
            assertEquals(0, store.statistics().rows());
            assertEquals(List.of(), store.sources());
            assertFalse(Files.exists(absent));
            Lives.store(absent, 10, 1, 0);
            assertEquals(10, store.statistics().messages(), "an open reader sees what comes later");
        }
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 20, 2, 3);
        try (MapDbWriter writer = MapDbWriter.open(place)) {
            writer.add(Lives.finished(Lives.life(3)));
            writer.commit(List.of(), writer.sources(), Map.of());
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void aSecondWriterLearnsWhoIsBusy() {
        Path place = folder.resolve("store");
        try (MapDbWriter first = MapDbWriter.open(place)) {
            first.add(Lives.finished(Lives.life(1)));
            StoreException busy = assertThrows(StoreException.class, () -> MapDbWriter.open(place));
            assertEquals(StoreException.Kind.BUSY, busy.kind());
            assertTrue(
                    busy.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    busy.getMessage());
            assertTrue(busy.getMessage().contains("Wait until"), busy.getMessage());
        }
        MapDbWriter.open(place).close();
    }

    @Test
    void whatWasNotCommittedIsNotThereAndIsCleanedAway() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 50, 1, 0);
        Path left = Files.write(place.resolve("segment-00000099.mtsh"), new byte[5000]);
        Path foreign = Files.write(place.resolve("notes.txt"), new byte[10]);
        try (MapDbWriter writer = MapDbWriter.open(place)) {
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(foreign));
            writer.add(Lives.finished(Lives.life(77)));
        }
        try (MapDbStore store = MapDbStore.open(place)) {
            assertEquals(50, store.statistics().messages());
        }
    }

    @Test
    void positionsAndOpenLivesComeBack() {
        Path place = folder.resolve("store");
        Lives.store(place, 60, 3, 7);
        try (MapDbWriter writer = MapDbWriter.open(place)) {
            assertEquals(List.of(Lives.source(60)), writer.sources());
            assertEquals(7, writer.openLives().size());
            assertTrue(writer.openLives().contains(Lives.life(55)));
            assertEquals(Map.of("mail1", Lives.BEGIN.plusSeconds(100_000)), writer.reached());
            String queueId = Lives.life(5).legs().get(0).queueId();
            assertEquals(List.of(Lives.life(5)), writer.find("q|" + queueId, null));
            Instant then = Lives.life(5).events().get(0).time();
            assertEquals(List.of(Lives.life(5)), writer.find("q|" + queueId, then.plusSeconds(5 * 86_400L)));
            assertEquals(List.of(), writer.find("q|" + queueId, then.plusSeconds(30 * 86_400L)));
            assertEquals(List.of(), writer.find("q|none", null));
        }
    }

    @Test
    void aChangedByteInTheManifestIsNoticed() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 30, 2, 2);
        Path manifest = place.resolve("MANIFEST");
        byte[] good = Files.readAllBytes(manifest);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            Files.write(manifest, bad);
            StoreException damaged = assertThrows(StoreException.class, () -> MapDbStore.open(place), "byte " + at);
            assertTrue(damaged.kind() != StoreException.Kind.BUSY);
            assertTrue(damaged.getMessage().contains("MANIFEST"), damaged.getMessage());
        }
        Files.write(manifest, Arrays.copyOf(good, good.length - 20));
        StoreException cut = assertThrows(StoreException.class, () -> MapDbWriter.open(place));
        assertEquals(StoreException.Kind.DAMAGED, cut.kind());
        assertTrue(cut.getMessage().contains("import the logs again"), cut.getMessage());
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 5, 1, 0);
        Path manifest = place.resolve("MANIFEST");
        String text = Files.readString(manifest);
        String newerText = text.replace("mtsh-store\t4\n", "mtsh-store\t5\nand things unheard of\n");
        Files.writeString(manifest, newerText.substring(0, newerText.lastIndexOf("crc\t")));
        for (Runnable opening : List.<Runnable>of(() -> MapDbStore.open(place), () -> MapDbWriter.open(place))) {
            StoreException newer = assertThrows(StoreException.class, opening::run);
            assertEquals(StoreException.Kind.NEWER_VERSION, newer.kind());
            assertTrue(newer.getMessage().contains("newer mtsh (format 5"), newer.getMessage());
        }
    }

    @Test
    void anOlderFormatIsRefusedAndStaysAsItIs() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 5, 1, 0);
        Path manifest = place.resolve("MANIFEST");
        String body = Files.readString(manifest).replace("mtsh-store\t4\n", "mtsh-store\t3\n");
        body = body.substring(0, body.lastIndexOf("crc\t"));
        String old = body + "crc\t" + Integer.toHexString(StoreFiles.crc(body.getBytes(), body.length())) + "\n";
        Files.writeString(manifest, old);
        for (Runnable opening : List.<Runnable>of(() -> MapDbStore.open(place), () -> MapDbWriter.open(place))) {
            StoreException older = assertThrows(StoreException.class, opening::run);
            assertEquals(StoreException.Kind.OLDER_VERSION, older.kind());
            assertTrue(older.getMessage().contains("older mtsh (format 3"), older.getMessage());
        }
        assertEquals(old, Files.readString(manifest));
    }

    @Test
    void aTruncatedOrMissingSegmentIsNamed() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 40, 2, 0);
        Path last = segments(place).get(1);
        byte[] whole = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(whole, whole.length - 1000));
        assertDamaged(place, last);
        Files.delete(last);
        assertDamaged(place, last);
    }

    /** Wherever a bit flips, the answer is the right one or an error that names the file; never another answer. */
    @Test
    void aFlippedBitNeverChangesAnAnswer() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 700, 1, 0);
        Path segment = segments(place).get(0);
        byte[] good = Files.readAllBytes(segment);
        List<TraceRow> expected;
        try (MapDbStore store = MapDbStore.open(place)) {
            expected = rows(store);
        }
        int used = good.length;
        while (used > 0 && good[used - 1] == 0) {
            used--;
        }
        Random random = new Random(7);
        int noticed = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bad = good.clone();
            // The first page is MapDB's own and mostly empty; records come behind it.
            int from = i % 2 == 0 ? 0 : 1 << 20;
            bad[from + random.nextInt(used - from)] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, bad);
            try (MapDbStore store = MapDbStore.open(place)) {
                assertEquals(expected, rows(store));
                long[] events = {0};
                store.events(
                        new EventQuery(null, null, null, null, null, null, null, null, null, null, null, null),
                        event -> ++events[0] > 0);
            } catch (StoreException e) {
                noticed++;
                assertEquals(StoreException.Kind.DAMAGED, e.kind(), e.getMessage());
                assertTrue(e.getMessage().contains(segment.getFileName().toString()), e.getMessage());
            }
            StoreException verified = assertThrows(StoreException.class, () -> {
                try (MapDbStore store = MapDbStore.open(place)) {
                    store.verify();
                }
            });
            assertEquals(StoreException.Kind.DAMAGED, verified.kind());
        }
        assertTrue(noticed > 5, "some of the flips hit what was read");
    }

    @Test
    void theManifestIsTextThatKeepsWhatItWasGiven() throws IOException {
        Path place = folder.resolve("store");
        Lives.store(place, 12, 1, 2);
        String text = new String(Files.readAllBytes(place.resolve("MANIFEST")), StandardCharsets.UTF_8);
        Manifest manifest = new ManifestFile(place).read();
        assertEquals(text.substring(0, text.lastIndexOf("crc\t")), manifest.text());
        assertEquals(manifest, Manifest.parse(manifest.text()));
    }

    private static void assertDamaged(Path place, Path file) {
        for (Runnable opening : List.<Runnable>of(() -> MapDbStore.open(place), () -> MapDbWriter.open(place))) {
            StoreException damaged = assertThrows(StoreException.class, opening::run);
            assertEquals(StoreException.Kind.DAMAGED, damaged.kind());
            assertTrue(damaged.getMessage().contains(file.getFileName().toString()), damaged.getMessage());
            assertTrue(damaged.getMessage().contains("import the logs again"), damaged.getMessage());
        }
    }

    private static List<Path> segments(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segment-"))
                    .sorted()
                    .toList();
        }
    }

    private static List<TraceRow> rows(MapDbStore store) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(TraceQuery.ALL, rows::add);
        return rows;
    }
}
