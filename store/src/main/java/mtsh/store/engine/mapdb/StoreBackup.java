package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.engine.StoreException;

/**
 * Makes a second store of one generation while the writer goes on. Files of a store are never changed, so a second name for each is
 * enough where the backup lies on the same file system; else they are copied.
 */
public final class StoreBackup {
    /** How often a manifest may be overtaken while its files are taken. */
    private static final int ATTEMPTS = 50;

    private final Path folder;
    private final Path target;
    private final StoreFiles files;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> linked = new HashSet<>();

    /** @param linked files that share their room with the store */
    public record Backup(Path folder, long generation, int files, int linked, long bytes, long messages) {}

    private StoreBackup(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
        this.files = StoreFiles.at(target);
    }

    public static Backup run(Path folder, Path target) {
        StoreBackup backup = new StoreBackup(
                folder.toAbsolutePath().normalize(), target.toAbsolutePath().normalize());
        try {
            return backup.run();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The backup to " + backup.target + " failed: " + e.getMessage()
                            + ". Check that you may write there and that the disk has room; the store itself is not touched.",
                    e);
        }
    }

    private Backup run() throws IOException {
        if (new ManifestFile(folder).read().generation() == 0) {
            throw refused("there is no store in " + folder + " yet");
        }
        files.createFolder(target);
        try (var found = Files.list(target)) {
            if (found.findAny().isPresent()) {
                throw refused("the folder " + target + " is not empty; name one that is, or a new one");
            }
        }
        try {
            Manifest manifest = take();
            long bytes = 0;
            for (String name : taken) {
                bytes += Files.size(target.resolve(name));
            }
            new ManifestFile(target).replace(manifest);
            try (MapDbStore copy = MapDbStore.open(target)) {
                copy.verify();
                long messages = copy.statistics().messages();
                return new Backup(target, manifest.generation(), taken.size(), linked.size(), bytes, messages);
            }
        } catch (IOException | RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    private Manifest take() throws IOException {
        NoSuchFileException gone = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Manifest manifest = new ManifestFile(folder).read();
            try {
                Set<String> named = names(manifest);
                for (String name : named) {
                    if (!taken.contains(name)) {
                        take(name);
                    }
                }
                forget(named);
                return manifest;
            } catch (NoSuchFileException e) {
                gone = e;
            }
        }
        throw Segment.damaged(Path.of(gone.getFile()), new IllegalStateException("it is missing"));
    }

    private static Set<String> names(Manifest manifest) {
        Set<String> names = new LinkedHashSet<>();
        for (SegmentEntry entry : manifest.segments()) {
            names.add(entry.name());
            if (entry.dead().lives() > 0) {
                names.add(entry.dead().file());
            }
        }
        return names;
    }

    private void take(String name) throws IOException {
        Path from = folder.resolve(name);
        Path to = target.resolve(name);
        try {
            files.system().link(from, to);
            linked.add(name);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException notHere) {
            copy(from, to);
        }
        taken.add(name);
    }

    private void copy(Path from, Path to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
        try (FileChannel source = FileChannel.open(from);
                StoreFileSystem.StoreFile copy = files.create(to)) {
            long at = 0;
            while (source.read(buffer.clear()) >= 0) {
                int count = buffer.flip().remaining();
                copy.write(buffer, at);
                at += count;
            }
            copy.force();
        }
    }

    /** What an overtaken manifest named and the last one does not. */
    private void forget(Set<String> named) {
        for (String name : List.copyOf(taken)) {
            if (!named.contains(name)) {
                files.delete(target.resolve(name));
                taken.remove(name);
                linked.remove(name);
            }
        }
    }

    /** A backup that is not whole must not be taken for one. */
    private void giveUp() {
        List<String> all = new ArrayList<>(List.of(ManifestFile.NAME, ManifestFile.COPY));
        all.addAll(taken);
        for (String name : all) {
            try {
                files.delete(target.resolve(name));
            } catch (StoreException unimportant) {
                // Without a manifest it is no store.
            }
        }
    }

    private static StoreException refused(String why) {
        return new StoreException(StoreException.Kind.NOT_ACCESSIBLE, "The backup was not made: " + why + ".", null);
    }
}
