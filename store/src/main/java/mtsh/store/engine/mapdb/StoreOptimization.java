package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Merges all that may be merged, and leaves nothing behind that does not count. */
public final class StoreOptimization {
    private StoreOptimization() {}

    /**
     * How much room a store takes.
     *
     * @param files of the store in its folder, whether they count or not, and {@code bytes} in all of them
     * @param replaced messages that a later version replaced, and that are still there
     */
    public record Room(int segments, int files, long bytes, long replaced) {}

    /** Before and after. */
    public record Change(Room before, Room after) {}

    public static Room room(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        List<SegmentEntry> segments = new ManifestFile(place).read().segments();
        int files = 0;
        long bytes = 0;
        if (!Files.isDirectory(place)) {
            return new Room(0, 0, 0, 0);
        }
        try (var found = Files.list(place)) {
            for (Path file : found.toList()) {
                if (StoreNames.isData(file)) {
                    files++;
                    bytes += Files.size(file);
                }
            }
        } catch (IOException e) {
            throw StoreFiles.notListed(place, e);
        }
        long replaced =
                segments.stream().mapToLong(entry -> entry.dead().lives()).sum();
        return new Room(segments.size(), files, bytes, replaced);
    }

    public static Change run(Path folder) {
        Room before = room(folder);
        try (MapDbWriter writer = MapDbWriter.open(folder)) {
            List<List<SegmentEntry>> groups = MergePlan.whole(
                    writer.segments().stream().map(LiveSegment::entry).toList());
            for (List<SegmentEntry> group : groups) {
                Set<String> names = new HashSet<>();
                group.forEach(entry -> names.add(entry.name()));
                writer.rewrite(writer.segments().stream()
                        .filter(live -> names.contains(live.entry().name()))
                        .toList());
            }
            if (!groups.isEmpty()) {
                writer.commitSegments();
            }
        }
        return new Change(before, room(folder));
    }
}
