package mtsh.commands.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.format.FormatOptions;
import mtsh.language.format.Formatter;
import mtsh.language.format.SessionFormat;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.WindowsPaths;

/** A file that takes objects as the text they are shown as. Not opened before the first object or the end. */
public final class TextFile implements AutoCloseable {
    /** What becomes of a file that is there already. */
    public enum Existing {
        REPLACE,
        APPEND,
        KEEP
    }

    private final Path path;
    private final Existing existing;
    private final boolean force;
    private final boolean lineEnds;
    private final NetEncoding encoding;
    private final Formatter formatter;
    private OutputStream stream;

    /**
     * For a path as the user wrote it.
     *
     * @param force whether a read-only file is written too
     * @param width of a line, or 0 for that of the screen
     * @param lineEnds whether lines end
     */
    public TextFile(
            Session session,
            String path,
            Existing existing,
            boolean force,
            NetEncoding encoding,
            int width,
            boolean lineEnds) {
        this.path = ItemPaths.target(session, path);
        this.existing = existing;
        this.force = force;
        this.lineEnds = lineEnds;
        this.encoding = encoding;
        FormatOptions options =
                SessionFormat.plain(session, width > 0 ? width : session.host().width());
        formatter = new Formatter(options, SessionFormat.views(session), this::line);
    }

    /** Where the file is. */
    public Path path() {
        return path;
    }

    public void open() {
        if (stream != null) {
            return;
        }
        try {
            WindowsPaths.makeParents(path);
            boolean mark = existing != Existing.APPEND || !Files.exists(path) || Files.size(path) == 0;
            if (force && Files.exists(path) && !Files.isWritable(path)) {
                // Whether it helped is seen when the file is opened.
                boolean ignored = path.toFile().setWritable(true);
            }
            stream = new BufferedOutputStream(Files.newOutputStream(path, options()), 1 << 16);
            if (mark) {
                stream.write(encoding.preamble());
            }
        } catch (IOException problem) {
            throw openError(problem);
        }
    }

    private OpenOption[] options() {
        return switch (existing) {
            case REPLACE ->
                new OpenOption[] {
                    StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING
                };
            case APPEND ->
                new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND};
            case KEEP -> new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW};
        };
    }

    private TerminatingError openError(IOException problem) {
        if (problem instanceof FileAlreadyExistsException) {
            return Errors.of(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    path.toString(),
                    "The file '" + path + "' already exists.");
        }
        if (problem instanceof NoSuchFileException) {
            return Errors.of(
                    "System.IO.DirectoryNotFoundException",
                    "FileOpenFailure",
                    ErrorCategory.OpenError,
                    null,
                    "Could not find a part of the path '" + path + "'.");
        }
        boolean denied = problem instanceof AccessDeniedException || Files.isDirectory(path);
        return Errors.of(
                denied ? "System.UnauthorizedAccessException" : "System.IO.IOException",
                "FileOpenFailure",
                ErrorCategory.OpenError,
                null,
                denied ? "Access to the path '" + path + "' is denied." : "" + problem.getMessage());
    }

    /** Writes an object as it is shown. */
    public void add(Object value) {
        open();
        formatter.add(value);
    }

    private void line(String line) {
        String text = lineEnds ? line : line.substring(0, line.length() - 1);
        try {
            stream.write(encoding.encode(text));
        } catch (IOException problem) {
            throw writeError(problem);
        }
    }

    /** Writes what was held back. */
    public void finish() {
        open();
        formatter.finish();
        close();
    }

    @Override
    public void close() {
        if (stream == null) {
            return;
        }
        try (OutputStream closing = stream) {
            closing.flush();
        } catch (IOException problem) {
            throw writeError(problem);
        } finally {
            stream = null;
        }
    }

    private TerminatingError writeError(IOException problem) {
        return Errors.of(
                "System.IO.IOException",
                "FileWriteFailure",
                ErrorCategory.WriteError,
                path.toString(),
                "Cannot write to '" + path + "': " + problem.getMessage());
    }
}
