package mtsh.commands.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.value.PSObject;
import mtsh.store.carrier.Carrier;
import mtsh.store.engine.StoreException;
import mtsh.store.engine.TraceStore;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.quality.Finding;
import mtsh.store.quality.MailLogQuality;

/** Test-MailLogQuality: what logs do not say, and the setting that would make them say it. */
@Command(
        name = "Test-MailLogQuality",
        description = "Looks for what mail logs do not say, and names the setting that would make them say it.")
@CmdletInfo(
        output = TestMailLogQuality.TYPE,
        defaultSet = TestMailLogQuality.STORED,
        outputProperties = {
            "Host",
            "Program",
            "Check",
            "Result",
            "Found",
            "Of",
            "Seen",
            "Why",
            "Setting",
            "Where",
            "Documentation"
        })
public final class TestMailLogQuality extends Cmdlet {
    static final String TYPE = "Mtsh.MailLogQuality";
    static final String STORED = "Store";
    static final String FILES = "Path";

    @Option(names = "-Name", description = "Only sources of the store whose path or file name matches.")
    @Parameter(set = STORED, position = 0, wildcards = true, completer = "path")
    String name;

    @Option(
            names = {"-Path", "-FullName", "-LiteralPath", "-PSPath"},
            description = "Logs to look at instead of the store, which they are not read into.")
    @Parameter(
            set = FILES,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    private final List<String> paths = new ArrayList<>();

    @Override
    public void process() {
        if (path == null) {
            return;
        }
        for (String each : path) {
            paths.add(
                    each.startsWith("~") ? runtime().session().resolvePath(each).toString() : each);
        }
    }

    @Override
    public void end() {
        if (paths.isEmpty()) {
            Predicate<String> wanted =
                    SourceNames.matching(name, runtime().session().location());
            StoreService.read(runtime(), store -> report(store, wanted));
            return;
        }
        Path location = runtime().session().location();
        Carrier carrier = new Carrier(location, System.in);
        Carrier.Expansion expansion = carrier.expand(paths);
        for (String problem : expansion.problems()) {
            writeError(
                    "System.IO.FileNotFoundException", "MailLogNotFound", ErrorCategory.ObjectNotFound, null, problem);
        }
        if (!expansion.files().isEmpty()) {
            look(carrier, expansion);
        }
    }

    /** Everything that reading finds out is wanted here too, so files are read into a store of their own that is gone afterwards. */
    private void look(Carrier carrier, Carrier.Expansion expansion) {
        try (ScratchStore scratch = new ScratchStore()) {
            ImportSummary summary = new MailLogImporter(
                            scratch.folder(),
                            carrier,
                            runtime().session().zone(),
                            runtime().session().clock())
                    .importAll(expansion.files(), new Stopping());
            for (String error : summary.errors()) {
                writeError("System.IO.InvalidDataException", "MailLogNotRead", ErrorCategory.InvalidData, null, error);
            }
            if (summary.cancelled()) {
                throw new PipelineStopped();
            }
            try (TraceStore store = MapDbStore.open(scratch.folder())) {
                report(store, any -> true);
            }
        } catch (StoreException problem) {
            throw StoreService.error(problem);
        }
    }

    private void report(TraceStore store, Predicate<String> wanted) {
        List<Finding> findings = MailLogQuality.of(store, wanted, () -> {
            runtime().checkStopped();
            return false;
        });
        findings.forEach(finding -> write(object(finding)));
    }

    private static PSObject object(Finding finding) {
        String result = finding.result().name();
        boolean isGood = finding.result() == Finding.Result.GOOD;
        return PSObject.custom()
                .typeName(TYPE)
                .note("Host", finding.host())
                .note("Program", finding.program())
                .note("Check", finding.check())
                .note("Result", result.charAt(0) + result.substring(1).toLowerCase(Locale.ROOT))
                .note("Found", finding.found())
                .note("Of", finding.of())
                .note("Seen", finding.seen())
                .note("Why", finding.advice().why())
                .note("Setting", isGood ? null : finding.advice().setting())
                .note("Where", isGood ? null : finding.advice().where())
                .note("Documentation", finding.advice().documentation());
    }

    /** Hears Ctrl-C while files are read. */
    private final class Stopping implements ImportProgress {
        @Override
        public boolean isCancelled() {
            try {
                runtime().checkStopped();
                return false;
            } catch (PipelineStopped stopped) {
                return true;
            }
        }
    }
}
