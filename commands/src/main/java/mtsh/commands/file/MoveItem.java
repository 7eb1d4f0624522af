package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.WindowsPaths;

/** Move-Item: moves files and folders. */
@Command(
        name = "Move-Item",
        aliases = {"mi", "move", "mv"},
        description = "Moves files and folders.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class MoveItem extends FileCmdlet {
    @Option(names = "-Path", description = "What to move; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "What to move; nothing in it is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Destination", description = "Where to; the current folder when not given.")
    @Parameter(position = 1, pipelineByPropertyName = true, completer = "path")
    String destination = ".";

    @Option(names = "-Force", description = "Overwrites a file that is there.")
    boolean force;

    @Option(names = "-Filter", description = "Only names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-PassThru", description = "Gives what was moved.")
    boolean passThru;

    @Override
    public void process() {
        for (String each : literalPath != null ? literalPath : path) {
            if (place(each) != null) {
                throw terminating(
                        "System.Management.Automation.PSNotSupportedException",
                        "NotSupported",
                        ErrorCategory.NotImplemented,
                        null,
                        "Provider operation stopped because the provider does not support this operation.");
            }
        }
        for (Path source : resolve(path, literalPath)) {
            if (isWanted(name(source), filter, include, exclude)) {
                move(source);
            }
        }
    }

    private void move(Path source) {
        Path target = session().resolvePath(ItemPaths.plain(destination));
        if (Files.isDirectory(target)) {
            target = target.resolve(name(source));
        }
        String action = Files.isDirectory(source) ? "Move Directory" : "Move File";
        if (!shouldProcess("Item: " + source + " Destination: " + target, action)) {
            return;
        }
        try {
            if (Files.exists(target) && !force) {
                writeError(
                        "System.IO.IOException",
                        "MoveFileInfoItemIOError",
                        ErrorCategory.WriteError,
                        source.toString(),
                        "Cannot create a file when that file already exists.");
                return;
            }
            CopyOption[] options = force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
            WindowsPaths.makeParents(target);
            Files.move(source, target, options);
            if (passThru) {
                write(item(target));
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, target.toString(), "MoveFileInfoItemIOError", ErrorCategory.WriteError));
        }
    }
}
