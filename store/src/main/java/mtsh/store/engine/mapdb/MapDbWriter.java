package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
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

    private static final int PENDING_LINES = 5_000;
    /** A key that more lives share than this says nothing any more; the newest segments are looked at first. */
    private static final int MOST_FOUND = 32;

    private final Path folder;
    private final StoreFiles files;
    private final WriterLock lock;
    private final ManifestFile manifestFile;
    private final FilterCache filters = new FilterCache();
    private final SealedLives sealedLives = new SealedLives(filters);
    private final BlockCache cache = new BlockCache();
    private PendingLives pending = new PendingLives();
    /** What is being written, the older first. */
    private final Deque<SegmentInWork> inWork = new ArrayDeque<>();

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

    private MapDbWriter(Path folder, WriterLock lock) {
        this.folder = folder;
        this.files = StoreFiles.at(folder);
        this.lock = lock;
        this.manifestFile = new ManifestFile(folder);
    }

    /** Opens a store for writing, making it when it is not there. {@link StoreException} BUSY while another writer has it. */
    public static MapDbWriter open(Path folder) {
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
        MapDbWriter writer = new MapDbWriter(absolute, lock);
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
        deleteLeft();
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
            supersede(finished);
            pending.add(finished.life());
            if (pending.events() >= PENDING_EVENTS) {
                flush();
            }
        });
    }

    public void unparsed(UnparsedLine line) {
        whole(() -> {
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
        merge();
        writeDead();
        List<SegmentEntry> entries = new ArrayList<>();
        segments.forEach(live -> entries.add(live.entry()));
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
            List<SegmentEntry> entries = new ArrayList<>();
            segments.forEach(live -> entries.add(live.entry()));
            committed.segments().stream()
                    .filter(entry -> entry.kind() == SegmentEntry.Kind.OPEN)
                    .forEach(entries::add);
            replaceManifest(entries, committed.sources(), committed.reached());
        });
    }

    /** Makes one segment of some, without the lives that are dead in them as they are given here; of nothing nothing is made. */
    void rewrite(List<LiveSegment> inputs) {
        whole(() -> {
            boolean isAnything = inputs.stream()
                    .anyMatch(live -> live.dead().cardinality() < live.entry().lives()
                            || live.segment().meta().unparsed() > 0);
            SegmentEntry merged = isAnything ? SegmentMerge.run(newFile("segment"), inputs) : null;
            drop(inputs);
            if (merged != null) {
                addSegment(merged);
            }
        });
    }

    /** Leaves segments out from the next commit on. */
    void drop(List<LiveSegment> gone) {
        Set<String> names = new HashSet<>();
        gone.forEach(live -> names.add(live.entry().name()));
        segments.removeIf(live -> names.contains(live.entry().name()));
        gone.forEach(live -> live.segment().close());
        filters.forget(names);
        deadChanged.removeAll(names);
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
        segments.add(LiveSegment.of(Segment.open(folder, entry, cache), entry, new BitSet()));
    }

    private void merge() {
        List<SegmentEntry> chosen =
                MergePlan.next(segments.stream().map(LiveSegment::entry).toList());
        while (!chosen.isEmpty()) {
            Set<String> names = new HashSet<>();
            chosen.forEach(entry -> names.add(entry.name()));
            rewrite(segments.stream()
                    .filter(live -> names.contains(live.entry().name()))
                    .toList());
            chosen = MergePlan.next(segments.stream().map(LiveSegment::entry).toList());
        }
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

    /**
     * Deletes what was left behind. A writer may have been killed after its commit and before it was sure to last: then the system could
     * bring back the manifest before it, whose files these are.
     */
    private void deleteLeft() {
        try {
            if (committed.generation() > 0 && !unnamed().isEmpty()) {
                files.syncFolder(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store folder " + folder + " cannot be synced: " + e.getMessage()
                            + ". Check that you may read and write it.",
                    e);
        }
        deleteUnnamed();
    }

    /** Deletes what no commit names; what cannot be deleted now is tried again after the next one. */
    private void deleteUnnamed() {
        for (Path file : unnamed()) {
            try {
                files.delete(file);
            } catch (StoreException later) {
                // It takes room and does no harm.
            }
        }
    }

    /** What an earlier commit, a merge or a killed writer left behind; only files that look like our own. */
    private List<Path> unnamed() {
        Set<String> named = new HashSet<>();
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

    /** Whatever is being written must be done before another writer may come. */
    private void giveUpWork() {
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
