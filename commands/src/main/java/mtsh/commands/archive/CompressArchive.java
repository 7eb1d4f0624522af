package mtsh.commands.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.WindowsPaths;

/** Compress-Archive: files and folders into a zip archive. */
@Command(name = "Compress-Archive", description = "Puts files and folders into a zip archive.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true, errorClass = "Compress-Archive", output = "System.IO.FileInfo")
public final class CompressArchive extends ArchiveCmdlet {
    @Option(names = "-Path", description = "What goes in; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    @Parameter(
            set = "PathWithForce",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true)
    @Parameter(
            set = "PathWithUpdate",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath"},
            description = "What goes in; nothing in it is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "path")
    @Parameter(set = "LiteralPathWithForce", mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    @Parameter(set = "LiteralPathWithUpdate", mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String[] literalPath;

    @Option(names = "-DestinationPath", description = "The archive; .zip is added to a name without an extension.")
    @Parameter(position = 1, mandatory = true, notEmpty = true, completer = "path")
    String destinationPath;

    @Option(names = "-CompressionLevel", description = "Optimal, Fastest or NoCompression.")
    @Parameter(values = {"Optimal", "NoCompression", "Fastest"})
    String compressionLevel = "Optimal";

    @Option(names = "-Update", description = "Replaces and adds in an archive that is there.")
    @Parameter(set = "PathWithUpdate", mandatory = true)
    @Parameter(set = "LiteralPathWithUpdate", mandatory = true)
    boolean update;

    @Option(names = "-Force", description = "Overwrites an archive that is there.")
    @Parameter(set = "PathWithForce", mandatory = true)
    @Parameter(set = "LiteralPathWithForce", mandatory = true)
    boolean force;

    @Option(names = "-PassThru", description = "Gives the archive.")
    boolean passThru;

    private final List<String> inputs = new ArrayList<>();
    private Path archive;

    @Override
    public void begin() {
        Path wanted = session().resolvePath(destinationPath);
        Path name = wanted.getFileName();
        if (name == null) {
            throw failed(
                    "InvalidArchiveFilePath",
                    ErrorCategory.InvalidArgument,
                    destinationPath,
                    "The destination path '" + destinationPath + "' does not contain a valid archive file name.");
        }
        makeFolder(wanted);
        existing(wanted.getParent().toString(), true);
        archive = wanted;
        if (name.toString().indexOf('.') < 0) {
            archive = wanted.resolveSibling(name + ".zip");
            writeVerbose("The archive file path '" + wanted
                    + "' supplied to the DestinationPath parameter does not include .zip extension. Hence .zip is appended to the "
                    + "supplied DestinationPath path and the archive file would be created at '" + archive + "'.");
        }
        requireWritable();
        writeVerbose("Preparing to compress...");
    }

    private void requireWritable() {
        if (!Files.isRegularFile(archive)) {
            return;
        }
        if (!update && !force) {
            throw failed(
                    "ArchiveFileExists",
                    ErrorCategory.InvalidArgument,
                    archive.toString(),
                    "The archive file " + archive
                            + " already exists. Use the -Update parameter to update the existing archive file or use the -Force "
                            + "parameter to overwrite the existing archive file.");
        }
        if (update && FileSystemItem.of(archive).isReadOnly()) {
            throw failed(
                    "ArchiveFileIsReadOnly",
                    ErrorCategory.InvalidOperation,
                    archive.toString(),
                    "The attributes of the archive file " + archive
                            + " is set to 'ReadOnly' hence it cannot be updated. If you intend to update the existing archive file, "
                            + "remove the 'ReadOnly' attribute on the archive file else use -Force parameter to override and create "
                            + "a new archive file.");
        }
    }

    @Override
    public void process() {
        inputs.addAll(List.of(literalPath != null ? literalPath : path));
    }

    @Override
    public void end() {
        requireDifferent();
        List<Path> sources = existing(inputs, literalPath != null);
        String target = sources.stream().map(Path::toString).collect(Collectors.joining(", "));
        if (!shouldProcess(target, "Compress-Archive")) {
            return;
        }
        ZipWriting writing = new ZipWriting(
                archive, level(), update, runtime()::checkStopped, file -> writeVerbose("Adding '" + file + "'."));
        try {
            writing.write(sources);
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, archive.toString(), "ArchiveIOError", ErrorCategory.WriteError));
        }
        if (passThru && Files.exists(archive)) {
            writeItem(archive);
        }
    }

    private int level() {
        return switch (compressionLevel.toLowerCase(Locale.ROOT)) {
            case "nocompression" -> 0;
            case "fastest" -> 1;
            default -> 6;
        };
    }

    private void requireDifferent() {
        Set<String> seen = new HashSet<>();
        String set = parameterSet();
        for (String each : inputs) {
            if (!seen.add(each.toUpperCase(Locale.ROOT))) {
                throw failed(
                        "DuplicatePathFound",
                        ErrorCategory.InvalidArgument,
                        each,
                        "The input to " + set + " parameter contains a duplicate path '" + each
                                + "'. Provide a unique set of paths as input to " + set + " parameter.");
            }
        }
    }

    private static void makeFolder(Path wanted) {
        try {
            WindowsPaths.makeParents(wanted);
        } catch (IOException cannot) {
            // That the folder is not there is said next.
        }
    }
}
