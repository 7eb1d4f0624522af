package mtsh.language.eval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.format.ErrorText;
import mtsh.language.format.FormatOptions;
import mtsh.language.format.Formatter;
import mtsh.language.format.Views;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSStyle;
import mtsh.language.value.WindowsPaths;

/** Texts by the formatting package. Files never get colours, and lines as long as PowerShell writes them to files. */
public final class TextRendering implements Rendering {
    private static final int LINE_WIDTH = 120;

    private final boolean terminal;
    private final boolean colours;
    private int enumerationLimit = FormatOptions.DEFAULT_ENUMERATION_LIMIT;
    private String errorView = "ConciseView";
    private final PSStyle style = new PSStyle();

    /** {@code terminal}: control characters are spelled out; {@code colours}: headers and errors are coloured. */
    public TextRendering(boolean terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
    }

    private FormatOptions options(Engine engine, int width) {
        FormatOptions options = FormatOptions.plain(width)
                .withEnumerationLimit(enumerationLimit)
                .withErrorView(errorView)
                .withMarks(style)
                .withLocation(engine.location().toString());
        return terminal ? options.withTerminal(engine.host().height(), colours) : options.withScreen(colours);
    }

    @Override
    public PSStyle style() {
        return style;
    }

    @Override
    public FileOutput host(Engine engine) {
        Formatter formatter =
                new Formatter(options(engine, engine.host().width()), engine.service(Views.class), engine.host()::out);
        return new FileOutput() {
            @Override
            public void write(Object value) {
                engine.checkStopped();
                formatter.add(value);
            }

            @Override
            public void close() {
                formatter.finish();
            }

            @Override
            public boolean isHost() {
                return true;
            }
        };
    }

    @Override
    public FileOutput lines(Engine engine, Consumer<String> lines) {
        Formatter formatter = new Formatter(
                FormatOptions.plain(LINE_WIDTH)
                        .withEnumerationLimit(enumerationLimit)
                        .withErrorView(errorView)
                        .withMarks(style),
                engine.service(Views.class),
                lines);
        return new FileOutput() {
            @Override
            public void write(Object value) {
                formatter.add(value);
            }

            @Override
            public void close() {
                formatter.finish();
            }
        };
    }

    @Override
    public FileOutput file(Engine engine, String path, boolean append, FileStyle text) {
        Path target = engine.resolvePath(path);
        boolean marked =
                text.encoding().byteOrderMark() && !(append && target.toFile().length() > 0);
        OutputStream stream = open(target, append);
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(stream, text.encoding().charset()));
        if (marked) {
            append(writer, "\uFEFF");
        }
        Formatter formatter = new Formatter(
                FormatOptions.plain(text.width())
                        .withEnumerationLimit(enumerationLimit)
                        .withErrorView(errorView)
                        .withMarks(style),
                engine.service(Views.class),
                line -> append(writer, line));
        return new TextFile(formatter, writer, stream);
    }

    /** A file that takes objects as text, and what programs write as it is. */
    private record TextFile(Formatter formatter, Writer writer, OutputStream stream) implements FileOutput, ByteOutput {
        @Override
        public void write(Object value) {
            formatter.add(value);
        }

        @Override
        public void bytes(byte[] bytes) {
            try {
                writer.flush();
                stream.write(bytes);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() {
            formatter.finish();
            TextRendering.close(writer);
        }
    }

    private static OutputStream open(Path target, boolean append) {
        OpenOption[] how = append
                ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                : new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                };
        try {
            WindowsPaths.makeParents(target);
            return Files.newOutputStream(target, how);
        } catch (IOException problem) {
            throw Errors.of(
                    "System.IO.IOException",
                    "FileOpenFailure",
                    ErrorCategory.OpenError,
                    target.toString(),
                    "The file '" + target + "' cannot be written: " + reason(problem));
        }
    }

    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "its folder does not exist.";
        }
        return problem instanceof AccessDeniedException ? "access is denied." : problem.getMessage();
    }

    private static void append(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void close(Writer writer) {
        try {
            writer.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public String error(ErrorRecord record, Engine engine) {
        return ErrorText.of(record, options(engine, engine.host().width()));
    }

    @Override
    public void variableChanged(String key, Object value) {
        if (key.equals("formatenumerationlimit") && value instanceof Integer limit) {
            enumerationLimit = limit;
        } else if (key.equals("errorview") && value != null) {
            errorView = Conversions.toText(value);
        }
    }
}
