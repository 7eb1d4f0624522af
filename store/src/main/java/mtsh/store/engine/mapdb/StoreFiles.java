package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

import mtsh.store.engine.StoreException;

/** What the store makes of a {@link StoreFileSystem}: files that are written whole, replaced whole, and last. */
final class StoreFiles {
    private static final StoreFileSystem PLAIN = new PlainFiles();
    /** Stores that tests have on a disk of their own. */
    private static final Map<Path, StoreFileSystem> OTHERS = new ConcurrentHashMap<>();

    private final StoreFileSystem system;

    private StoreFiles(StoreFileSystem system) {
        this.system = system;
    }

    /** The files of the store in a folder, absolute and normal. */
    static StoreFiles at(Path folder) {
        return new StoreFiles(OTHERS.getOrDefault(folder, PLAIN));
    }

    /** From now on the store in this folder lies on another disk; null for the plain one. */
    static void use(Path folder, StoreFileSystem other) {
        if (other == null) {
            OTHERS.remove(folder);
        } else {
            OTHERS.put(folder, other);
        }
    }

    StoreFileSystem system() {
        return system;
    }

    /** Makes a folder that only its owner may enter, and those above it that are missing. */
    void createFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.push(at);
        }
        while (missing.size() > 1) {
            Path parent = missing.pop();
            Files.createDirectories(parent);
            syncQuietly(parent.getParent());
        }
        if (!missing.isEmpty()) {
            system.createFolder(folder);
            syncQuietly(folder.getParent());
        }
    }

    /** Who may write in a folder may not always sync the folder above it. */
    private void syncQuietly(Path folder) {
        try {
            system.syncFolder(folder);
        } catch (IOException notAllowed) {
            // The system makes the name last in its own time.
        }
    }

    void syncFolder(Path folder) throws IOException {
        system.syncFolder(folder);
    }

    /** Opens a file for writing, in place of one that a killed writer left. */
    StoreFileSystem.StoreFile create(Path file) throws IOException {
        system.delete(file);
        return system.create(file);
    }

    /** Writes a file whose content lasts; its name does when the folder was synced. */
    void write(Path file, byte[] bytes) throws IOException {
        try (StoreFileSystem.StoreFile open = create(file)) {
            open.write(ByteBuffer.wrap(bytes), 0);
            open.force();
        }
    }

    /** Writes what may be lost in a crash: nothing depends on it. */
    void note(Path file, byte[] bytes) throws IOException {
        Path temporary = temporary(file);
        try (StoreFileSystem.StoreFile open = create(temporary)) {
            open.write(ByteBuffer.wrap(bytes), 0);
        }
        system.rename(temporary, file);
    }

    /**
     * Puts the bytes in place of whatever {@code target} was: a reader sees the old file or the new one, whole. All that was done in its
     * folder before lasts before it.
     */
    void replace(Path target, byte[] bytes) throws IOException {
        Path temporary = temporary(target);
        write(temporary, bytes);
        Path folder = target.getParent();
        system.syncFolder(folder);
        system.rename(temporary, target);
        system.syncFolder(folder);
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    static long size(Path file) throws IOException {
        return Files.size(file);
    }

    static int crc(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer.clear()) >= 0) {
                crc.update(buffer.flip());
            }
        }
        return (int) crc.getValue();
    }

    static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    void delete(Path file) {
        try {
            system.delete(file);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The file " + file + " cannot be deleted: " + e.getMessage() + ". Check who owns the folder.",
                    e);
        }
    }

    static StoreException notListed(Path folder, IOException cause) {
        return new StoreException(
                StoreException.Kind.NOT_ACCESSIBLE,
                "The store folder " + folder + " cannot be listed: " + cause.getMessage()
                        + ". Check that you may read it.",
                cause);
    }
}
