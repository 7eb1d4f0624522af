package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.StoreException;

class WriterLockTest {
    @TempDir
    Path folder;

    @Test
    void anotherProcessThatWritesIsNamedAndReadersGoOn() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        Lives.store(store, 10, 1, 0);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterLockTest.class.getName(),
                        store.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("taken", told.readLine());
            StoreException busy = assertThrows(StoreException.class, () -> MapDbWriter.open(store));
            assertEquals(StoreException.Kind.BUSY, busy.kind());
            assertTrue(busy.getMessage().contains("process " + child.pid() + " on "), busy.getMessage());
            assertEquals(10, StoreState.of(store).lives().size());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        assertTrue(Files.exists(store.resolve("LOCK.holder")), "a killed process leaves its name");
        MapDbWriter.open(store).close();
        assertFalse(Files.exists(store.resolve("LOCK.holder")));
    }

    @Test
    void theNameThatAKilledProcessLeftIsNotBelieved() throws IOException {
        Path store = folder.resolve("store");
        Lives.store(store, 10, 1, 0);
        String self = Holder.self().text();
        StoreFiles.use(store, new Locking(() -> null));
        Path note = store.resolve("LOCK.holder");
        Files.writeString(note, self.replaceFirst("\\d+", "999999999999"));
        assertTrue(busy(store).contains("written by another process."), busy(store));
        Files.writeString(note, "process 1 on mail9.example.com");
        assertTrue(busy(store).contains("written by process 1 on mail9.example.com."), busy(store));
        Files.writeString(note, "\u001b[2Jprocess");
        assertTrue(busy(store).contains("written by another process."), busy(store));
        Files.writeString(note, self);
        assertTrue(busy(store).contains("written by " + self + "."), busy(store));
        StoreFiles.use(store, null);
    }

    private static String busy(Path store) {
        StoreException busy = assertThrows(StoreException.class, () -> MapDbWriter.open(store));
        assertEquals(StoreException.Kind.BUSY, busy.kind());
        return busy.getMessage();
    }

    @Test
    void aFileSystemWithoutLocksIsAClearError() {
        Path store = folder.resolve("store");
        Lives.store(store, 10, 1, 0);
        StoreFiles.use(store, new Locking(() -> {
            throw new IOException("No locks available");
        }));
        StoreException refused = assertThrows(StoreException.class, () -> MapDbWriter.open(store));
        StoreFiles.use(store, null);
        assertEquals(StoreException.Kind.NOT_ACCESSIBLE, refused.kind());
        assertTrue(refused.getMessage().contains("No locks available"), refused.getMessage());
        assertTrue(refused.getMessage().contains("NFS"), refused.getMessage());
    }

    /** The child. */
    public static void main(String[] arguments) throws IOException {
        try (MapDbWriter writer = MapDbWriter.open(Path.of(arguments[0]))) {
            System.out.println("taken");
            while (System.in.read() >= 0 && writer.messages() >= 0) {
                // Until it is killed.
            }
        }
    }
}
