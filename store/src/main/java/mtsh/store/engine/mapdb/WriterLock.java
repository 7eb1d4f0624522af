package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    static WriterLock take(Path folder) {
        synchronized (HELD) {
            try {
                Path real = folder.toRealPath();
                if (HELD.contains(real)) {
                    throw busy(real);
                }
                WriterLock taken = lock(real);
                HELD.add(real);
                return taken;
            } catch (IOException e) {
                throw new StoreException(
                        StoreException.Kind.NOT_ACCESSIBLE,
                        "The store " + folder + " cannot be locked for writing: " + e.getMessage()
                                + ". Check that you may write there.",
                        e);
            }
        }
    }

    private static WriterLock lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            StoreFiles.ownerOnly(file);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy(folder);
            }
            StoreFiles.replace(folder.resolve(HOLDER), holder().getBytes(StandardCharsets.UTF_8));
            return new WriterLock(folder, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "this host";
        }
        return "process " + ProcessHandle.current().pid() + " on " + host;
    }

    private static StoreException busy(Path folder) {
        String holder = "another process";
        try {
            holder = Files.readString(folder.resolve(HOLDER)).strip();
        } catch (IOException e) {
            // Its name only helps; that it is busy is known without it.
        }
        return new StoreException(
                StoreException.Kind.BUSY,
                "The store " + folder + " is being written by " + holder
                        + ". Wait until it has ended, or end it (nothing that it committed is lost), and try again; reading goes on meanwhile.",
                null);
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new StoreException(
                        StoreException.Kind.NOT_ACCESSIBLE,
                        "The lock of the store " + folder + " could not be freed: " + e.getMessage()
                                + ". It is freed when this process ends.",
                        e);
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
