package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import mtsh.store.engine.StoreException;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Field;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.QueryPlan;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;
import mtsh.store.query.ValueCount;

/**
 * Reads a store without any lock. Each call looks at the manifest first and works on that generation to its end, whatever the
 * writer does meanwhile; a consumer may call the store again.
 */
public final class MapDbStore implements TraceStore {
    /** How often a manifest may be overtaken while its segments are opened, before that is called damage. */
    private static final int ATTEMPTS = 50;

    /** Of how many lines it is remembered that they were given out. */
    private static final int MOST_TOLD = 500_000;

    private final Path folder;
    private final ManifestFile manifestFile;
    private final BlockCache cache = new BlockCache();
    private final List<Snapshot> retired = new ArrayList<>();
    private Snapshot current;
    /** What the manifest's file held when {@link #current} was made of it. */
    private byte[] committed;

    private boolean closed;

    private MapDbStore(Path folder) {
        this.folder = folder;
        this.manifestFile = new ManifestFile(folder);
    }

    /** Opens a folder for reading. Creates nothing: a folder that is not there is an empty store. */
    public static MapDbStore open(Path folder) {
        MapDbStore store = new MapDbStore(folder.toAbsolutePath().normalize());
        store.refresh();
        return store;
    }

    @Override
    public void rows(TraceQuery query, Predicate<TraceRow> consumer, Consumer<QueryPlan> plan) {
        ScanTally tally = new ScanTally();
        use(snapshot -> RowScan.run(snapshot.segments(), query, consumer, tally));
        plan.accept(tally.plan());
    }

    @Override
    public List<GroupCount> counts(TraceQuery query, List<GroupKey> by, ZoneId zone) {
        return ask(snapshot -> RowCounts.run(snapshot.segments(), query, by, zone));
    }

    @Override
    public Life life(String lifeId) {
        return ask(snapshot -> snapshot.life(lifeId));
    }

    @Override
    public void lives(Predicate<Life> consumer) {
        use(snapshot -> lives(snapshot, consumer));
    }

    @Override
    public void events(EventQuery query, Predicate<MailEvent> consumer, Consumer<QueryPlan> plan) {
        ScanTally tally = new ScanTally();
        use(snapshot -> EventScan.run(snapshot.segments(), query, consumer, tally));
        plan.accept(tally.plan());
    }

    @Override
    public StoreStatistics statistics() {
        return ask(snapshot -> statistics(snapshot.manifest()));
    }

    @Override
    public List<SourceStatus> sources() {
        return ask(snapshot ->
                snapshot.manifest().sources().stream().map(SourceEntry::status).toList());
    }

    @Override
    public void unparsed(Predicate<UnparsedLine> consumer) {
        use(snapshot -> unparsed(snapshot, consumer));
    }

    @Override
    public List<ValueCount> values(Field field, String prefix, int limit) {
        return ask(snapshot -> ValueSearch.run(snapshot.segments(), field, prefix == null ? "" : prefix, limit));
    }

    /** Reads every segment file whole and compares it with its checksum in the manifest; throws when one is damaged. */
    public void verify() {
        use(snapshot -> snapshot.segments().forEach(live -> live.segment().verify()));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Snapshot> all = new ArrayList<>(retired);
        all.add(current);
        while (!all.isEmpty()) {
            all.remove(0).close(all);
        }
    }

    private StoreStatistics statistics(Manifest manifest) {
        long messages = 0;
        long rows = 0;
        long events = 0;
        long bytes = 0;
        long replaced = 0;
        Instant oldest = null;
        Instant newest = null;
        for (SegmentEntry segment : manifest.segments()) {
            messages += segment.liveLives();
            rows += segment.liveRows();
            events += segment.liveEvents();
            bytes += segment.size();
            replaced += segment.dead().lives();
            if (segment.oldest() != null && (oldest == null || segment.oldest().isBefore(oldest))) {
                oldest = segment.oldest();
            }
            if (segment.newest() != null && (newest == null || segment.newest().isAfter(newest))) {
                newest = segment.newest();
            }
        }
        long unparsed =
                manifest.sources().stream().mapToLong(SourceEntry::unparsed).sum();
        return new StoreStatistics(
                folder,
                "MapDB",
                Manifest.VERSION,
                manifest.generation(),
                manifest.segments().size(),
                messages,
                rows,
                events,
                unparsed,
                manifest.sources().size(),
                bytes,
                replaced,
                oldest,
                newest);
    }

    private static void lives(Snapshot snapshot, Predicate<Life> consumer) {
        for (LiveSegment live : snapshot.segments()) {
            Groups groups = live.segment().meta().groups();
            for (int group = 0; group < groups.count(); group++) {
                int ordinal = groups.firstLife(group);
                for (Life life : live.segment().lives(group)) {
                    if (!live.dead().get(ordinal++) && !consumer.test(life)) {
                        return;
                    }
                }
            }
        }
    }

    /** A log that is imported again after a repair tells of its lines again. */
    private static void unparsed(Snapshot snapshot, Predicate<UnparsedLine> consumer) {
        Set<LogPosition> told = new HashSet<>();
        for (LiveSegment live : snapshot.segments()) {
            for (int block = 0; block < live.segment().meta().unparsed(); block++) {
                for (UnparsedLine line : live.segment().unparsed(block)) {
                    boolean isNew = told.size() >= MOST_TOLD || told.add(line.position());
                    if (isNew && !consumer.test(line)) {
                        return;
                    }
                }
            }
        }
    }

    private void use(Consumer<Snapshot> reading) {
        ask(snapshot -> {
            reading.accept(snapshot);
            return null;
        });
    }

    private <T> T ask(Function<Snapshot, T> reading) {
        refresh();
        Snapshot snapshot = current;
        snapshot.enter();
        try {
            return reading.apply(snapshot);
        } finally {
            snapshot.leave();
            closeRetired();
        }
    }

    private void refresh() {
        if (closed) {
            throw new StoreException(
                    StoreException.Kind.CLOSED, "The store " + folder + " was closed; open it again to read it.", null);
        }
        SegmentGone gone = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            byte[] bytes = manifestFile.bytes();
            if (current != null && Arrays.equals(bytes, committed)) {
                return;
            }
            try {
                Snapshot newer = Snapshot.open(folder, manifestFile.parse(bytes), current, cache);
                if (current != null) {
                    retired.add(current);
                }
                current = newer;
                committed = bytes;
                closeRetired();
                return;
            } catch (SegmentGone e) {
                gone = e;
            }
        }
        throw Segment.damaged(folder.resolve(gone.getMessage()), new IllegalStateException("it is missing"));
    }

    private void closeRetired() {
        for (int i = retired.size() - 1; i >= 0; i--) {
            Snapshot snapshot = retired.get(i);
            if (!snapshot.isInUse()) {
                retired.remove(i);
                List<Snapshot> others = new ArrayList<>(retired);
                others.add(current);
                snapshot.close(others);
            }
        }
    }
}
