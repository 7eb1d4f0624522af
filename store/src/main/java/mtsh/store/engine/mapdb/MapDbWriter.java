package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import mtsh.store.engine.StoreException;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;
import mtsh.store.life.LifeLookup;
import mtsh.store.life.RowFold;
import mtsh.store.life.Stitcher;
import mtsh.store.query.UnparsedLine;

/**
 * The one writer of a store. Finished lives are added as they come and go to segment files whenever enough have gathered; nothing
 * of it counts before {@link #commit}, which publishes lives, open lives and source positions together. Not safe for threads.
 */
public final class MapDbWriter implements LifeLookup, AutoCloseable {
    /** Events that wait in memory for their segment. */
    private static final long PENDING_EVENTS = 24_000;

    /** Segments that are written at the same time: who adds is much faster than who writes. */
    private static final int MOST_IN_WORK = 2;

    /** So many times as many segments as are merged are left to wait for another merge. */
    private static final int MOST_WAITING = 4;

    private static final int PENDING_LINES = 5_000;
    /** A key that more lives share than this says nothing any more; the newest segments are looked at first. */
    private static final int MOST_FOUND = 32;

    private final Path folder;
    private final UnnamedFiles unnamed;
    private final WriterLock lock;
    private final ManifestFile manifestFile;
    private final FilterCache filters = new FilterCache();
    private final SealedLives sealedLives = new SealedLives(filters);
    private final BlockCache cache = new BlockCache();
    private PendingLives pending = new PendingLives();
    /** What is being written, the older first. */
    private final Deque<SegmentInWork> inWork = new ArrayDeque<>();

    private final Executor merging;
    /** The merge that goes on in the background, or null. */
    private MergeInWork merge;

    private final List<UnparsedLine> unparsed = new ArrayList<>();
    /** Data segments, committed or not, in the order they were made. */
    private final List<LiveSegment> segments = new ArrayList<>();

    private final List<Life> openLives = new ArrayList<>();
    private final Set<String> deadChanged = new HashSet<>();
    private Manifest committed;
    private long nextFile;
    /** What went wrong first, or null: what was added since the last commit is no longer whole then. */
    private Throwable failure;
    /** Whether a manifest was being replaced when that went wrong; if it was, nobody knows which one will last. */
    private boolean isCommitting;
    /** Whether anything was added since the last commit. */
    private boolean hasAdded;
    /** What was added since it was opened weighs so much. */
    private long addedWeight;

    private MapDbWriter(Path folder, WriterLock lock, Executor merging) {
        this.merging = merging;
        this.folder = folder;
        this.unnamed = new UnnamedFiles(folder);
        this.lock = lock;
        this.manifestFile = new ManifestFile(folder);
    }

    /** Opens a store for writing, making it when it is not there. {@link StoreException} BUSY while another writer has it. */
    public static MapDbWriter open(Path folder) {
        return open(folder, MergeInWork::onThread);
    }

