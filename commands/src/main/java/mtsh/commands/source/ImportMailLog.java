package mtsh.commands.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.ProgressRecord;
import mtsh.store.carrier.Carrier;
import mtsh.store.engine.StoreException;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;

/** Import-MailLog: reads mail logs of any kind into the store. Reading the same log again adds nothing; a log that grew is read on. */
@Command(
        name = "Import-MailLog",
        description =
                "Reads mail logs into the store: files, folders, wildcards, compressed ones, or standard input (-).")
@CmdletInfo(
        output = ImportReport.TYPE,
        outputProperties = {"Files", "SkippedFiles", "Lines", "Events", "Messages", "Unparsed", "Seconds", "Sources"})
public final class ImportMailLog extends Cmdlet {
    private static final int PROGRESS_ID = 1;

    @Option(
            names = {"-Path", "-FullName", "-LiteralPath", "-PSPath"},
            description = "Files, folders or patterns; - is standard input.")
    @Parameter(
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = "-TimeZone",
            description = "The zone of times that name none: a place, a Windows name, an offset, UTC, or Local. "
                    + "Without it, the session's.")
    @Parameter(notEmpty = true, completer = "timezone")
    String timeZone;

    @Option(
            names = "-Year",
            description = "The year of the first line that names none. Without it, the last one that fits.")
    @Parameter(range = {1970, 9999})
    Integer year;

    @Option(
            names = "-Culture",
            description =
                    "The culture that wrote dates of numbers: de-DE and en-GB put the day first, en-US the month.")
    @Parameter(notEmpty = true, completer = "culture")
    String culture;

    private final List<String> names = new ArrayList<>();

    @Override
    public void process() {
        for (String each : path) {
            names.add(
                    each.startsWith("~") ? runtime().session().resolvePath(each).toString() : each);
        }
    }

    @Override
    public void end() {
        Assumptions assumptions = assumptions();
        Path folder = runtime().session().location();
        Carrier carrier = new Carrier(folder, System.in);
        Carrier.Expansion expansion = carrier.expand(names);
        for (String problem : expansion.problems()) {
            writeError(
                    "System.IO.FileNotFoundException", "MailLogNotFound", ErrorCategory.ObjectNotFound, null, problem);
        }
        if (expansion.files().isEmpty()) {
            return;
        }
        StoreService service = runtime().session().service(StoreService.class);
        MailLogImporter importer = new MailLogImporter(
                service.folder(), carrier, assumptions, runtime().session().clock());
        ImportSummary summary;
        try {
            summary = importer.importAll(expansion.files(), new Progress());
        } catch (StoreException problem) {
            throw StoreService.error(problem);
        }
        for (String error : summary.errors()) {
            writeError("System.IO.InvalidDataException", "MailLogNotRead", ErrorCategory.InvalidData, null, error);
        }
        ImportReport report = new ImportReport(summary, folder);
        report.warnings().forEach(this::writeWarning);
        report.skipped().forEach(this::writeVerbose);
        write(report.object());
        if (summary.cancelled()) {
            throw new PipelineStopped();
        }
    }

    private Assumptions assumptions() {
        Assumptions assumptions = new AssumptionOptions(timeZone, year, culture)
                .in(runtime().session().zone());
        if (culture != null && assumptions.dateOrder() == DateOrder.UNKNOWN) {
            writeWarning("-Culture " + assumptions.culture()
                    + " writes the year first: it does not say whether 06/07/2025 is in June or in July.");
        }
        return assumptions;
    }

    /** Shows the way of the import, and hears Ctrl-C. */
    private final class Progress implements ImportProgress {
        private boolean cancelled;

        @Override
        public void reading(String source, int number, int sources, long bytes, long lines) {
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
        public boolean isCancelled() {
            try {
                runtime().checkStopped();
            } catch (PipelineStopped stopped) {
                cancelled = true;
            }
            return cancelled;
        }
    }
}
