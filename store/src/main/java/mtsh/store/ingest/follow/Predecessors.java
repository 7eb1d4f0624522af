package mtsh.store.ingest.follow;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.SourceFile;
import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.ingest.OpenImport;
import mtsh.store.ingest.SourceView;
import mtsh.store.ingest.StoredSource;

/** Finds what a log was before it was rotated, among the files beside it. */
final class Predecessors {
    private final Carrier carrier;
    private final OpenImport open;

    private record Candidate(Path path, FileTime changed, Object key) {
        /** The clock of a file system may be coarse; of equally old files the one with the higher number was rotated first. */
        int number() {
            return RotatedNames.number(path.getFileName().toString());
        }
    }

    Predecessors(Carrier carrier, OpenImport open) {
        this.carrier = carrier;
        this.open = open;
    }

    /** Whether the store was told of another log under this name than this one. */
    boolean mayExist(SourceView log) throws IOException {
        Optional<SourceEntry> now = open.known(log);
        return open.named(log.file().name()).stream()
                .anyMatch(entry ->
                        now.isEmpty() || !entry.identity().equals(now.get().identity()));
    }

    /**
     * The rotated files that the store knows under the log's name, and those that were rotated after them, oldest first. They keep the
     * log's name, as if they had been read before they were rotated.
     *
     * @param others files that are followed themselves, which need not be found
     */
    List<StoredSource> of(SourceFile log, Set<Object> others) {
        List<StoredSource> found = new ArrayList<>();
        boolean isAfterKnown = false;
        for (Candidate candidate : candidates(log.path())) {
            isAfterKnown |= isKnown(log, candidate);
            if (isAfterKnown && !others.contains(candidate.key())) {
                found.add(source(log, candidate));
            }
        }
        return found;
    }

    /** Only the very file that was listed: rotation may give its name to one that is followed. */
    private StoredSource source(SourceFile log, Candidate candidate) {
        Object key = candidate.key() instanceof Path ? null : candidate.key();
        return new StoredSource(carrier, new SourceFile(candidate.path(), log.name()), key);
    }

    private boolean isKnown(SourceFile log, Candidate candidate) {
        StoredSource source = source(log, candidate);
        try {
            return open.known(source)
                    .filter(entry -> entry.name().equals(log.name()))
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Candidate> candidates(Path log) {
        List<Candidate> candidates = new ArrayList<>();
        String name = log.getFileName().toString();
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(log.toAbsolutePath().getParent())) {
            for (Path path : beside) {
                if (RotatedNames.isOf(name, path.getFileName().toString())) {
                    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                    candidates.add(new Candidate(path, attributes.lastModifiedTime(), FileKeys.of(path, attributes)));
                }
            }
        } catch (IOException | DirectoryIteratorException changing) {
            // What is rotated at this moment is found by the next search.
        }
        candidates.sort(Comparator.comparing(Candidate::changed)
                .thenComparing(Candidate::number, Comparator.reverseOrder())
                .thenComparing(Candidate::path));
        return candidates;
    }
}
