package mtsh.commands.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.FileSystemItem;

/** Expand-Archive: what is in a zip archive into a folder; never outside of it. */
@Command(name = "Expand-Archive", description = "Takes files and folders out of a zip archive.")
@CmdletInfo(
        defaultSet = "Path",
        shouldProcess = true,
        errorClass = "Expand-Archive",
        output = {"System.IO.FileInfo", "System.IO.DirectoryInfo"})
public final class ExpandArchive extends ArchiveCmdlet {
    @Option(names = "-Path", description = "The archive; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath"},
            description = "The archive; nothing in its name is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "path")
    String literalPath;

    @Option(names = "-DestinationPath", description = "The folder; one named like the archive when not given.")
    @Parameter(position = 1, notEmpty = true, completer = "path")
    String destinationPath;

    @Option(names = "-Force", description = "Overwrites files that are there.")
    boolean force;

    @Option(names = "-PassThru", description = "Gives what was taken out.")
    boolean passThru;

    private final List<Path> made = new ArrayList<>();

    @Override
    public void begin() {
        writeVerbose("Preparing to expand...");
    }

    @Override
    public void process() {
        boolean literal = literalPath != null;
        String written = literal ? literalPath : path;
        List<Path> found = existing(written, literal);
        if (found.size() > 1) {
            throw failed(
                    "InvalidArchiveFilePath",
                    ErrorCategory.InvalidArgument,
                    written,
                    "The archive file path '" + written + "' specified as input to the " + parameterSet()
                            + " parameter is resolving to multiple file system paths. Provide a unique path to the "
                            + parameterSet() + " parameter where the archive file has to be created.");
        }
        Path archive = found.get(0);
        if (!Files.isRegularFile(archive)) {
            throw failed(
                    "PathNotFound",
                    ErrorCategory.InvalidArgument,
                    archive.toString(),
                    "The path '" + archive + "' either does not exist or is not a valid file system path.");
        }
        if (shouldProcess(archive.toString(), "Expand-Archive")) {
            expand(archive);
        }
    }

    private Path folder(Path archive) throws IOException {
        Path folder = destinationPath == null
                ? session().location().resolve(FileSystemItem.of(archive).baseName())
                : session().resolvePath(destinationPath);
        return Files.createDirectories(folder);
    }

    private void expand(Path archive) {
        boolean whole = false;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Path folder = folder(archive);
            if (zip.size() == 0) {
                writeVerbose("The archive file " + archive + " is empty.");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                runtime().checkStopped();
                expand(zip, entries.nextElement(), archive, folder);
            }
            whole = true;
        } catch (ZipException broken) {
            throw terminating(
                    "System.FormatException",
                    "File '" + archive + "' does not appear to be a valid zip archive.",
                    ErrorCategory.OperationStopped,
                    null,
                    "File '" + archive + "' does not appear to be a valid zip archive.");
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, archive.toString(), "ExpandArchiveIOError", ErrorCategory.ReadError));
        } finally {
            if (!whole) {
                takeBack();
            }
        }
        if (passThru) {
            made.forEach(this::writeItem);
        }
    }

    private void expand(ZipFile zip, ZipEntry entry, Path archive, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName().replace('\\', '/').replaceFirst("^/+", ""))
                .normalize();
        if (!target.startsWith(folder)) {
            writeError(
                    "Microsoft.PowerShell.Commands.WriteErrorException",
                    "Microsoft.PowerShell.Commands.WriteErrorException",
                    ErrorCategory.NotSpecified,
                    null,
                    "Can not process invalid archive entry '" + entry.getName() + "'.");
            return;
        }
        if (entry.isDirectory()) {
            makeFolder(target);
            return;
        }
        if (Files.exists(target) && !force) {
            writeError(
                    "System.IO.IOException",
                    "ExpandArchiveFileExists",
                    ErrorCategory.InvalidOperation,
                    target.toString(),
                    "Failed to create file '" + target + "' while expanding the archive file '" + archive
                            + "' contents as the file '" + target
                            + "' already exists. Use the -Force parameter if you want to "
                            + "overwrite the existing directory '" + target
                            + "' contents when expanding the archive file.");
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream bytes = zip.getInputStream(entry)) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (entry.getTime() >= 0) {
            Files.setLastModifiedTime(target, FileTime.fromMillis(entry.getTime()));
        }
        made.add(target);
        writeVerbose("Created '" + target + "'.");
    }

    private void makeFolder(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            Files.createDirectories(target);
            made.add(target);
            writeVerbose("Adding '" + target + "'.");
        }
    }

    /** What was broken off leaves nothing behind. */
    private void takeBack() {
        for (int i = made.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(made.get(i));
            } catch (IOException stays) {
                writeVerbose("Could not remove '" + made.get(i) + "'.");
            }
        }
        made.clear();
    }
}
