package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Clear-Content: empties files. */
@Command(name = "Clear-Content", aliases = "clc", description = "Empties files without deleting them.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class ClearContent extends FileCmdlet {
    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Filter", description = "Only files with names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only files with these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "No files with these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Force", description = "Read-only files too.")
    boolean force;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place == null) {
                resolve(each, literal, true).forEach(this::clearWanted);
            } else if (place.drive().exists(session(), place, literal)) {
                writeError(
                        "System.Management.Automation.PSNotSupportedException",
                        "NotSupported",
                        ErrorCategory.NotImplemented,
                        null,
                        "Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.");
            } else {
                writeError(FileErrors.notFound(place.path()));
            }
        }
    }

    private void clearWanted(Path file) {
        boolean wanted = isWanted(name(file), filter, include, exclude);
        if (wanted && shouldProcess("Item: " + file, "Clear Content")) {
            clear(file);
        }
    }

    private void clear(Path file) {
        if (Files.isDirectory(file)) {
            writeError(
                    "System.NotSupportedException",
                    "ClearDirectoryContent",
                    ErrorCategory.InvalidOperation,
                    file.toString(),
                    "Unable to clear content of '" + file
                            + "' because it is a directory. Clear-Content is only supported on files.");
            return;
        }
        try {
            if (force && !Files.isWritable(file)) {
                file.toFile().setWritable(true);
            }
            Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING).close();
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "ClearContentIOError", ErrorCategory.WriteError));
        }
    }
}
