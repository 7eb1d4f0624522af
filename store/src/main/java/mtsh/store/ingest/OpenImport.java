package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.SourceFile;
import mtsh.store.engine.mapdb.MapDbWriter;
import mtsh.store.engine.mapdb.SourceEntry;

/**
 * An import that goes on for as long as it is open: it holds the store's one writer, and what was read and not yet committed. Not safe
 * for threads, and not for one that may be interrupted ({@link ShieldedRun}).
 */
public final class OpenImport implements AutoCloseable {
    private final ZoneId zone;
    private final Clock clock;
    private final ImportProgress progress;
    private final Instant begin;
    private final MapDbWriter writer;
    private final ImportSession session;
    private final long messagesBefore;
    private final Set<SourceView> read = new HashSet<>();
    private final Set<SourceView> skipped = new HashSet<>();
    private final Map<SourceView, String> errors = new LinkedHashMap<>();

    OpenImport(Path folder, ZoneId zone, Clock clock, ImportProgress progress) {
        this.zone = zone;
        this.clock = clock;
        this.progress = progress;
        this.begin = clock.instant();
        this.writer = MapDbWriter.open(folder);
        this.messagesBefore = writer.messages();
        this.session = new ImportSession(writer, progress);
    }

    /**
     * Reads what is new in these sources, those with the earliest first event first; false when it was cancelled before the last.
     * {@link #failure} tells of each what went wrong.
     */
    public boolean read(List<? extends SourceView> sources) {
        Instant now = clock.instant();
        List<PlannedSource> plan = new ArrayList<>();
        for (SourceView source : sources) {
            errors.remove(source);
            try {
                plan.add(PlannedSource.plan(source, session.book(), zone, now));
            } catch (IOException e) {
                errors.put(source, message(source.file(), e));
            }
        }
        plan.sort(Comparator.comparing(PlannedSource::begin));
        boolean isCancelled = false;
        for (int i = 0; i < plan.size() && !isCancelled; i++) {
            read(plan.get(i), i + 1, plan.size(), now);
            isCancelled = progress.isCancelled();
        }
        return !isCancelled;
    }

    private void read(PlannedSource planned, int number, int sources, Instant now) {
        PlannedSource source = planned.asOf(session.book());
        if (source.isReadWhole()) {
            skipped.add(source.view());
            return;
        }
        progress.reading(source.file().name(), number, sources, 0, session.lines());
        try {
            boolean hasRead = new SourceImport(session, source, number, sources, now).run();
            (hasRead ? read : skipped).add(source.view());
        } catch (IOException e) {
            errors.put(source.view(), message(source.file(), e));
        }
    }

    private static String message(SourceFile file, IOException e) {
        return e instanceof CarrierException ? e.getMessage() : file.name() + ": cannot be read: " + e.getMessage();
    }

    /** What was wrong when this source was last read. */
    public Optional<String> failure(SourceView source) {
        return Optional.ofNullable(errors.get(source));
    }

    /** Nothing more will be asked of this source. What it gave still counts. */
    public void forget(SourceView source) {
        errors.remove(source);
    }

    /** What is known of a source that begins with these bytes, read or committed. */
    public Optional<SourceEntry> known(SourceFile file, byte[] head) {
        return Optional.ofNullable(session.book().find(file, head));
    }

    /** Everything that was read from a source of this name; rotation gives one name to many. */
    public List<SourceEntry> named(String name) {
        return session.book().entries().stream()
                .filter(entry -> entry.name().equals(name))
                .toList();
    }

    /** Whether anything was read since the last commit, and {@link #hasEvents} whether it told of mail. */
    public boolean hasLines() {
        return session.hasLines();
    }

    public boolean hasEvents() {
        return session.hasEvents();
    }

    public void commit() {
        session.commit();
    }

    /** What was done since it was opened, committed or not. */
    public ImportSummary summary(boolean isCancelled) {
        skipped.removeAll(read);
        return new ImportSummary(
                read.size(),
                skipped.size(),
                session.lines(),
                session.events(),
                writer.messages() - messagesBefore,
                session.unparsedLines(),
                Duration.between(begin, clock.instant()).toMillis() / 1000.0,
                List.copyOf(errors.values()),
                isCancelled);
    }

    /** Gives the store free, without a commit of what was read since the last one. */
    @Override
    public void close() {
        writer.close();
    }
}
