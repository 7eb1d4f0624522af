package mtsh.commands.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.data.ObjectText;
import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.source.PrivateFiles;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Test-DeliveryEvidence: whether a bundle is as it was written, and what the logs it came from say today. */
@Command(
        name = "Test-DeliveryEvidence",
        description =
                "Checks a bundle of Export-DeliveryEvidence or Export-MessageTrace: its sums, and the logs it came from.")
@CmdletInfo(
        defaultSet = "Path",
        output = TestDeliveryEvidence.TYPE,
        outputProperties = {
            "Path",
            "Valid",
            "Kind",
            "Created",
            "Members",
            "Problems",
            "ManifestHash",
            "ManifestKnown",
            "Logs",
            "LinesStillThere",
            "LinesGone",
            "Summary"
        })
public final class TestDeliveryEvidence extends Cmdlet {
    static final String TYPE = "Mtsh.EvidenceCheck";

    @Option(names = "-Path", description = "Bundles: folders or .zip files; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "Bundles; nothing in a name is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            notEmpty = true,
            pipelineByPropertyName = true,
            completer = "path")
    String[] literalPath;

    @Option(names = "-ManifestHash", description = "The SHA-256 of the manifest, as you know it by another way.")
    @Parameter(notEmpty = true, pipelineByPropertyName = true)
    String manifestHash;

    @Option(names = "-SkipLog", description = "Does not look into the logs: on another machine they are not there.")
    boolean skipLog;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            List<Path> found = ItemPaths.find(runtime().session(), each, literal);
            if (found.isEmpty()) {
                writeError(FileErrors.notFound(
                        runtime().session().resolvePath(each).toString()));
            }
            found.forEach(this::test);
        }
    }

    private void test(Path place) {
        try (BundleReader bundle = BundleReader.open(place)) {
            write(result(place, bundle));
        } catch (ZipException noZip) {
            writeError(
                    "System.IO.InvalidDataException",
                    "NoBundle",
                    ErrorCategory.InvalidData,
                    place.toString(),
                    place + " is no bundle: it is neither a folder nor a zip that can be read (" + noZip.getMessage()
                            + ").");
        } catch (IOException problem) {
            writeError(
                    "System.IO.IOException",
                    "BundleNotRead",
                    ErrorCategory.ReadError,
                    place.toString(),
                    place + " cannot be read: " + PrivateFiles.reason(problem) + ".");
        }
    }

    private PSObject result(Path place, BundleReader bundle) throws IOException {
        BundleCheck check = new BundleCheck(bundle, runtime()::checkStopped)
                .check(manifestHash, runtime().session().zone());
        LogsNow logs = new LogsNow(runtime()::checkStopped);
        List<Object> files = new ArrayList<>();
        boolean looksAtLogs =
                !skipLog && check.problems().isEmpty() && check.text("Kind").equals(ExportDeliveryEvidence.KIND);
        if (looksAtLogs) {
            check.list("Logs").forEach(log -> files.add(logs.file(log)));
            logs.lines(lines(bundle));
        }
        return PSObject.custom()
                .typeName(TYPE)
                .note("Path", place.toString())
                .note("Valid", check.problems().isEmpty())
                .note("Kind", check.text("Kind"))
                .note("Created", check.text("Created"))
                .note("Members", check.members())
                .note("Problems", PSArray.ofStrings(check.problems()))
                .note("ManifestHash", check.manifestHash())
                .note("ManifestKnown", manifestHash != null)
                .note("Logs", PSArray.of(files))
                .note("LinesStillThere", looksAtLogs ? logs.still() : null)
                .note("LinesGone", PSArray.ofStrings(logs.gone()))
                .note("Summary", summary(check, logs, looksAtLogs));
    }

    private List<Object> lines(BundleReader bundle) throws IOException {
        String text = bundle.text("lines.json");
        if (text == null) {
            writeWarning("The lines of this bundle are too many to be looked up in the logs; its sums were checked.");
            return List.of();
        }
        try {
            List<Object> lines = Enumeration.list(
                    ObjectText.fromJson(text, runtime().session().zone()));
            return lines == null ? List.of() : lines;
        } catch (TerminatingError noJson) {
            return List.of();
        }
    }

    private String summary(BundleCheck check, LogsNow logs, boolean looksAtLogs) {
        if (!check.problems().isEmpty()) {
            return "NOT AS WRITTEN. " + String.join(" ", check.problems());
        }
        String whole = "AS WRITTEN. " + check.members() + " files have the sums in the manifest";
        String known = manifestHash != null
                ? ", and the manifest is the one you know."
                : "; that the manifest itself was not changed shows only its hash: -ManifestHash.";
        if (!looksAtLogs) {
            return whole + known;
        }
        int gone = logs.gone().size();
        String now = " Of " + (logs.still() + gone) + " lines, " + logs.still() + " stand in the logs here today"
                + (gone == 0 ? "." : "; " + gone + " do not, as logs are rotated and deleted.");
        return whole + known + now;
    }
}
