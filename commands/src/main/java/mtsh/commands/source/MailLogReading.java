package mtsh.commands.source;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.SourceFile;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;

/** What the cmdlets that read logs share: which logs, and into which store. */
abstract class MailLogReading extends Cmdlet {
    @Option(
            names = {"-Path", "-FullName", "-LiteralPath", "-PSPath"},
            description = "Files, folders, patterns or archives; journal: is this machine's journal, - standard input.")
    @Parameter(
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = "-Follow",
            description = "Reads on while the logs are written, through rotation, until it is stopped.")
    boolean follow;

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

    @Option(
            names = "-Server",
            description =
                    "The server whose log it is, where the lines do not name it, as in Exim's, qmail's and Dovecot's files.")
    @Parameter(notEmpty = true)
    String server;

    private final List<String> names = new ArrayList<>();

    @Override
    public final void process() {
        for (String each : path) {
            names.add(
                    each.startsWith("~") ? runtime().session().resolvePath(each).toString() : each);
        }
    }

    /** What the user named, with the home folder in place of its sign. */
    final List<String> names() {
        return names;
    }

    final MailLogImporter importer() {
        Carrier carrier = new Carrier(runtime().session().location(), System.in);
        return new MailLogImporter(
                runtime().session().service(StoreService.class).folder(),
                carrier,
                assumptions(),
                runtime().session().clock());
    }

    private Assumptions assumptions() {
        if (server != null && !server.chars().allMatch(MailLogReading::isHostCharacter)) {
            throw terminating(
                    "System.ArgumentException",
                    "InvalidServerName",
                    ErrorCategory.InvalidArgument,
                    server,
                    "'" + server + "' is no name of a server. Write it as its other logs do: mx1, or mx1.contoso.com.");
        }
        Assumptions assumptions = new AssumptionOptions(timeZone, year, culture, server)
                .in(runtime().session().zone());
        if (culture != null && assumptions.dateOrder() == DateOrder.UNKNOWN) {
            writeWarning("-Culture " + assumptions.culture()
                    + " writes the year first: it does not say whether 06/07/2025 is in June or in July.");
        }
        return assumptions;
    }

    private static boolean isHostCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':';
    }

    /** A stream ends when its writer says so, and is read once: there is nothing to look at again. */
    final void refuseStream(String why) {
        if (names.contains(SourceFile.STANDARD_INPUT)) {
            throw terminating(
                    "System.ArgumentException",
                    "MailLogStreamNotAllowed",
                    ErrorCategory.InvalidArgument,
                    SourceFile.STANDARD_INPUT,
                    why);
        }
    }

    /** One store has one writer. */
    final void refuseSecond() {
        MailLogImports imports = runtime().session().service(MailLogImports.class);
        imports.running().ifPresent(running -> {
            throw alreadyRunning(running);
        });
    }

    private TerminatingError alreadyRunning(BackgroundImport running) {
        return terminating(
                "System.InvalidOperationException",
                "MailLogImportRunning",
                ErrorCategory.ResourceBusy,
                running.name(),
                "The import " + running.name()
                        + " runs in this shell, and a store is written by one at a time. End it with Stop-MailLogImport -Id "
                        + running.id() + ", or wait for it, and try again.");
    }

    final void writeMissing(String problem) {
        writeError("System.IO.FileNotFoundException", "MailLogNotFound", ErrorCategory.ObjectNotFound, null, problem);
    }

    final void writeUnread(String problem) {
        writeError("System.IO.InvalidDataException", "MailLogNotRead", ErrorCategory.InvalidData, null, problem);
    }
}
