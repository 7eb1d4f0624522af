package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;
import mtsh.language.value.WindowsPaths;

/** Copy-Item: copies files and folders. */
@Command(
        name = "Copy-Item",
        aliases = {"copy", "cp", "cpi"},
        description = "Copies files and folders.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class CopyItem extends FileCmdlet {
    @Option(names = "-Path", description = "What to copy; wildcards are allowed.")
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
            description = "What to copy; nothing in it is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Destination", description = "Where to; the current folder when not given.")
    @Parameter(position = 1, pipelineByPropertyName = true, completer = "path")
    String destination = ".";

    @Option(names = "-Container", description = "Keeps the folders of what is copied.")
    boolean container = true;

    @Option(names = "-Force", description = "Overwrites read-only files.")
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

    @Option(names = "-Recurse", description = "Folders with all that is in them.")
    boolean recurse;

    @Option(names = "-PassThru", description = "Gives the copies.")
    boolean passThru;

    @Override
    public void process() {
        for (String each : literalPath != null ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place != null) {
                onDrive(place);
                return;
            }
        }
        for (Path source : resolve(path, literalPath)) {
            if (isWanted(name(source), filter, include, exclude)) {
                copy(source);
            }
        }
    }

    private void onDrive(SessionDrive.Place place) {
        SessionDrive.Place target = place(destination);
        if (target == null || target.drive() != place.drive()) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Source and destination path did not resolve to the same provider.");
        }
        for (PSObject item : items(place, literalPath != null)) {
            String found = String.valueOf(item.noteValue("PSChildName"));
            String copy = target.isRoot() ? found : target.name();
            if (shouldProcess("Item: " + found + " Destination: " + copy, "Copy Item")) {
                Object content =
                        place.drive().content(session(), new SessionDrive.Place(place.drive(), place.info(), found));
                if (isChanged(() -> place.drive().set(session(), copy, content)) && passThru) {
                    write(place.drive().item(session(), new SessionDrive.Place(place.drive(), place.info(), copy)));
                }
            }
        }
    }

    private void copy(Path source) {
        Path target = session().resolvePath(ItemPaths.plain(destination));
        if (Files.isDirectory(target)) {
            target = target.resolve(name(source));
        }
        boolean folder = Files.isDirectory(source);
        String action = folder ? "Copy Directory" : "Copy File";
        if (!shouldProcess("Item: " + source + " Destination: " + target, action)) {
            return;
        }
        if (source.equals(target)) {
            writeError(
                    "System.IO.IOException",
                    "CopyError",
                    ErrorCategory.WriteError,
                    source.toString(),
                    "Cannot overwrite the item " + source + " with itself.");
            return;
        }
        try {
            copy(source, target, folder);
            if (passThru) {
                write(item(target));
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, target.toString(), "CopyFileInfoItemIOError", ErrorCategory.WriteError));
        }
    }

    private void copy(Path source, Path target, boolean folder) throws IOException {
        if (folder && recurse) {
            FileTrees.copy(source, target, runtime()::checkStopped);
        } else if (folder) {
            Files.createDirectories(target);
        } else {
            if (force && Files.exists(target) && !Files.isWritable(target)) {
                target.toFile().setWritable(true);
            }
            WindowsPaths.makeParents(target);
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
