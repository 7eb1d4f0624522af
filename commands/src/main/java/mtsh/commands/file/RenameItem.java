package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSObject;

/** Rename-Item: gives a file or folder a new name where it is. */
@Command(
        name = "Rename-Item",
        aliases = {"rni", "ren"},
        description = "Gives a file or folder a new name.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true)
public final class RenameItem extends FileCmdlet {
    @Option(names = "-Path", description = "What to rename.")
    @Parameter(
            set = "ByPath",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "What to rename; nothing in it is a wildcard.")
    @Parameter(set = "ByLiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String literalPath;

    @Option(names = "-NewName", description = "The new name, or a script block that makes it; the item is $_.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    Object newName;

    @Option(names = "-Force", description = "Hidden and read-only ones too.")
    boolean force;

    @Option(names = "-PassThru", description = "Gives what was renamed.")
    boolean passThru;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        SessionDrive.Place place = place(literal ? literalPath : path);
        if (place != null) {
            onDrive(place, literal);
            return;
        }
        List<Path> found = resolve(literal ? literalPath : path, literal, true);
        if (found.size() > 1) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "RenameMultipleItemsNotAllowed",
                    ErrorCategory.InvalidOperation,
                    path,
                    "Cannot rename item because the path resolved to multiple items. Only one item can be renamed at a time.");
        }
        found.forEach(this::rename);
    }

    private void onDrive(SessionDrive.Place place, boolean literal) {
        for (PSObject item : items(place, literal)) {
            String old = String.valueOf(item.noteValue("PSChildName"));
            String wanted = Conversions.toText(
                    PSObject.unwrap(newName) instanceof Invocable script ? script.invoke(item) : newName);
            if (shouldProcess("Item: " + old + " NewName: " + wanted, "Rename Item")) {
                Object content =
                        place.drive().content(session(), new SessionDrive.Place(place.drive(), place.info(), old));
                boolean renamed = isChanged(() -> {
                    place.drive().remove(session(), old, force);
                    place.drive().set(session(), wanted, content);
                });
                if (renamed && passThru) {
                    write(place.drive().item(session(), new SessionDrive.Place(place.drive(), place.info(), wanted)));
                }
            }
        }
    }

    /** The new name alone when a path to it in the same folder was given. */
    private static String inFolder(Path source, String name) {
        if (name.startsWith("./")) {
            return name.substring(2);
        }
        int last = name.lastIndexOf('/');
        boolean same = last > 0 && source.getParent().toString().equalsIgnoreCase(name.substring(0, last));
        return same ? name.substring(last + 1) : name;
    }

    private void rename(Path source) {
        Object name = PSObject.unwrap(newName) instanceof Invocable script ? script.invoke(item(source)) : newName;
        String plain = inFolder(source, Conversions.toText(name).replace('\\', '/'));
        if (plain.indexOf('/') >= 0) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot rename the specified target, because it represents a path or device name.");
        }
        Path target = source.resolveSibling(plain);
        String action = Files.isDirectory(source) ? "Rename Directory" : "Rename File";
        if (!shouldProcess("Item: " + source + " Destination: " + target, action)) {
            return;
        }
        if (Files.exists(target)) {
            writeError(
                    "System.IO.IOException",
                    "RenameItemIOError",
                    ErrorCategory.WriteError,
                    source.toString(),
                    Files.isDirectory(source)
                            ? "Cannot create '" + target
                                    + "' because a file or directory with the same name already exists."
                            : "The file '" + target + "' already exists.");
            return;
        }
        try {
            Files.move(source, target);
            if (passThru) {
                write(item(target));
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, source.toString(), "RenameItemIOError", ErrorCategory.WriteError));
        }
    }
}
