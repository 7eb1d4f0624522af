package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at every file of a store, without a lock and without changing anything. */
public final class StoreCheck {
    private static final SegmentCheck CHECK = new WholeSegmentCheck();

    private final Path folder;
    private final Predicate<FileReport> consumer;
    private final Set<String> named = new HashSet<>();
    private boolean isStopped;

    private StoreCheck(Path folder, Predicate<FileReport> consumer) {
        this.folder = folder;
        this.consumer = consumer;
    }

    /** Tells of one file after the other, until the consumer returns false. A folder that is not there has no files. */
    public static void run(Path folder, Predicate<FileReport> consumer) {
        new StoreCheck(folder.toAbsolutePath().normalize(), consumer).run();
    }

    private void run() {
        Manifest manifest = manifest();
        boolean isKnown = manifest != null;
        while (manifest != null && !isStopped) {
            for (SegmentEntry entry : manifest.segments()) {
                if (entry.dead().lives() > 0) {
                    named.add(entry.dead().file());
                }
                if (!isStopped && named.add(entry.name())) {
                    segment(entry);
                }
            }
            // A writer that went on meanwhile has made others.
            Manifest now = new ManifestFile(folder).readable();
            manifest = now == null || now.equals(manifest) ? null : now;
        }
        if (!isStopped) {
            unnamed(isKnown);
        }
    }

    private Manifest manifest() {
        ManifestFile file = new ManifestFile(folder);
        Manifest manifest = file.readable();
        if (manifest == null) {
            boolean isThere = Files.exists(folder.resolve(ManifestFile.NAME));
            FileReport.State state = isThere ? FileReport.State.Damaged : FileReport.State.Missing;
            tell(ManifestFile.NAME, "Manifest", state, "Nothing can be read before Repair-MessageStore made it anew.");
        } else if (manifest.generation() == 0) {
            return manifest;
        } else {
            tell(ManifestFile.NAME, "Manifest", FileReport.State.Ok, "");
        }
        if (!isStopped && Files.exists(folder.resolve(ManifestFile.COPY))) {
            boolean isWhole = ManifestFile.copy(folder).readable() != null;
            tell(
                    ManifestFile.COPY,
                    "Copy",
                    isWhole ? FileReport.State.Ok : FileReport.State.Damaged,
                    isWhole ? "" : "It serves repair alone, and the next commit writes it anew.");
        }
        return manifest;
    }

    private void segment(SegmentEntry entry) {
        try (SegmentReading reading = SegmentReading.of(folder, entry, CHECK)) {
            if (!reading.isWhole() && !isStillNamed(entry)) {
                // A merge or a commit took its place.
                return;
            }
            FileReport.State state = reading.isMissing() ? FileReport.State.Missing : FileReport.State.Damaged;
            String kind = entry.kind() == SegmentEntry.Kind.OPEN ? "Open" : "Messages";
            tell(new FileReport(
                    entry.name(),
                    kind,
                    entry.rows(),
                    entry.events(),
                    size(entry.name()),
                    reading.problem().isEmpty() ? FileReport.State.Ok : state,
                    reading.problem()));
            if (entry.dead().lives() > 0 && !isStopped) {
                boolean isThere = Files.exists(folder.resolve(entry.dead().file()));
                FileReport.State bad = isThere ? FileReport.State.Damaged : FileReport.State.Missing;
                tell(new FileReport(
                        entry.dead().file(),
                        "Replaced",
                        entry.dead().rows(),
                        entry.dead().events(),
                        size(entry.dead().file()),
                        reading.deadProblem().isEmpty() ? FileReport.State.Ok : bad,
                        reading.deadProblem()));
            }
        }
    }

    private boolean isStillNamed(SegmentEntry entry) {
        Manifest now = new ManifestFile(folder).readable();
        return now == null || now.segments().contains(entry);
    }

    private void unnamed(boolean isKnown) {
        String problem = isKnown
                ? "No commit names it: a writer is at it, or the next one deletes it."
                : "The manifest that would name it is damaged.";
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, StoreNames.GLOB)) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                if (!isStopped && !named.contains(name)) {
                    tell(name, "", FileReport.State.Unnamed, problem);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // No folder, no files.
        } catch (IOException e) {
            throw StoreFiles.notListed(folder, e);
        }
    }

    private void tell(String name, String kind, FileReport.State state, String problem) {
        tell(new FileReport(name, kind, 0, 0, size(name), state, problem));
    }

    private void tell(FileReport report) {
        isStopped = isStopped || !consumer.test(report);
    }

    private long size(String name) {
        try {
            return Files.size(folder.resolve(name));
        } catch (IOException e) {
            return 0;
        }
    }
}
