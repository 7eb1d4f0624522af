package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.WindowsPaths;

/** New-Item: makes files, folders and links. */
@Command(name = "New-Item", aliases = "ni", description = "Makes files, folders and links.")
@CmdletInfo(
        defaultSet = "pathSet",
        shouldProcess = true,
        output = {"System.IO.FileInfo", "System.IO.DirectoryInfo"})
public final class NewItem extends FileCmdlet {
    @Option(names = "-Path", description = "Where.")
    @Parameter(set = "pathSet", position = 0, mandatory = true, pipelineByPropertyName = true, completer = "path")
    @Parameter(set = "nameSet", position = 0, pipelineByPropertyName = true)
    String[] path;

    @Option(names = "-Name", description = "The name within -Path.")
    @Parameter(set = "nameSet", mandatory = true, pipelineByPropertyName = true)
    String itemName;

    @Option(
            names = {"-ItemType", "-Type"},
            description = "File, Directory, SymbolicLink or HardLink.")
    @Parameter(pipelineByPropertyName = true, completer = "itemtype")
    String itemType;

    @Option(
            names = {"-Value", "-Target"},
            description = "The text of a file, or what a link points to.")
    @Parameter(pipeline = true, pipelineByPropertyName = true)
    Object value;

    @Option(names = "-Force", description = "Overwrites a file, makes folders on the way, and bears what exists.")
    boolean force;

    @Override
    public void process() {
        for (String each : path == null ? new String[] {"."} : path) {
            String written = itemName == null ? each : each + "/" + itemName;
            SessionDrive.Place place = place(written);
            if (place != null) {
                onDrive(place);
                continue;
            }
            make(session().resolvePath(ItemPaths.plain(written)));
        }
    }

    private void onDrive(SessionDrive.Place place) {
        if (!force && place.drive().item(session(), place) != null) {
            writeError(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The item at path '" + place.name() + "' already exists.");
            return;
        }
        String what = "Item: " + place.name() + " Type: " + (itemType == null ? "" : itemType) + " Value: "
                + Conversions.toText(value);
        if (shouldProcess(what, "New Item")) {
            place.drive().set(session(), place.name(), value == null ? "" : value);
            write(place.drive().item(session(), place));
        }
    }

    private void make(Path target) {
        String type = itemType == null ? "file" : itemType.toLowerCase(Locale.ROOT);
        String what =
                switch (type) {
                    case "file", "f" -> "File";
                    case "directory", "d", "container" -> "Directory";
                    case "symboliclink" -> "Symbolic Link";
                    case "hardlink" -> "Hard Link";
                    default ->
                        throw terminating(
                                "System.Management.Automation.PSArgumentException",
                                "Argument",
                                ErrorCategory.InvalidArgument,
                                null,
                                "The type is not a known type for the file system. Only \"file\",\"directory\" or \"symboliclink\" can be "
                                        + "specified.");
                };
        if (!shouldProcess("Destination: " + target, "Create " + what)) {
            return;
        }
        try {
            switch (what) {
                case "File" -> makeFile(target);
                case "Directory" -> makeFolder(target);
                default -> makeLink(target, what.equals("Hard Link"));
            }
        } catch (IOException problem) {
            String id = what.equals("Directory") ? "CreateDirectoryIOError" : "NewItemIOError";
            writeError(FileErrors.of(problem, target.toString(), id, ErrorCategory.WriteError));
        }
    }

    private void makeFile(Path target) throws IOException {
        if (Files.exists(target) && !force) {
            writeError(
                    "System.IO.IOException",
                    "NewItemIOError",
                    ErrorCategory.WriteError,
                    target.toString(),
                    "The file '" + target + "' already exists.");
            return;
        }
        Path folder = target.getParent();
        if (force && folder != null) {
            Files.createDirectories(folder);
        }
        WindowsPaths.makeParents(target);
        Files.writeString(target, value == null ? "" : Conversions.toText(value));
        write(item(target));
    }

    private void makeFolder(Path target) throws IOException {
        if (Files.exists(target) && !force) {
            writeError(
                    "System.IO.IOException",
                    "DirectoryExist",
                    ErrorCategory.ResourceExists,
                    target.toString(),
                    "An item with the specified name " + target + " already exists.");
            return;
        }
        Files.createDirectories(target);
        write(item(target));
    }

    private void makeLink(Path target, boolean hard) throws IOException {
        if (value == null) {
            throw terminating(
                    "System.ArgumentException",
                    "ArgumentException",
                    ErrorCategory.InvalidArgument,
                    null,
                    "A link needs the path that it points to: use -Value.");
        }
        Path pointed = session().resolvePath(Conversions.toText(value));
        if (force) {
            Files.deleteIfExists(target);
        }
        if (hard) {
            Files.createLink(target, pointed);
        } else {
            Files.createSymbolicLink(target, pointed);
        }
        write(item(target));
    }
}
