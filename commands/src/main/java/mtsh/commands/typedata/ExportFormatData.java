package mtsh.commands.typedata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSObject;

/** Export-FormatData: views as a format.ps1xml file. */
@Command(name = "Export-FormatData", description = "Writes views into a format.ps1xml file.")
@CmdletInfo(defaultSet = "ByPath")
public final class ExportFormatData extends Cmdlet {
    @Option(names = "-InputObject", description = "What Get-FormatData gives.")
    @Parameter(mandatory = true, pipeline = true, type = "System.Management.Automation.ExtendedTypeDefinition")
    Object[] inputObject;

    @Option(
            names = {"-Path", "-FilePath"},
            description = "The file.")
    @Parameter(set = "ByPath", mandatory = true, completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file; nothing in its name is a wildcard.")
    @Parameter(set = "ByLiteralPath", mandatory = true, completer = "path")
    String literalPath;

    @Option(names = "-Force", description = "Writes over a file that is read-only.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Refuses when the file is there.")
    boolean noClobber;

    @Option(names = "-IncludeScriptBlock", description = "With the text of script blocks; otherwise they do nothing.")
    boolean includeScriptBlock;

    private final List<NetRecord> definitions = new ArrayList<>();

    @Override
    public void process() {
        for (Object each : inputObject) {
            definitions.add((NetRecord) PSObject.unwrap(each));
        }
    }

    @Override
    public void end() {
        Path file = ItemPaths.target(runtime().session(), literalPath != null ? literalPath : path);
        if (noClobber && Files.exists(file)) {
            throw terminating(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    file.toString(),
                    "The file '" + file + "' already exists.");
        }
        if (force && Files.exists(file) && !Files.isWritable(file)) {
            // Whether it helped is seen when the file is opened.
            boolean ignored = file.toFile().setWritable(true);
        }
        try {
            Files.writeString(file, FormatDataWriter.write(definitions, includeScriptBlock), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
