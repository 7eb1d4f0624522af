package mtsh.store.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.SourceFile;
import mtsh.store.log.Assumptions;

/**
 * Brings mail logs into a store, each line exactly once: what was read, what it told and where reading stopped are committed
 * together, so that an import that was killed at any moment goes on where its last commit was. Sources are read in order of their
 * first event, so that a rotated log gives the messages of the log that it was.
 */
public final class MailLogImporter {
    private final Path folder;
    private final Carrier carrier;
    private final Assumptions assumptions;
    private final Clock clock;
    private final Consumer<Duration> pause;

    /**
     * @param folder of the store
     * @param zone of times in logs that do not name one
     */
    public MailLogImporter(Path folder, Carrier carrier, ZoneId zone, Clock clock) {
        this(folder, carrier, Assumptions.of(zone), clock);
    }

    /**
     * @param folder of the store
     * @param assumptions about times where logs leave something open
     */
    public MailLogImporter(Path folder, Carrier carrier, Assumptions assumptions, Clock clock) {
        this(folder, carrier, assumptions, clock, MailLogImporter::sleep);
    }

    private MailLogImporter(
            Path folder, Carrier carrier, Assumptions assumptions, Clock clock, Consumer<Duration> pause) {
        this.folder = folder;
        this.carrier = carrier;
        this.assumptions = assumptions;
        this.clock = clock;
        this.pause = pause;
    }

    /** The same, which lets time pass by this where a log has to settle. */
    public MailLogImporter pausing(Consumer<Duration> other) {
        return new MailLogImporter(folder, carrier, assumptions, clock, other);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("the importing thread is never interrupted", impossible);
        }
    }

    /**
     * Imports what is new in these sources. A source that cannot be read is an error in the summary, and the others are read. Interrupting
     * the thread, like {@link ImportProgress#isCancelled}, ends it with a commit.
     */
    public ImportSummary importAll(List<SourceFile> files, ImportProgress progress) {
        return ShieldedRun.run(progress, shielded -> run(files, shielded));
    }

    private ImportSummary run(List<SourceFile> files, ImportProgress progress) {
        try (OpenImport open = open(progress);
                carrier) {
            List<StoredSource> sources =
                    files.stream().map(file -> new StoredSource(carrier, file)).toList();
            boolean isWhole = open.read(sources) && readSettled(open, sources, progress);
            if (open.hasLines()) {
                open.commit();
                settle(open, isWhole);
            }
            return open.summary(!isWhole);
        }
    }

    /** Who cancelled does not want to wait. */
    private static void settle(OpenImport open, boolean isWhole) {
        if (isWhole) {
            open.settle();
        }
    }

    /**
     * Reads once more what was still being written, when that may be over: else a log that was copied just before would lack its last
     * message. What goes on being written is left for the next import.
     */
    private boolean readSettled(OpenImport open, List<StoredSource> sources, ImportProgress progress) {
        List<StoredSource> unfinished =
                sources.stream().filter(open::isUnfinished).toList();
        if (unfinished.isEmpty()) {
            return true;
        }
        pause.accept(StoredSource.SETTLING);
        return !progress.isCancelled() && open.read(unfinished);
    }

    /** Takes the store for writing, for whoever looks at sources more than once. Not from a thread that may be interrupted. */
    public OpenImport open(ImportProgress progress) {
        return new OpenImport(folder, assumptions, clock, progress);
    }

    public Carrier carrier() {
        return carrier;
    }

    public Clock clock() {
        return clock;
    }
}
