package mtsh.commands.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;
import mtsh.language.value.Wildcard;

/** Get-Content: the lines of files. */
@Command(
        name = "Get-Content",
        aliases = {"gc", "cat", "type"},
        description = "Reads the lines of files.")
@CmdletInfo(
        defaultSet = "Path",
        output = {"System.String", "System.Byte"})
public final class GetContent extends FileCmdlet {
    private static final long TICK = 200;

    @Option(names = "-ReadCount", description = "How many lines go on as one array; 0 for all.")
    @Parameter(pipelineByPropertyName = true)
    long readCount = 1;

    @Option(
            names = {"-TotalCount", "-First", "-Head"},
            description = "Only so many lines from the beginning.")
    @Parameter(
            pipelineByPropertyName = true,
            range = {0, Long.MAX_VALUE})
    Long totalCount;

    @Option(
            names = {"-Tail", "-Last"},
            description = "Only so many lines from the end.")
    @Parameter(
            pipelineByPropertyName = true,
            range = {0, Integer.MAX_VALUE})
    Integer tail;

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

    @Option(names = "-Force", description = "Hidden files too.")
    boolean force;

    @Option(names = "-Delimiter", description = "What ends a piece of text instead of the end of a line.")
    String delimiter;

    @Option(names = "-Encoding", description = "The files' encoding; UTF-8 when not given.")
    @Parameter(completer = "encoding")
    Object encoding;

    @Option(names = "-Raw", description = "The whole file as one text.")
    boolean raw;

    @Option(names = "-AsByteStream", description = "The bytes of the file.")
    boolean asByteStream;

    @Option(names = "-Wait", description = "Stays and gives what is written to the file later; Ctrl-C ends it.")
    boolean awaits;

    @Override
    public void process() {
        requireSense();
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place == null) {
                List<Path> found = resolve(each, literal, force || !each.contains("*")).stream()
                        .filter(file -> isWanted(name(file), filter, include, exclude))
                        .toList();
                if (found.isEmpty()
                        && !literal
                        && drives().unknownProvider(each) == null
                        && isPatternOrFiltered(each)) {
                    nothingMatches();
                }
                found.forEach(this::read);
            } else if (!place.drive().exists(session(), place, true)) {
                writeError(FileErrors.notFound(place.path()));
            } else if (tail != null) {
                writeError(
                        "System.InvalidOperationException",
                        "TailNotSupported",
                        ErrorCategory.InvalidOperation,
                        tail,
                        "The Tail parameter currently is supported only for the FileSystem provider.");
            } else {
                writeEach(place.drive().content(session(), place));
            }
        }
    }

    private boolean isPatternOrFiltered(String written) {
        boolean filtered = filter != null || include != null || exclude != null;
        return Wildcard.isPattern(written)
                || filtered && ItemPaths.exists(session().resolvePath(written));
    }

    private void nothingMatches() {
        writeError(
                "System.Exception",
                "ItemNotFound",
                ErrorCategory.ObjectNotFound,
                path,
                "An object at the specified path " + String.join(" ", path)
                        + " does not exist, or has been filtered by the -Include or -Exclude parameter.");
    }

    private void requireSense() {
        if (totalCount != null && tail != null) {
            throw terminating(
                    "System.InvalidOperationException",
                    "TailAndHeadCannotCoexist",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.");
        }
        if (raw && (awaits || totalCount != null || tail != null)) {
            String other = awaits ? "Wait" : totalCount != null ? "TotalCount" : "Tail";
            refuse("The 'Raw' and '" + other + "' parameters cannot be specified in the same command.");
        }
        if (asByteStream && delimiter != null) {
            refuse("A delimiter cannot be specified when reading the stream one byte at a time.");
        }
        if (asByteStream && encoding != null) {
            writeWarning("Encoding not used when '-AsByteStream' specified.");
        }
    }

    private void refuse(String message) {
        throw terminating(
                "System.Management.Automation.PSInvalidOperationException",
                "InvalidOperation",
                ErrorCategory.InvalidOperation,
                null,
                message);
    }

    private void read(Path file) {
        if (Files.isDirectory(file)) {
            writeError(FileErrors.isFolder(file.toString(), "GetContainerContentException", "get content"));
            return;
        }
        try {
            if (asByteStream) {
                bytes(file);
            } else if (raw) {
                write(TextPieces.whole(file, TextEncodings.of(encoding, this::writeWarning)));
            } else {
                pieces(file);
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "GetContentReaderIOError", ErrorCategory.ReadError));
        }
    }

    private void bytes(Path file) throws IOException {
        if (raw) {
            byte[] all = Files.readAllBytes(file);
            List<Object> values = new ArrayList<>(all.length);
            for (byte each : all) {
                values.add(new UInt8(each & 0xFF));
            }
            write(PSArray.of(values));
            return;
        }
        try (BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            if (tail != null) {
                stream.skipNBytes(Math.max(0, Files.size(file) - tail));
            }
            emit(
                    () -> {
                        runtime().checkStopped();
                        int next = stream.read();
                        return next < 0 ? null : new UInt8(next);
                    },
                    limit());
        }
    }

    private long limit() {
        return totalCount == null || totalCount < 0 ? Long.MAX_VALUE : totalCount;
    }

    private void pieces(Path file) throws IOException {
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(encoding, this::writeWarning))) {
            TextPieces pieces = new TextPieces(reader, delimiter);
            if (tail != null) {
                Deque<String> kept = last(pieces);
                emit(kept::pollFirst, Long.MAX_VALUE);
            } else {
                emit(pieces::next, limit());
            }
            if (awaits) {
                follow(file, reader);
            }
        }
    }

    /** Gives lines as they are written, until it is stopped; a file that became shorter is read from its beginning. */
    private void follow(Path file, BufferedReader first) throws IOException {
        BufferedReader reader = first;
        long size = Files.size(file);
        try {
            while (true) {
                pause();
                long now = Files.exists(file) ? Files.size(file) : size;
                if (now < size) {
                    reader.close();
                    reader = TextEncodings.reader(file, TextEncodings.of(encoding, this::writeWarning));
                }
                size = now;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    write(line);
                }
            }
        } finally {
            reader.close();
        }
    }

    private void pause() {
        runtime().checkStopped();
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            runtime().checkStopped();
        }
    }

    private Deque<String> last(TextPieces pieces) throws IOException {
        Deque<String> kept = new ArrayDeque<>();
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            runtime().checkStopped();
            kept.addLast(piece);
            if (kept.size() > tail) {
                kept.removeFirst();
            }
        }
        return kept;
    }

    /** Gives pieces one by one; null at the end. */
    private interface PieceSource {
        Object next() throws IOException;
    }

    private void emit(PieceSource source, long limit) throws IOException {
        List<Object> block = new ArrayList<>();
        long number = 0;
        while (number < limit) {
            Object piece = source.next();
            if (piece == null) {
                break;
            }
            number++;
            if (readCount == 1) {
                write(piece);
                continue;
            }
            block.add(piece);
            if (readCount > 0 && block.size() == readCount) {
                write(PSArray.of(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            write(PSArray.of(block));
        }
    }
}
