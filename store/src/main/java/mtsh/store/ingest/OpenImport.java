package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.SourceFile;
import mtsh.store.engine.mapdb.MapDbWriter;
import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.log.Assumptions;

/**
 * An import that goes on for as long as it is open: it holds the store's one writer, and what was read and not yet committed. Not safe
 * for threads, and not for one that may be interrupted ({@link ShieldedRun}).
 */
public final class OpenImport implements AutoCloseable {
    private final Assumptions assumptions;
    private final Clock clock;
    private final ImportProgress progress;
    private final Instant begin;
    private final MapDbWriter writer;
    private final ImportSession session;
    private final long messagesBefore;

    /** Each source as it was when it was first looked at, and what was done with it since. */
    private final Map<SourceView, PlannedSource> first = new LinkedHashMap<>();

    private final Map<SourceView, SourceResult> results = new LinkedHashMap<>();
    private final PastResults past = new PastResults();
    private final Map<SourceView, String> errors = new LinkedHashMap<>();
    private final Set<SourceView> unfinished = new HashSet<>();

    OpenImport(Path folder, Assumptions assumptions, Clock clock, ImportProgress progress) {
        this.assumptions = assumptions;
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
                plan.add(PlannedSource.plan(source, session.book(), assumptions, now));
            } catch (IOException e) {
                errors.put(source, message(source.file(), e));
                results.put(source, SourceResult.failed(source.file().name(), reason(source.file(), e)));
            }
        }
        boolean isCancelled = false;
        List<PlannedSource> inOrder = inReadingOrder(plan);
        for (int i = 0; i < inOrder.size() && !isCancelled; i++) {
            read(inOrder.get(i), i + 1, inOrder.size(), now);
            isCancelled = progress.isCancelled();
        }
        return !isCancelled;
    }

    /** By their first event; but the files of an archive that would be unpacked again and again stay together, in its order. */
    private static List<PlannedSource> inReadingOrder(List<PlannedSource> plan) {
        Map<Path, List<PlannedSource>> groups = new LinkedHashMap<>();
        List<List<PlannedSource>> all = new ArrayList<>();
        for (PlannedSource source : plan) {
            List<PlannedSource> group = new ArrayList<>();
            if (source.file().isInOrder()) {
                group = groups.computeIfAbsent(source.file().path(), path -> new ArrayList<>());
            }
            if (group.isEmpty()) {
                all.add(group);
            }
            group.add(source);
        }
        all.sort(Comparator.comparing(group -> group.stream()
                .map(PlannedSource::begin)
                .min(Comparator.naturalOrder())
                .orElseThrow()));
        return all.stream().flatMap(List::stream).toList();
    }

    private void read(PlannedSource planned, int number, int sources, Instant now) {
        progress.reading(planned.file().name(), number, sources, 0, session.lines());
        PlannedSource source = planned;
        try {
            source = planned.asOf(session.book());
            first.putIfAbsent(source.view(), source);
            if (hasRead(source, number, sources, now)) {
                note(source, SourceResult.Outcome.READ, "");
            } else {
                results.putIfAbsent(source.view(), nothingNew(source));
            }
        } catch (IOException e) {
            errors.put(source.view(), message(source.file(), e));
            note(source, SourceResult.Outcome.FAILED, reason(source.file(), e));
        }
    }

    private boolean hasRead(PlannedSource source, int number, int sources, Instant now) throws IOException {
        unfinished.remove(source.view());
        if (source.isReadWhole()) {
            return false;
        }
        SourceImport reading = new SourceImport(session, source, number, sources, now);
        boolean hasRead = reading.run();
        if (reading.isUnfinished()) {
            unfinished.add(source.view());
        }
        return hasRead;
    }

    private void note(PlannedSource source, SourceResult.Outcome outcome, String why) {
        PlannedSource begun = first.getOrDefault(source.view(), source);
        results.put(source.view(), SourceResult.of(begun, session.book().get(source.identity()), outcome, why));
    }

    private static SourceResult nothingNew(PlannedSource source) {
        return SourceResult.of(source, null, SourceResult.Outcome.NOTHING_NEW, source.whyNothingNew());
    }

    /** What is wrong, without the source's name in front. */
    private static String reason(SourceFile file, IOException e) {
        String text = message(file, e);
        String name = file.name() + ": ";
        return text.startsWith(name) ? text.substring(name.length()) : text;
    }

    private static String message(SourceFile file, IOException e) {
        return CarrierException.of(file.name(), e).getMessage();
    }

    /** What was wrong when this source was last read. */
    public Optional<String> failure(SourceView source) {
        return Optional.ofNullable(errors.get(source));
    }

    /** Whether the end of this source was left out because it was still being written when it was last read. */
    public boolean isUnfinished(SourceView source) {
        return unfinished.contains(source);
    }

    /** Nothing more will be asked of this source. What it gave still counts, under its name. */
    public void forget(SourceView source) {
        unfinished.remove(source);
        errors.remove(source);
        first.remove(source);
        past.add(results.remove(source));
    }

    /** What is known of a source, read or committed. */
    public Optional<SourceEntry> known(SourceView source) throws IOException {
        return Optional.ofNullable(PlannedSource.known(source, session.book()));
    }

    /** Whether it begins as a source that is known, and ends before the place to which that was read. */
    public boolean isLessThanKnown(SourceView source) throws IOException {
        long size = source.stored().size();
        return session.book().candidates(source.file(), source.head()).stream()
                .anyMatch(entry -> entry.offset() > size);
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

    /** Leaves the store well merged; right after a commit, when nothing more will come soon. */
    public void settle() {
        session.settle();
    }

    /** What was done since it was opened, committed or not. */
    public ImportSummary summary(boolean isCancelled) {
        return new ImportSummary(
                past.read() + count(SourceResult.Outcome.READ),
                count(SourceResult.Outcome.NOTHING_NEW),
                session.lines(),
                session.events(),
                // What was two messages may turn out to be one.
                Math.max(0, writer.messages() - messagesBefore),
                session.unparsedLines(),
                Duration.between(begin, clock.instant()).toMillis() / 1000.0,
                List.copyOf(errors.values()),
                Stream.concat(past.results().stream(), results.values().stream())
                        .toList(),
                isCancelled);
    }

    private int count(SourceResult.Outcome outcome) {
        return (int) results.values().stream()
                .filter(each -> each.outcome() == outcome)
                .count();
    }

    /** Gives the store free, without a commit of what was read since the last one. */
    @Override
    public void close() {
        writer.close();
    }
}
