package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.value.Conversions;
import mtsh.language.value.Wildcard;
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
    @Parameter(set = "nameSet", mandatory = true, pipelineByPropertyName = true, allowEmpty = true)
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

    @Option(
            names = "-Options",
            description = "Of a function or an alias: ReadOnly, Constant, Private, AllScope, or several of them.")
    @Parameter(type = "System.Management.Automation.ScopedItemOptions")
    Object options;

    @Override
    public void process() {
        for (String each : path == null ? new String[] {"."} : folders()) {
            boolean onDrive = each.endsWith(":");
            String written = itemName == null ? each : each + (onDrive ? "" : "/") + itemName;
            SessionDrive.Place place = place(written);
            if (place != null) {
                onDrive(place);
                continue;
            }
            make(session().resolvePath(ItemPaths.plain(written)));
        }
    }

    /** With -Name wildcards in -Path are resolved. */
    private String[] folders() {
        if (itemName == null) {
            return path;
        }
        return Arrays.stream(path)
                .flatMap(each -> each.indexOf('`') < 0 && !Wildcard.isPattern(each)
                        ? Stream.of(each)
                        : ItemPaths.find(session(), each, false).stream().map(Path::toString))
                .toArray(String[]::new);
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
            ScopedItemOptions chosen = isBound("Options") ? ScopedItemOptions.of(options) : null;
            Object given = value == null ? "" : value;
            if (isChanged(() -> place.drive().set(session(), place.name(), given, chosen, force))) {
                write(place.drive().item(session(), place));
            }
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
            writeError(FileErrors.exists(target));
            return;
        }
        Files.createDirectories(target);
        write(item(target));
    }

    private void makeLink(Path target, boolean hard) throws IOException {
        String written = value == null ? "" : Conversions.toText(value);
        if (written.isEmpty()) {
            throw terminating(
                    "System.Management.Automation.PSArgumentNullException",
                    "ArgumentNull",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process argument because the value of argument \"content\" is null. Change the value of argument \"content\" "
                            + "to a non-null value.");
        }
        Path pointed = session().resolvePath(written);
        if (hard && !Files.isRegularFile(pointed)) {
            noFileToLink(pointed);
            return;
        }
        if (force && hard && target.equals(pointed)) {
            writeError(
                    "System.InvalidOperationException",
                    "TargetIsSameAsLink",
                    ErrorCategory.InvalidOperation,
                    target.toString(),
                    "The target and path cannot be the same.");
            return;
        }
        if (force) {
            Files.deleteIfExists(target);
        } else if (ItemPaths.exists(target)) {
            writeError(
                    "System.IO.IOException",
                    "SymLinkExists",
                    ErrorCategory.ResourceExists,
                    target.toString(),
                    "Cannot create link because the path already exists: " + target + ".");
            return;
        }
        if (hard) {
            Files.createLink(target, pointed);
        } else {
            boolean onDrive = drives().named(written) != null || WindowsPaths.of(written) != null;
            Files.createSymbolicLink(target, onDrive ? pointed : Path.of(written.replace('\\', '/')));
        }
        write(item(target));
    }

    private void noFileToLink(Path pointed) {
        if (Files.isDirectory(pointed)) {
            writeError(
                    "System.InvalidOperationException",
                    "ItemNotFile",
                    ErrorCategory.InvalidOperation,
                    pointed.toString(),
                    "A file is required for the operation. The item '" + pointed + "' is not a file.");
            return;
        }
        writeError(
                "System.Management.Automation.ItemNotFoundException",
                "ItemNotFound",
                ErrorCategory.ObjectNotFound,
                pointed.toString(),
                "Could not find item " + pointed + ".");
    }
}
