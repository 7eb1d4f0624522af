package mtsh.commands.source;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.ProgressRecord;
import mtsh.store.carrier.Carrier;
import mtsh.store.engine.StoreException;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.ingest.follow.FollowListener;
import mtsh.store.ingest.follow.Follower;

/** Import-MailLog: reads mail logs of any kind into the store. Reading the same log again adds nothing; a log that grew is read on. */
@Command(
        name = "Import-MailLog",
        description =
                "Reads mail logs into the store: files, folders, wildcards, archives, the journal (journal:), standard input (-).")
@CmdletInfo(
        output = ImportReport.TYPE,
        outputProperties = {"Files", "SkippedFiles", "Lines", "Events", "Messages", "Unparsed", "Seconds", "Sources"})
public final class ImportMailLog extends MailLogReading {
    private static final int PROGRESS_ID = 1;

    @Override
    public void end() {
        refuseSecond();
        ImportSummary summary;
        try {
            summary = follow ? follow() : importOnce();
        } catch (StoreException problem) {
            throw StoreService.error(problem);
        }
        if (summary == null) {
            return;
        }
        boolean isStopped = isAskedToStop() || summary.cancelled();
        ImportReport report = new ImportReport(summary, runtime().session().location());
        report.warnings().forEach(this::writeWarning);
        report.skipped().forEach(this::writeVerbose);
        write(report.object());
        if (isStopped) {
            throw new PipelineStopped();
        }
    }

    /** Asks once: what stopped the import must not stop its summary as well. */
    private boolean isAskedToStop() {
        try {
            runtime().checkStopped();
            return false;
        } catch (PipelineStopped stopped) {
            return true;
        }
    }

    /** Null when there is nothing to read. */
    private ImportSummary importOnce() {
        MailLogImporter importer = importer();
        Carrier.Expansion expansion = importer.carrier().expand(names());
        expansion.problems().forEach(this::writeMissing);
        if (expansion.files().isEmpty()) {
            return null;
        }
        ImportSummary summary = importer.importAll(expansion.files(), new Progress(true));
        summary.errors().forEach(this::writeUnread);
        return summary;
    }

    private ImportSummary follow() {
        refuseStream("Standard input cannot be followed: it is read to its end anyway. Leave out -Follow.");
        return Follower.follow(importer(), names(), new Progress(false), new FollowListener() {
            @Override
            public void problem(String message) {
                writeUnread(message);
            }

            @Override
            public void waiting(String message) {
                writeWarning(message + "; it is read as soon as there is something.");
            }
        });
    }

    /** Shows the way of the import, and hears Ctrl-C. */
    private final class Progress implements ImportProgress {
        private final boolean isShown;
        private volatile boolean cancelled;

        Progress(boolean isShown) {
            this.isShown = isShown;
        }

        @Override
        public void reading(String source, int number, int sources, long bytes, long lines) {
            if (!isShown) {
                return;
            }
            writeProgress(new ProgressRecord(
                    PROGRESS_ID,
                    -1,
                    "Reading mail logs",
                    number + " of " + sources + ": " + source,
                    lines + " lines",
                    (int) (100L * (number - 1) / sources),
                    -1,
                    false));
        }

        @Override
        public void committed(long lines, long events) {
            writeVerbose("Committed " + lines + " lines, " + events + " events.");
        }

        @Override
        public boolean isCancelled() {
            cancelled = cancelled || isAskedToStop();
            return cancelled;
        }
    }
}
