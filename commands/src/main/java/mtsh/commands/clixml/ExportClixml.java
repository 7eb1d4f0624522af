package mtsh.commands.clixml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.WindowsPaths;

/** Export-Clixml: objects into a file, with their types. */
@Command(name = "Export-Clixml", description = "Writes objects to a file from which Import-Clixml makes them again.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true)
public final class ExportClixml extends Cmdlet {
    private static final int USUAL_DEPTH = 2;

    @Option(names = "-Depth", description = "How many levels of properties are written as objects.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int depth = USUAL_DEPTH;

    @Option(names = "-Path", description = "The file.")
    @Parameter(set = "ByPath", position = 0, mandatory = true, completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file, taken as it is.")
    @Parameter(set = "ByLiteralPath", mandatory = true, completer = "path")
    String literalPath;

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(mandatory = true, pipeline = true, allowEmpty = true)
    Object inputObject;

    @Option(names = "-Force", description = "Writes a read-only file too.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Leaves a file that is there alone, with an error.")
    boolean noClobber;

    @Option(names = "-Encoding", description = "How characters become bytes; UTF-8 without a mark when not given.")
    @Parameter(completer = "encoding", notEmpty = true)
    Object encoding;

    private Path file;
    private CliXmlWriter writer;

    @Override
    public void begin() {
        Path target = ItemPaths.target(runtime().session(), literalPath != null ? literalPath : path);
        if (!shouldProcess(literalPath != null ? literalPath : path, "Export-Clixml")) {
            return;
        }
        if (noClobber && Files.exists(target)) {
            throw terminating(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    target.toString(),
                    "File '" + target + "' already exists and NoClobber was specified.");
        }
        file = target;
        writer = new CliXmlWriter(runtime()::checkStopped);
    }

    @Override
    public void process() {
        if (writer != null) {
            writer.add(inputObject, depth);
        }
    }

    @Override
    public void end() {
        if (writer == null) {
            return;
        }
        if (force && Files.exists(file) && !Files.isWritable(file)) {
            // Whether it helped is seen when the file is opened.
            boolean ignored = file.toFile().setWritable(true);
        }
        NetEncoding used = TextEncodings.of(encoding, this::writeWarning);
        try (OutputStream stream = Files.newOutputStream(WindowsPaths.inMadeFolder(file))) {
            stream.write(used.preamble());
            stream.write(used.encode(writer.finish()));
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
