package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import mtsh.store.engine.StoreException;

/**
 * Holds a store for one writer. The system frees the lock when the process ends in whatever way. Who holds it stands in a file of its
 * own beside it: to open and close the locked file in the same process would free the lock.
 */
final class WriterLock implements AutoCloseable {
    private static final String LOCK = "LOCK";
    private static final String HOLDER = "LOCK.holder";
    /** Folders held by this process, where the system's lock does not tell writers apart. */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final StoreFiles files;
    private final Closeable lock;

    private WriterLock(Path folder, StoreFiles files, Closeable lock) {
        this.folder = folder;
        this.files = files;
        this.lock = lock;
    }

    static WriterLock take(Path folder) {
        synchronized (HELD) {
            try {
                Path real = folder.toRealPath();
                if (HELD.contains(real)) {
                    throw busy(real);
                }
                WriterLock taken = new WriterLock(real, StoreFiles.at(folder), lock(folder, real));
                HELD.add(real);
                return taken;
            } catch (IOException e) {
                throw new StoreException(
                        StoreException.Kind.NOT_ACCESSIBLE,
                        "The store " + folder + " cannot be locked for writing: " + e.getMessage()
                                + ". Check that you may write there, and that its file system has locks (an NFS mount with nolock has none);"
                                + " a store on a local disk needs no more. Reading goes on without a lock.",
                        e);
            }
        }
    }

    private static Closeable lock(Path folder, Path real) throws IOException {
        StoreFiles files = StoreFiles.at(folder);
        Closeable lock = files.system().lock(real.resolve(LOCK));
        if (lock == null) {
            throw busy(real);
        }
        try {
            files.note(real.resolve(HOLDER), Holder.self().text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unimportant) {
            // On a full disk, where room can only be made by whoever holds the lock.
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
        return lock;
    }

    private static StoreException busy(Path folder) {
        return new StoreException(
                StoreException.Kind.BUSY,
                "The store " + folder + " is being written by " + Holder.named(folder.resolve(HOLDER))
                        + ". Wait until it has ended, or end it (nothing that it committed is lost), and try again; reading goes on meanwhile.",
                null);
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(folder);
            try {
                files.system().delete(folder.resolve(HOLDER));
            } catch (IOException unimportant) {
                // Whoever takes the lock next writes its own name over it.
            } finally {
                free();
            }
        }
    }

    private void free() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The lock of the store " + folder + " could not be freed: " + e.getMessage()
                            + ". It is freed when this process ends.",
                    e);
        }
    }
}
