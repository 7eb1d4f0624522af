package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.value.FileSystemItem;
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
        boolean isFolder = Files.isDirectory(source);
        Path target = session().resolvePath(ItemPaths.plain(destination));
        if (Files.isDirectory(target)) {
            target = target.resolve(name(source));
        }
        if (isFolder && target.startsWith(source)) {
            writeError(
                    "System.IO.IOException",
                    "MoveItemArgumentError",
                    ErrorCategory.InvalidArgument,
                    target.toString(),
                    "Destination path cannot be a subdirectory of the source or the source itself: " + target + ".");
            return;
        }
        String action = isFolder ? "Move Directory" : "Move File";
        if (!shouldProcess("Item: " + source + " Destination: " + target, action)) {
            return;
        }
        FileSystemItem moved = FileSystemItem.of(source);
        try {
            WindowsPaths.makeParents(target);
            if (isFolder) {
                moveFolder(source, target);
            } else {
                moveFile(source, target);
            }
            if (passThru) {
                write(item(target));
            }
        } catch (IOException problem) {
            String id = isFolder ? "MoveDirectoryItemIOError" : "MoveFileInfoItemIOError";
            ErrorRecord error = FileErrors.of(problem, target.toString(), id, ErrorCategory.WriteError);
            error.target(moved);
            if (problem instanceof FileAlreadyExistsException) {
                error.category(ErrorCategory.WriteError);
            }
            writeError(error);
        }
    }

    private void moveFile(Path source, Path target) throws IOException {
        Files.move(source, target, force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0]);
    }

    /** A folder that is there already takes in what the other one holds. */
    private void moveFolder(Path source, Path target) throws IOException {
        try {
            if (!Files.exists(target)) {
                Files.move(source, target);
                return;
            }
        } catch (AtomicMoveNotSupportedException | DirectoryNotEmptyException otherDevice) {
            writeDebug(otherDevice.toString());
        }
        merge(source, target);
    }

    private void merge(Path source, Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            writeError(FileErrors.exists(target));
            return;
        }
        Files.createDirectories(target);
        for (Path child : ItemPaths.list(source)) {
            Path moved = target.resolve(name(child));
            if (Files.isDirectory(child) && !Files.isSymbolicLink(child)) {
                merge(child, moved);
            } else {
                moveFile(child, moved);
            }
        }
        if (ItemPaths.list(source).isEmpty()) {
            Files.delete(source);
        }
    }
}