    /** @param merging runs the merges */
    static MapDbWriter open(Path folder, Executor merging) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            StoreFiles.at(absolute).createFolder(absolute);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store folder " + absolute + " cannot be made: " + e.getMessage()
                            + ". Check that you may write there, or name another folder.",
                    e);
        }
        WriterLock lock = WriterLock.take(absolute);
        MapDbWriter writer = new MapDbWriter(absolute, lock, merging);
        try {
            writer.load();
            return writer;
        } catch (RuntimeException | Error e) {
            writer.failure = e;
            writer.close();
            throw e;
        }
    }

    private void load() {
        committed = manifestFile.read();
        nextFile = committed.nextFile();
        unnamed.deleteLeft(committed);
        for (SegmentEntry entry : committed.segments()) {
            Segment segment = openNamed(entry);
            if (entry.kind() == SegmentEntry.Kind.DATA) {
                segments.add(LiveSegment.of(segment, entry, readDead(entry)));
                continue;
            }
            for (int group = 0; group < segment.meta().groups().count(); group++) {
                openLives.addAll(segment.lives(group));
            }
            segment.close();
        }
    }

    private Segment openNamed(SegmentEntry entry) {
        try {
            return Segment.open(folder, entry, cache);
        } catch (SegmentGone e) {
            throw Segment.damaged(folder.resolve(entry.name()), new IllegalStateException("it is missing"));
        }
    }

    private BitSet readDead(SegmentEntry entry) {
        try {
            return DeadFile.read(folder, entry);
        } catch (SegmentGone e) {
            throw Segment.damaged(folder.resolve(entry.dead().file()), new IllegalStateException("it is missing"));
        }
    }

    /** The sources as of the last commit. */
    public List<SourceEntry> sources() {
        return committed.sources();
    }

    /** How many messages the last commit holds, open ones among them. */
    public long messages() {
        return committed.segments().stream().mapToLong(SegmentEntry::liveLives).sum();
    }

    /** The lives that were open at the last commit before this writer was opened. */
    public List<Life> openLives() {
        return List.copyOf(openLives);
    }

    /** How far the log of each host had reached at the last commit. */
    public Map<String, Instant> reached() {
        return committed.reached();
    }

    /** Takes a finished life, in place of the one with its id and of those it supersedes. */
    public void add(Stitcher.Finished finished) {
        whole(() -> {
            hasAdded = true;
            supersede(finished);
            pending.add(finished.life());
            if (pending.events() >= PENDING_EVENTS) {
                flush();
            }
        });
    }

    public void unparsed(UnparsedLine line) {
        whole(() -> {
            hasAdded = true;
            unparsed.add(line);
            if (unparsed.size() >= PENDING_LINES) {
                flush();
            }
        });
    }

    /**
     * Makes all that was added lasting and visible, at once or not at all. After a failure the writer is good for nothing more, and its
     * close leaves the last commit.
     */
    public void commit(List<Stitcher.Finished> open, List<SourceEntry> sources, Map<String, Instant> reached) {
        whole(() -> publish(open, sources, reached));
    }

    /** Does work that may leave something out when it fails; a commit after that would publish the positions of what was left out. */
    private void whole(Runnable work) {
        if (failure != null) {
            throw new StoreException(
                    StoreException.Kind.CLOSED,
                    "The store " + folder + " is not written any more since this failed: " + failure.getMessage()
                            + " Nothing of its last commit is lost; open it again to go on from there.",
                    failure);
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    private void publish(List<Stitcher.Finished> open, List<SourceEntry> sources, Map<String, Instant> reached) {
        open.forEach(this::supersede);
        writeAll();
        takeMerged(false);
        mergeWhatPilesUp();
        writeDead();
        List<SegmentEntry> entries = entries();
        if (!open.isEmpty()) {
            List<Life> lives = open.stream().map(Stitcher.Finished::life).toList();
            entries.add(SegmentBuilder.build(
                    newFile("open"),
                    SegmentEntry.Kind.OPEN,
                    lives,
                    LifeKeys::of,
                    life -> RowFold.rows(life, reached(life, reached)),
                    List.of()));
        }
        replaceManifest(entries, sources, reached);
        hasAdded = false;
        beginMerge();
    }

    private List<SegmentEntry> entries() {
        List<SegmentEntry> entries = new ArrayList<>();
        segments.forEach(live -> entries.add(live.entry()));
        return entries;
    }

    private void replaceManifest(List<SegmentEntry> entries, List<SourceEntry> sources, Map<String, Instant> reached) {
        Manifest next = new Manifest(
                committed.generation() + 1, nextFile, List.copyOf(entries), List.copyOf(sources), Map.copyOf(reached));
        isCommitting = true;
        manifestFile.replace(next);
        isCommitting = false;
        committed = next;
        deleteUnnamed();
    }

    /** The committed data segments, for maintenance. */
    List<LiveSegment> segments() {
        return List.copyOf(segments);
    }

    /** Commits the segments as maintenance left them; all else stays as it is. */
    void commitSegments() {
        whole(() -> {
            writeDead();
            List<SegmentEntry> entries = entries();
            committed.segments().stream()
                    .filter(entry -> entry.kind() == SegmentEntry.Kind.OPEN)
                    .forEach(entries::add);
            replaceManifest(entries, committed.sources(), committed.reached());
        });
    }

    /** Makes one segment of some, without the lives that are dead in them as they are given here; of nothing nothing is made. */
    void rewrite(List<LiveSegment> inputs) {
        whole(() -> {
            SegmentEntry merged = SegmentMerge.run(newFile("segment"), inputs, () -> {});
            replace(inputs.stream().map(LiveSegment::entry).toList(), merged);
        });
    }

    /** Leaves segments out from the next commit on. */
    void drop(List<LiveSegment> gone) {
        replace(gone.stream().map(LiveSegment::entry).toList(), null);
    }

    /** Puts a segment in the place of the last of some, or nothing when it is null; returns its index. */
    private int replace(List<SegmentEntry> gone, SegmentEntry merged) {
        Set<String> names = new HashSet<>();
        gone.forEach(entry -> names.add(entry.name()));
        int index = 0;
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (names.contains(segments.get(i).entry().name())) {
                index = Math.max(index, i + 1 - names.size());
                segments.remove(i).segment().close();
            }
        }
        filters.forget(names);
        deadChanged.removeAll(names);
        if (merged != null) {
            segments.add(index, opened(merged));
        }
        return index;
    }

    /** How far the log of the host that spoke last reached; null when that is not known. */
    private static Instant reached(Life life, Map<String, Instant> reached) {
        List<MailEvent> events = life.events();
        return events.isEmpty()
                ? null
                : reached.get(events.get(events.size() - 1).host());
    }

    @Override
    public List<Life> find(String key, Instant around) {
        List<Life> found = new ArrayList<>(pending.find(key));
        inWork.forEach(work -> found.addAll(work.find(key)));
        found.removeIf(life -> !isNear(life, around));
        Reach reach = around == null ? Reach.ALL : Reach.around(around, around);
        for (int i = segments.size() - 1; i >= 0 && found.size() < MOST_FOUND; i--) {
            for (Life life : sealedLives.withKey(segments.get(i), key, reach, MOST_FOUND)) {
                if (isNear(life, around)) {
                    found.add(life);
                }
            }
        }
        return found;
    }

    private static boolean isNear(Life life, Instant around) {
        if (around == null) {
            return true;
        }
        Instant from = around.minus(REACH);
        Instant to = around.plus(REACH);
        return life.events().stream()
                .anyMatch(event -> !event.time().isBefore(from) && !event.time().isAfter(to));
    }

    @Override
    public boolean isEmpty() {
        return pending.isEmpty() && inWork.isEmpty() && segments.isEmpty();
    }

    /** What a life replaces has no events that it has not, so that it lies in the same time. */
    private void supersede(Stitcher.Finished finished) {
        Reach reach = Reach.around(finished.life());
        supersede(finished.life().id(), reach);
        finished.supersedes().forEach(id -> supersede(id, reach));
    }

    private void supersede(String lifeId, Reach reach) {
        pending.remove(lifeId);
        inWork.forEach(work -> work.supersede(lifeId));
        LifeId id = LifeId.of(lifeId);
        for (int i = 0; i < segments.size(); i++) {
            supersedeIn(i, id, reach);
        }
    }

    private void supersedeIn(int index, LifeId lifeId, Reach reach) {
        LiveSegment live = segments.get(index);
        for (int ordinal : sealedLives.withId(live, lifeId, reach)) {
            live.dead().set(ordinal);
            Dead after = live.entry().dead().and(live.segment(), ordinal);
            live = LiveSegment.of(live.segment(), live.entry().withDead(after), live.dead());
            segments.set(index, live);
            deadChanged.add(live.entry().name());
        }
    }

    /** Begins to write what has gathered. */
    private void flush() {
        if (inWork.size() == MOST_IN_WORK) {
            finishWork();
        }
        if (pending.isEmpty() && unparsed.isEmpty()) {
            return;
        }
        inWork.add(new SegmentInWork(newFile("segment"), pending, List.copyOf(unparsed)));
        pending = new PendingLives();
        unparsed.clear();
        takeMerged(false);
        mergeWhatPilesUp();
        beginMerge();
    }

    /** Writes what is left here while the segment in work is finished there. */
    private void writeAll() {
        SegmentEntry last = null;
        if (!pending.isEmpty() || !unparsed.isEmpty()) {
            last = SegmentBuilder.build(
                    newFile("segment"), SegmentEntry.Kind.DATA, pending.all(), pending::keys, SealedRows::of, unparsed);
        }
        while (!inWork.isEmpty()) {
            finishWork();
        }
        if (last != null) {
            addSegment(last);
            pending = new PendingLives();
            unparsed.clear();
        }
    }

    /** Waits for the older of the segments in work. */
    private void finishWork() {
        SegmentInWork finished = inWork.remove();
        addSegment(finished.await());
        finished.superseded().forEach(id -> supersedeIn(segments.size() - 1, LifeId.of(id), Reach.ALL));
    }

    private void addSegment(SegmentEntry entry) {
        addedWeight += MergePlan.weight(entry);
        segments.add(opened(entry));
    }

    private LiveSegment opened(SegmentEntry entry) {
        return LiveSegment.of(Segment.open(folder, entry, cache), entry, new BitSet());
    }

    /** What may be merged: all but what is being merged already. */
    private List<SegmentEntry> mergeable() {
        List<SegmentEntry> entries = entries();
        entries.removeIf(entry -> merge != null && merge.isOf(entry.name()));
        return entries;
    }

    private void beginMerge() {
        if (merge != null) {
            return;
        }
        List<SegmentEntry> chosen = MergePlan.next(mergeable());
        if (!chosen.isEmpty()) {
            merge = MergeInWork.begin(newFile("segment"), living(chosen), merging);
        }
    }

    private List<LiveSegment> living(List<SegmentEntry> chosen) {
        Set<String> names = new HashSet<>();
        chosen.forEach(entry -> names.add(entry.name()));
        return segments.stream()
                .filter(live -> names.contains(live.entry().name()))
                .toList();
    }

    /** Puts what the merge made in the place of what it merged, when it is done or to be waited for; whether it did. */
    private boolean takeMerged(boolean isWaiting) {
        if (merge == null || !isWaiting && !merge.isDone()) {
            return false;
        }
        MergeInWork done = merge;
        MergeInWork.Merged merged = done.await();
        merge = null;
        Set<LifeId> superseded = done.supersededSince(segments);
        int index = replace(done.inputs(), merged.entry());
        if (merged.entry() != null) {
            filters.put(merged.entry().name(), merged.filter());
            superseded.forEach(id -> supersedeIn(index, id, Reach.ALL));
        }
        return true;
    }

    /** While a great merge goes on, small segments gather: merged here and now they cost less than all who look at each of them. */
    private void mergeWhatPilesUp() {
        if (merge == null) {
            return;
        }
        List<SegmentEntry> chosen = MergePlan.next(mergeable());
        while (chosen.size() >= MergePlan.MOST * MOST_WAITING) {
            rewrite(living(chosen));
            chosen = MergePlan.next(mergeable());
        }
    }

    /**
     * Leaves few segments when much was added, as the end of an import: waits for a merge that goes on when that is worth it, merges the
     * small ones that are left, and commits that. Only right after a commit; nothing is lost without it.
     */
    public void settle() {
        whole(() -> {
            if (hasAdded) {
                throw new IllegalStateException("What was added is not committed");
            }
            boolean isChanged = merge != null
                    && takeMerged(merge.isDone() || MergePlan.isWorthWaiting(merge.inputs(), addedWeight));
            List<SegmentEntry> rest = MergePlan.rest(mergeable(), addedWeight);
            if (!rest.isEmpty()) {
                rewrite(living(rest));
            }
            if (isChanged || !rest.isEmpty()) {
                commitSegments();
            }
        });
    }

    private void writeDead() {
        for (int i = 0; i < segments.size(); i++) {
            LiveSegment live = segments.get(i);
            if (!deadChanged.contains(live.entry().name())) {
                continue;
            }
            Path file = newFile("dead");
            DeadFile.write(folder, file.getFileName().toString(), live.dead());
            Dead before = live.entry().dead();
            Dead after = new Dead(file.getFileName().toString(), before.lives(), before.rows(), before.events());
            segments.set(i, LiveSegment.of(live.segment(), live.entry().withDead(after), live.dead()));
        }
        deadChanged.clear();
    }

    private Path newFile(String kind) {
        return folder.resolve(StoreNames.of(kind, nextFile++));
    }

    private void deleteUnnamed() {
        unnamed.delete(committed, merge == null ? Set.of() : Set.of(merge.fileName()));
    }

    /** Whatever is being written must be done before another writer may come. */
    private void giveUpWork() {
        if (merge != null) {
            merge.giveUp();
            merge = null;
        }
        while (!inWork.isEmpty()) {
            try {
                inWork.remove().await();
            } catch (RuntimeException | Error unimportant) {
                // Nobody will see the segment.
            }
        }
    }

    /** Ends without a commit of what was added since the last one, and frees its room. */
    @Override
    public void close() {
        try {
            giveUpWork();
            segments.forEach(live -> live.segment().close());
            segments.clear();
            if (committed != null && (!isCommitting || committed.equals(manifestFile.readable()))) {
                deleteUnnamed();
            }
        } finally {
            lock.close();
        }
    }
}
