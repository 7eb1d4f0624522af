package mtsh.store.engine.mapdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.life.Life;
import mtsh.store.life.LifeLookup;

/**
 * Takes what is damaged out of a store, and says what was lost. Logs that may hold it are no longer known as read, so that importing them
 * again brings it back; what was not lost is not doubled by that, because a life that is read again takes the place of the old one.
 */
public final class StoreRepair {
    private static final SegmentCheck CHECK = new WholeSegmentCheck();

    private final Path folder;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> logs = new TreeSet<>();
    private final List<SegmentReading> whole = new ArrayList<>();
    private final List<SegmentReading> readings = new ArrayList<>();
    private RepairBase base;

    /**
     * What is lost with one file: nothing when it could be made anew. The counts are -1 when nothing tells them.
     *
     * @param oldest the first Received of its messages, and {@code newest} the last; null when they are not known
     */
    public record Loss(String file, String problem, long messages, long events, Instant oldest, Instant newest) {}

    /**
     * What is done.
     *
     * @param manifest where the new manifest comes from; empty when the old one is good
     * @param logs to import again, as they were called when they were read
     */
    public record Repair(List<Loss> losses, String manifest, List<String> logs) {
        public boolean isNeeded() {
            return !losses.isEmpty() || !manifest.isEmpty();
        }
    }

    private StoreRepair(Path folder) {
        this.folder = folder;
    }

    /** What {@link #run} would do. */
    public static Repair plan(Path folder) {
        StoreRepair repair = new StoreRepair(folder.toAbsolutePath().normalize());
        try {
            return repair.look();
        } finally {
            repair.close();
        }
    }

    /** Repairs, in one commit. */
    public static Repair run(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            return new Repair(List.of(), "", List.of());
        }
        Repair done = locked(place);
        if (done.isNeeded()) {
            // Opens it as the next import will, and deletes what no longer counts.
            MapDbWriter.open(place).close();
        }
        return done;
    }

    private static Repair locked(Path folder) {
        WriterLock lock = WriterLock.take(folder);
        StoreRepair repair = new StoreRepair(folder);
        try {
            Repair done = repair.look();
            if (done.isNeeded()) {
                repair.commit();
            }
            return done;
        } finally {
            repair.close();
            lock.close();
        }
    }

    private void close() {
        readings.forEach(SegmentReading::close);
    }

    private Repair look() {
        base = RepairBase.of(folder);
        for (SegmentEntry entry : base.manifest().segments()) {
            SegmentReading reading = SegmentReading.of(folder, entry, CHECK);
            readings.add(reading);
            if (reading.problem().isEmpty()) {
                whole.add(reading);
            } else {
                lose(entry, entry.name(), reading.problem());
            }
        }
        base.unreadable().forEach(name -> losses.add(new Loss(name, "it cannot be read", -1, -1, null, null)));
        whole.sort((a, b) -> Long.compare(number(a), number(b)));
        for (int i = 0; i < whole.size(); i++) {
            whole.set(i, withDead(i));
        }
        whole.removeIf(reading -> reading.dead() == null);
        if (!base.hasPositions()) {
            logs.addAll(namesInEvents());
            base.manifest().sources().forEach(source -> logs.add(source.name()));
        }
        return new Repair(List.copyOf(losses), base.origin(), List.copyOf(logs));
    }

    private static long number(SegmentReading reading) {
        return StoreNames.number(reading.entry().name());
    }

    private void lose(SegmentEntry entry, String file, String problem) {
        losses.add(new Loss(file, problem, entry.liveLives(), entry.liveEvents(), entry.oldest(), entry.newest()));
        for (SourceEntry source : base.manifest().sources()) {
            if (mayHold(source, entry)) {
                logs.add(source.name());
            }
        }
    }

    /** Events of a message may come as long after it as mail waits in a queue. */
    private static boolean mayHold(SourceEntry source, SegmentEntry entry) {
        if (source.firstEvent() == null || source.lastEvent() == null) {
            return source.unparsed() > 0;
        }
        return entry.oldest() == null
                || !source.lastEvent().isBefore(entry.oldest().minus(LifeLookup.REACH))
                        && !source.firstEvent().isAfter(entry.newest().plus(LifeLookup.REACH));
    }

    /**
     * The list of what was replaced in a segment, found anew where it cannot be read: what stands in a later segment too. When that is not
     * what the manifest counts, old versions would be shown beside new ones; the segment goes then.
     */
    private SegmentReading withDead(int index) {
        SegmentReading reading = whole.get(index);
        boolean isListed = reading.deadProblem().isEmpty() && base.hasLists();
        if (isListed) {
            return reading;
        }
        List<SegmentReading> later = whole.subList(index + 1, whole.size());
        Dead counted = Dead.NONE;
        BitSet dead = new BitSet();
        List<KeyFilter> filters =
                later.stream().map(each -> KeyFilter.of(each.segment())).toList();
        int ordinal = 0;
        for (int group = 0; group < reading.segment().meta().groups().count(); group++) {
            for (Life life : reading.segment().lives(group)) {
                if (isReplaced(life, later, filters)) {
                    dead.set(ordinal);
                    counted = new Dead(
                            "",
                            counted.lives() + 1,
                            counted.rows() + SealedRows.of(life).size(),
                            counted.events() + Snapshot.events(life));
                }
                ordinal++;
            }
        }
        if (base.hasLists() && counted.lives() != reading.entry().dead().lives()) {
            lose(reading.entry(), reading.entry().dead().file(), reading.deadProblem());
            return new SegmentReading(reading.entry(), reading.segment(), null, "", "", false);
        }
        if (!reading.deadProblem().isEmpty()) {
            losses.add(new Loss(reading.entry().dead().file(), reading.deadProblem(), 0, 0, null, null));
        }
        return new SegmentReading(reading.entry().withDead(counted), reading.segment(), dead, "", "", false);
    }

    private static boolean isReplaced(Life life, List<SegmentReading> later, List<KeyFilter> filters) {
        for (int i = 0; i < later.size(); i++) {
            if (LifeSearch.isReplaced(life, later.get(i).segment(), filters.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> namesInEvents() {
        Set<String> names = new TreeSet<>();
        for (SegmentReading reading : whole) {
            for (int group = 0; group < reading.segment().meta().groups().count(); group++) {
                for (Life life : reading.segment().lives(group)) {
                    life.events().forEach(event -> names.add(event.position().source()));
                }
            }
        }
        return names;
    }

    private void commit() {
        long next = Math.max(base.manifest().nextFile(), base.nextFile());
        List<SegmentEntry> entries = new ArrayList<>();
        for (SegmentReading reading : whole) {
            SegmentEntry entry = reading.entry();
            if (entry.dead().lives() > 0 && entry.dead().file().isEmpty()) {
                String name = StoreNames.of("dead", next++);
                DeadFile.write(folder, name, reading.dead());
                Dead counted = entry.dead();
                entry = entry.withDead(new Dead(name, counted.lives(), counted.rows(), counted.events()));
            }
            entries.add(entry);
        }
        List<SourceEntry> sources =
                new ArrayList<>(base.hasPositions() ? base.manifest().sources() : List.of());
        Set<String> forgotten = new HashSet<>(logs);
        sources.removeIf(source -> forgotten.contains(source.name()));
        new ManifestFile(folder)
                .replace(new Manifest(
                        base.manifest().generation() + 1,
                        next,
                        List.copyOf(entries),
                        List.copyOf(sources),
                        base.manifest().reached()));
    }
}
