package mtsh.commands.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Format-Hex: bytes of files, texts and numbers in hexadecimal. */
@Command(name = "Format-Hex", aliases = "fhx", description = "Shows bytes of files and values in hexadecimal.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.ByteCollection", errorClass = "FormatHex")
public final class FormatHex extends Cmdlet {
    private static final int LINE = 16;

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(set = "Path", position = 0, mandatory = true, notEmpty = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, notEmpty = true, completer = "path")
    String[] literalPath;

    @Option(names = "-InputObject", description = "Texts, numbers, arrays of numbers, or files.")
    @Parameter(set = "ByInputObject", mandatory = true, pipeline = true)
    Object inputObject;

    @Option(names = "-Encoding", description = "How a text becomes bytes; UTF-8 when not given.")
    @Parameter(set = "ByInputObject", completer = "encoding", notEmpty = true)
    Object encoding;

    @Option(names = "-Count", description = "So many bytes at most.")
    @Parameter(range = {1, Long.MAX_VALUE})
    long count = Long.MAX_VALUE;

    @Option(names = "-Offset", description = "So many bytes are passed over.")
    @Parameter(range = {0, Long.MAX_VALUE})
    long offset;

    @Option(names = "-Raw", description = "Accepted; it has no meaning any more.")
    @Parameter(set = "ByInputObject")
    boolean raw;

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private NetType gatheredType;

    @Override
    public void process() {
        if (!parameterSet().equals("ByInputObject")) {
            for (String each : literalPath != null ? literalPath : path) {
                files(each, literalPath != null).forEach(this::file);
            }
            return;
        }
        Object plain = PSObject.unwrap(inputObject);
        if (plain == null) {
            return;
        }
        if (plain instanceof FileSystemItem item) {
            flush();
            file(item.path());
        } else if (plain instanceof String text) {
            flush();
            NetEncoding used = TextEncodings.of(encoding);
            emit(used.encode(text), label(Types.STRING));
        } else {
            value(plain);
        }
    }

    private List<Path> files(String written, boolean literal) {
        List<Path> files = ItemPaths.find(runtime().session(), written, literal);
        if (files.isEmpty() && (literal || !Wildcard.isPattern(written))) {
            ErrorRecord missing =
                    FileErrors.notFound(runtime().session().resolvePath(written).toString());
            writeError(new ErrorRecord(missing.exception(), "FileNotFound", ErrorCategory.ObjectNotFound, written));
        }
        return files;
    }

    private void file(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            input.skipNBytes(Math.min(offset, Files.size(file)));
            long place = offset;
            long left = count;
            while (left > 0) {
                byte[] bytes = input.readNBytes((int) Math.min(LINE, left));
                if (bytes.length == 0) {
                    return;
                }
                write(new ByteCollection(place, bytes, file.toString(), file.toString()));
                place += bytes.length;
                left -= bytes.length;
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FormatHexIOError", ErrorCategory.WriteError));
        }
    }

    /** Numbers of one type that come one by one are shown together; an array is shown by itself. */
    private void value(Object plain) {
        boolean isArray = plain instanceof PSArray;
        NetType element = isArray ? ((PSArray) plain).elementType() : Types.of(plain);
        byte[] bytes = HexBytes.of(plain, element);
        if (bytes == null) {
            unsupported(plain);
            return;
        }
        NetType kind = isArray ? Types.of(plain) : element;
        if (isArray || gatheredType != null && gatheredType != kind) {
            flush();
        }
        gatheredType = kind;
        gathered.writeBytes(bytes);
        if (isArray) {
            flush();
        }
    }

    private void unsupported(Object plain) {
        NetType type = Types.of(plain);
        writeError(
                "System.ArgumentException",
                "FormatHexTypeNotSupported",
                ErrorCategory.InvalidArgument,
                type,
                "Cannot convert input of type '" + type
                        + "' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the "
                        + "Out-String cmdlet before piping it to Format-Hex.");
    }

    @Override
    public void end() {
        flush();
    }

    private void flush() {
        if (gathered.size() > 0) {
            emit(gathered.toByteArray(), label(gatheredType));
        }
        gathered.reset();
        gatheredType = null;
    }

    private static String label(NetType type) {
        return String.format(
                Locale.ROOT,
                "%s (%s) <%08X>",
                type.name(),
                type.fullName(),
                ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
    }

    private void emit(byte[] bytes, String label) {
        int from = (int) Math.min(bytes.length, offset);
        int to = from + (int) Math.min(bytes.length - from, count);
        for (int i = from; i < to; i += LINE) {
            write(new ByteCollection(i - from, Arrays.copyOfRange(bytes, i, Math.min(to, i + LINE)), null, label));
        }
    }
}
