package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.engine.StoreException;

/** What an earlier commit, a merge or a killed writer left behind; only files that look like our own. */
final class UnnamedFiles {
    private final Path folder;
    private final StoreFiles files;

    UnnamedFiles(Path folder) {
        this.folder = folder;
        this.files = StoreFiles.at(folder);
    }

    /**
     * Deletes what a writer before this one left. It may have been killed after its commit and before that was sure to last: then the system
     * could bring back the manifest before it, whose files these are.
     */
    void deleteLeft(Manifest committed) {
        try {
            if (committed.generation() > 0 && !find(committed, Set.of()).isEmpty()) {
                files.syncFolder(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store folder " + folder + " cannot be synced: " + e.getMessage()
                            + ". Check that you may read and write it.",
                    e);
        }
        delete(committed, Set.of());
    }

    /** Deletes what a commit does not name, but for some; what cannot be deleted now is tried again after the next one. */
    void delete(Manifest committed, Set<String> inWork) {
        for (Path file : find(committed, inWork)) {
            try {
                files.delete(file);
            } catch (StoreException later) {
                // It takes room and does no harm.
            }
        }
    }

    private List<Path> find(Manifest committed, Set<String> inWork) {
        Set<String> named = new HashSet<>(inWork);
        for (SegmentEntry entry : committed.segments()) {
            named.add(entry.name());
            named.add(entry.dead().file());
        }
        List<Path> unnamed = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, StoreNames.GLOB)) {
            for (Path file : found) {
                if (!named.contains(file.getFileName().toString())) {
                    unnamed.add(file);
                }
            }
            return unnamed;
        } catch (IOException e) {
            throw StoreFiles.notListed(folder, e);
        }
    }
}
