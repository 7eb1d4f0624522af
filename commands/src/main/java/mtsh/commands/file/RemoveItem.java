package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;

/** Remove-Item: deletes files and folders. */
@Command(
        name = "Remove-Item",
        aliases = {"ri", "rm", "del", "erase", "rmdir", "rd"},
        description = "Deletes files and folders.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class RemoveItem extends FileCmdlet {
    @Option(names = "-Path", description = "The paths; wildcards are allowed.")
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
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Filter", description = "Only names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Recurse", description = "Folders with all that is in them.")
    boolean recurse;

    @Option(names = "-Force", description = "Hidden and read-only ones too.")
    boolean force;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place != null) {
                fromDrive(place, literal);
                continue;
            }
            for (Path file : resolve(each, literal, force)) {
                if (isWanted(name(file), filter, include, exclude)) {
                    remove(file);
                }
            }
        }
    }

    private void fromDrive(SessionDrive.Place place, boolean literal) {
        refuseFilter(filter);
        for (PSObject item : items(place, literal)) {
            String found = String.valueOf(item.noteValue("PSChildName"));
            if (isWanted(found, filter, include, exclude) && shouldProcess("Item: " + found, "Remove Item")) {
                isChanged(() -> place.drive().remove(session(), found, force));
            }
        }
    }

    private void remove(Path file) {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (!shouldProcess(file.toString(), folder ? "Remove Directory" : "Remove File")) {
            return;
        }
        try {
            if (folder && !recurse && !ItemPaths.list(file).isEmpty()) {
                writeError(
                        "System.IO.IOException",
                        "DirectoryNotEmpty",
                        ErrorCategory.WriteError,
                        file.toString(),
                        "Directory " + file + " cannot be removed because it is not empty.");
                return;
            }
            if (folder) {
                FileTrees.delete(file, runtime()::checkStopped);
            } else {
                Files.delete(file);
            }
        } catch (IOException problem) {
            writeError(
                    FileErrors.of(problem, file.toString(), "RemoveFileSystemItemIOError", ErrorCategory.WriteError));
        }
    }
}
