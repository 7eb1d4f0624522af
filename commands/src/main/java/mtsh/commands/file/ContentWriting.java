package mtsh.commands.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;
import mtsh.language.value.WindowsPaths;

/** What Set-Content and Add-Content have in common. */
abstract class ContentWriting extends FileCmdlet {
    @Option(names = "-Value", description = "What is written, one line each.")
    @Parameter(position = 1, mandatory = true, pipeline = true, pipelineByPropertyName = true, allowEmpty = true)
    Object[] value;

    @Option(names = "-PassThru", description = "Gives what was written.")
    boolean passThru;

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Filter", description = "Only files with names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only files with these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "No files with these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Force", description = "Writes to a read-only file too.")
    boolean force;

    @Option(names = "-NoNewline", description = "Writes no line ends.")
    boolean noNewline;

    @Option(names = "-Encoding", description = "The encoding; UTF-8 without a byte order mark when not given.")
    @Parameter(completer = "encoding")
    Object encoding;

    @Option(names = "-AsByteStream", description = "The values are bytes.")
    boolean asByteStream;

    private final List<OutputStream> streams = new ArrayList<>();
    private final List<SessionDrive.Place> places = new ArrayList<>();
    private final List<Object> placeValues = new ArrayList<>();
    private NetEncoding charset;
    private boolean opened;

    /** {@code Set Content} or {@code Add Content}: what -WhatIf says. */
    abstract String action();

    abstract boolean appends();

    private void open() {
        opened = true;
        charset = TextEncodings.of(encoding, this::writeWarning);
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            String noProvider = drives().unknownProvider(each);
            if (noProvider != null) {
                throw new TerminatingError(FileErrors.noProvider(noProvider));
            }
            SessionDrive.Place place = place(each);
            if (place != null) {
                places.add(place);
                continue;
            }
            boolean isNew = literal || !Wildcard.isPattern(each);
            List<Path> files = isNew
                    ? List.of(session().resolvePath(ItemPaths.plain(each)))
                    : ItemPaths.find(session(), each, false);
            files.forEach(this::open);
        }
    }

    private void open(Path file) {
        if (!isWanted(name(file), filter, include, exclude) || !shouldProcess("Path: " + file, action())) {
            return;
        }
        if (Files.isDirectory(file)) {
            writeError(
                    "System.InvalidOperationException",
                    "WriteContainerContentException",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Unable to write content because it is a directory: '" + file + "'.");
            return;
        }
        try {
            WindowsPaths.makeParents(file);
            if (force && Files.exists(file) && !Files.isWritable(file)) {
                file.toFile().setWritable(true);
            }
            boolean isNew = !appends() || !Files.exists(file) || Files.size(file) == 0;
            OutputStream stream = new BufferedOutputStream(
                    appends()
                            ? Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                            : Files.newOutputStream(file));
            streams.add(stream);
            if (isNew && !asByteStream) {
                stream.write(charset.preamble());
            }
        } catch (NoSuchFileException noFolder) {
            writeError(FileErrors.of(
                    noFolder, file.toString(), "GetContentWriterDirectoryNotFoundError", ErrorCategory.ObjectNotFound));
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "GetContentWriterIOError", ErrorCategory.WriteError));
        }
    }

    @Override
    public void process() {
        if (!opened) {
            open();
        }
        if (value == null) {
            return;
        }
        for (Object each : value) {
            if (!places.isEmpty()) {
                placeValues.add(each);
            }
            put(each);
            if (passThru) {
                write(each);
            }
        }
    }

    private void put(Object item) {
        List<Object> items = Enumeration.list(item);
        if (items != null) {
            items.forEach(this::put);
            return;
        }
        byte[] bytes = asByteStream
                ? new byte[] {(byte) Conversions.toInt(item)}
                : charset.encode(Conversions.toText(item) + (noNewline ? "" : System.lineSeparator()));
        for (OutputStream stream : streams) {
            try {
                stream.write(bytes);
            } catch (IOException problem) {
                throw new TerminatingError(FileErrors.of(
                        problem,
                        String.join(", ", path == null ? literalPath : path),
                        "WriteError",
                        ErrorCategory.WriteError));
            }
        }
    }

    @Override
    public void end() {
        Object all = placeValues.size() == 1 ? placeValues.get(0) : PSArray.of(placeValues);
        for (SessionDrive.Place place : places) {
            place.drive().set(session(), place.name(), PSObject.unwrap(all));
        }
    }

    @Override
    public void close() {
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException problem) {
                throw new TerminatingError(FileErrors.of(
                        problem,
                        String.join(", ", path == null ? literalPath : path),
                        "WriteError",
                        ErrorCategory.WriteError));
            }
        }
        streams.clear();
    }
}
