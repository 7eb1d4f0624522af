package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;

/** What cmdlets have in common that do one thing to every item that a path means. */
abstract class PathsCmdlet extends FileCmdlet {
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

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place != null) {
                onDrive(place, literal);
                continue;
            }
            for (Path file : resolve(each, literal, true)) {
                if (isWanted(name(file), filter, include, exclude)) {
                    file(file);
                }
            }
        }
    }

    /** What is done to the items of a drive of the session. */
    void onDrive(SessionDrive.Place place, boolean literal) {
        for (PSObject item : items(place, literal)) {
            String found = String.valueOf(item.noteValue("PSChildName"));
            if (isWanted(found, filter, include, exclude)) {
                item(place, found);
            }
        }
    }

    /** What is done to a file or folder. */
    abstract void file(Path file);

    /** What is done to something on a drive of the session. */
    abstract void item(SessionDrive.Place place, String found);

    /** The provider of these things has no such operation. */
    final void notSupported(String message) {
        writeError(
                "System.Management.Automation.PSNotSupportedException",
                "NotSupported",
                ErrorCategory.NotImplemented,
                null,
                message);
    }
}
