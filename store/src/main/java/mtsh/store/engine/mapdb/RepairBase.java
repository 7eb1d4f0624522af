package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.engine.StoreException;

/**
 * What a repair begins with: the manifest; or its copy, when that is of the last commit; or what the segments themselves say.
 *
 * @param origin of the manifest, for the user to read; empty when it is the store's own
 * @param hasPositions whether its sources were read as far as it says, and nothing may be missing of that
 * @param hasLists whether it says what was replaced in which segment
 * @param unreadable files that say nothing
 * @param nextFile a number that no file has
 */
record RepairBase(
        Manifest manifest,
        String origin,
        boolean hasPositions,
        boolean hasLists,
        List<String> unreadable,
        long nextFile) {
    static RepairBase of(Path folder) {
        List<String> names = names(folder);
        long next = 1 + names.stream().mapToLong(StoreNames::number).max().orElse(0);
        Manifest own = new ManifestFile(folder).readable();
        if (own != null) {
            return new RepairBase(own, "", true, true, List.of(), next);
        }
        Manifest copy = ManifestFile.copy(folder).readable();
        if (isOfLastCommit(copy, names, next)) {
            return new RepairBase(copy, "from its copy", true, true, List.of(), next);
        }
        return rebuilt(folder, names, next, copy);
    }

    /** All that it names is there, and nothing was begun since. */
    private static boolean isOfLastCommit(Manifest copy, List<String> names, long next) {
        return copy != null && copy.generation() > 0 && next <= copy.nextFile() && names.containsAll(files(copy));
    }

    private static Set<String> files(Manifest manifest) {
        Set<String> files = new HashSet<>();
        for (SegmentEntry entry : manifest.segments()) {
            files.add(entry.name());
            if (entry.dead().lives() > 0) {
                files.add(entry.dead().file());
            }
        }
        return files;
    }

    /** Some segments may never have been committed, which is no harm: what they hold stood in a log. Of the open lives the last count. */
    private static RepairBase rebuilt(Path folder, List<String> names, long next, Manifest copy) {
        List<SegmentEntry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        boolean hasOpen = false;
        for (String name : names) {
            boolean isOpen = StoreNames.kind(name).equals("open");
            if (name.endsWith(".tmp") || StoreNames.kind(name).equals("dead") || isOpen && hasOpen) {
                continue;
            }
            SegmentEntry entry = entry(folder, name, isOpen ? SegmentEntry.Kind.OPEN : SegmentEntry.Kind.DATA);
            if (entry == null) {
                unreadable.add(name);
            } else {
                entries.add(0, entry);
                hasOpen |= isOpen;
            }
        }
        long generation = Math.max(next, copy == null ? 0 : copy.generation() + 1);
        Map<String, Instant> reached = copy == null ? Map.of() : copy.reached();
        List<SourceEntry> sources = copy == null ? List.of() : copy.sources();
        Manifest manifest = new Manifest(generation, next, List.copyOf(entries), sources, reached);
        return new RepairBase(manifest, "from the segments", false, false, unreadable, next);
    }

    /** What the manifest would say of a segment; null when it cannot be read. */
    private static SegmentEntry entry(Path folder, String name, SegmentEntry.Kind kind) {
        Path file = folder.resolve(name);
        Segment segment = null;
        try {
            SegmentEntry bare = new SegmentEntry(
                    name, kind, 0, 0, 0, null, null, Files.size(file), StoreFiles.crc(file), Dead.NONE);
            segment = Segment.open(folder, bare, new BlockCache());
            SegmentMeta meta = segment.meta();
            int rows = meta.totals().rows();
            Instant newest = segment.newestRow();
            Instant oldest = segment.oldestRow();
            return new SegmentEntry(
                    name,
                    kind,
                    rows,
                    meta.totals().lives(),
                    meta.events(),
                    oldest,
                    newest,
                    bare.size(),
                    bare.crc(),
                    Dead.NONE);
        } catch (IOException | SegmentGone e) {
            return null;
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.DAMAGED) {
                throw e;
            }
            return null;
        } finally {
            if (segment != null) {
                segment.close();
            }
        }
    }

    /** The store's numbered files, the last first. */
    private static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, StoreNames.GLOB)) {
            found.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            throw StoreFiles.notListed(folder, e);
        }
        names.sort(Comparator.comparingLong(StoreNames::number).reversed());
        return names;
    }
}
