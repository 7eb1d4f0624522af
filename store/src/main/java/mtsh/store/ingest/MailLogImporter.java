package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.SourceFile;
import mtsh.store.engine.mapdb.MapDbWriter;
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
        this.folder = folder;
        this.carrier = carrier;
        this.assumptions = assumptions;
        this.clock = clock;
    }

    /**
     * Imports what is new in these sources. A source that cannot be read is an error in the summary, and the others are read. Interrupting
     * the thread, like {@link ImportProgress#isCancelled}, ends it with a commit.
     */
    public ImportSummary importAll(List<SourceFile> files, ImportProgress progress) {
        return ShieldedRun.run(progress, shielded -> run(files, shielded));
    }

    private ImportSummary run(List<SourceFile> files, ImportProgress progress) {
        Instant begin = clock.instant();
        try (MapDbWriter writer = MapDbWriter.open(folder)) {
            long messages = writer.messages();
            ImportSession session = new ImportSession(writer, progress);
            List<String> errors = new ArrayList<>();
            List<SourceResult> results = new ArrayList<>();
            List<PlannedSource> plan = plan(files, session, begin, errors, results);
            boolean cancelled = false;
            for (int i = 0; i < plan.size() && !cancelled; i++) {
                results.add(read(session, plan.get(i), i + 1, plan.size(), begin, errors));
                cancelled = progress.isCancelled();
            }
            if (session.lines() > 0) {
                session.commit();
            }
            double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
            return new ImportSummary(
                    count(results, SourceResult.Outcome.READ),
                    count(results, SourceResult.Outcome.NOTHING_NEW),
                    session.lines(),
                    session.events(),
                    writer.messages() - messages,
                    session.unparsedLines(),
                    seconds,
                    List.copyOf(errors),
                    List.copyOf(results),
                    cancelled);
        }
    }

    private static int count(List<SourceResult> results, SourceResult.Outcome outcome) {
        return (int) results.stream().filter(each -> each.outcome() == outcome).count();
    }

    private List<PlannedSource> plan(
            List<SourceFile> files,
            ImportSession session,
            Instant now,
            List<String> errors,
            List<SourceResult> results) {
        List<PlannedSource> plan = new ArrayList<>();
        for (SourceFile file : files) {
            try {
                plan.add(PlannedSource.plan(carrier, file, session.book(), assumptions, now));
            } catch (IOException e) {
                errors.add(message(file, e));
                results.add(SourceResult.failed(file.name(), reason(file, e)));
            }
        }
        plan.sort(Comparator.comparing(PlannedSource::begin));
        return plan;
    }

    private SourceResult read(
            ImportSession session, PlannedSource planned, int number, int sources, Instant now, List<String> errors) {
        PlannedSource source = planned.asOf(session.book());
        String name = source.file().name();
        if (source.isReadWhole()) {
            return nothingNew(source);
        }
        session.progress().reading(name, number, sources, 0, session.lines());
        try {
            boolean hasRead = new SourceImport(session, source, number, sources, now).run(carrier);
            return hasRead ? result(session, source, SourceResult.Outcome.READ, "") : nothingNew(source);
        } catch (IOException e) {
            errors.add(message(source.file(), e));
            return result(session, source, SourceResult.Outcome.FAILED, reason(source.file(), e));
        }
    }

    private static SourceResult result(
            ImportSession session, PlannedSource source, SourceResult.Outcome outcome, String why) {
        return SourceResult.of(source, session.book().get(source.identity()), outcome, why);
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
        return e instanceof CarrierException ? e.getMessage() : file.name() + ": cannot be read: " + e.getMessage();
    }
}
