package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;
import mtsh.language.value.FileSystemItem;

/** Test-Path: whether something is there. */
@Command(name = "Test-Path", description = "Says whether files and folders exist.")
@CmdletInfo(defaultSet = "Path", output = "System.Boolean")
public final class TestPath extends FileCmdlet {
    @Option(names = "-Path", description = "The paths; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path",
            allowEmpty = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "path",
            allowEmpty = true)
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

    @Option(
            names = {"-PathType", "-Type"},
            description = "A file, a folder, or either.")
    Kind pathType = Kind.Any;

    @Option(names = "-IsValid", description = "Whether a path could be one, existing or not.")
    boolean isValid;

    @Option(names = "-OlderThan", description = "Only what was written before this time.")
    DateTime olderThan;

    @Option(names = "-NewerThan", description = "Only what was written after this time.")
    DateTime newerThan;

    /** What may be there. */
    enum Kind {
        Any,
        Container,
        Leaf
    }

    @Override
    public void process() {
        boolean literal = literalPath != null;
        String[] given = literal ? literalPath : path;
        if (given == null || given.length == 0) {
            noPath();
            return;
        }
        for (String each : given) {
            if (each == null) {
                noPath();
                continue;
            }
            write(!each.isBlank() && (isValid ? drives().allows(each) && couldBe(each) : isThere(each, literal)));
        }
    }

    private void noPath() {
        writeError(
                "System.ArgumentNullException",
                "NullPathNotPermitted",
                ErrorCategory.InvalidArgument,
                path,
                "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')");
    }

    private boolean couldBe(String written) {
        try {
            session().resolvePath(ItemPaths.plain(written));
            return true;
        } catch (TerminatingError impossible) {
            return false;
        }
    }

    private boolean isThere(String written, boolean literal) {
        SessionDrive.Place place = place(written);
        if (place != null) {
            boolean isDrive = place.isRoot();
            boolean fits = pathType == Kind.Any || (pathType == Kind.Container) == isDrive;
            return fits && place.drive().exists(session(), place, literal);
        }
        if (drives().isMissing(written) || !couldBe(written)) {
            return false;
        }
        List<Path> found = ItemPaths.find(session(), written, literal);
        return found.stream().anyMatch(this::fits);
    }

    private boolean fits(Path file) {
        boolean kind = pathType == Kind.Any || Files.isDirectory(file) == (pathType == Kind.Container);
        if (!kind || !isWanted(name(file), filter, include, exclude)) {
            return false;
        }
        Instant writtenAt = FileSystemItem.of(file).lastWrite();
        if (writtenAt == null) {
            return olderThan == null && newerThan == null;
        }
        return (olderThan == null
                        || writtenAt.isBefore(olderThan.toInstant(session().zone())))
                && (newerThan == null
                        || writtenAt.isAfter(newerThan.toInstant(session().zone())));
    }
}
