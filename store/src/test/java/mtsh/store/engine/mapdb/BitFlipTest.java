package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;

/**
 * Whatever bit turns over in whatever file: the answer is the right one or an error that names the file, and {@link StoreCheck} finds it.
 * How many: {@code -Dmtsh.flips=N}.
 */
@Timeout(7200)
class BitFlipTest {
    private static final int FLIPS = Integer.getInteger("mtsh.flips", 200);
    private static final long SEED = Long.getLong("mtsh.flips.seed", 20260301L);

    @TempDir
    Path folder;

    @Test
    void aBitThatTurnedOverIsNeverAWrongAnswer() throws IOException {
        ScriptedStores stores = new ScriptedStores(folder);
        StoreState expected = stores.state(4);
        Random random = new Random(SEED);
        int noticed = 0;
        for (int i = 0; i < FLIPS; i++) {
            Path store = stores.copy(4, "flip" + i);
            List<Path> files;
            try (var found = Files.list(store)) {
                files = found.sorted().toList();
            }
            Path file = files.get(random.nextInt(files.size()));
            long bit = bit(file, random);
            Damage.flip(file, bit);
            String which = "bit " + bit + " of " + file;
            noticed += isNoticed(store, file, expected, which) ? 1 : 0;
            if (i % 5 == 0) {
                List<FileReport> bad = new ArrayList<>();
                StoreCheck.run(store, report -> !report.isBad() || bad.add(report));
                assertTrue(bad.stream().anyMatch(report -> file.endsWith(report.name())), which + " " + bad);
            }
            for (Path each : files) {
                Files.delete(each);
            }
        }
        assertTrue(noticed > FLIPS / 4, "many of the bits are read for an answer: " + noticed);
    }

    /** Any one; half of them before the zeros that a file ends with. */
    private static long bit(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int used = bytes.length;
        while (used > 1 && bytes[used - 1] == 0) {
            used--;
        }
        return random.nextLong(8L * (random.nextBoolean() ? used : bytes.length));
    }

    private static boolean isNoticed(Path store, Path file, StoreState expected, String which) {
        try {
            assertEquals(expected, StoreState.of(store), which);
            return false;
        } catch (StoreException e) {
            assertEquals(StoreException.Kind.DAMAGED, e.kind(), which + e.getMessage());
            assertTrue(e.getMessage().contains(file.getFileName().toString()), which + e.getMessage());
            return true;
        }
    }
}
