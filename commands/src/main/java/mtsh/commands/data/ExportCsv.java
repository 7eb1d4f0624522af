package mtsh.commands.data;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.WindowsPaths;

/** Export-Csv: objects as lines of CSV in a file. */
@Command(name = "Export-Csv", aliases = "epcsv", description = "Writes objects to a file of comma-separated values.")
@CmdletInfo(defaultSet = "Delimiter", shouldProcess = true)
public final class ExportCsv extends CsvWriting {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(mandatory = true, pipeline = true, pipelineByPropertyName = true)
    Object inputObject;

    @Option(names = "-Path", description = "The file.")
    @Parameter(position = 0, notEmpty = true, completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file; nothing in its name is a wildcard.")
    @Parameter(notEmpty = true, completer = "path")
    String literalPath;

    @Option(names = "-Force", description = "Overwrites a read-only file; appends objects with other properties.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Does not overwrite a file.")
    boolean noClobber;

    @Option(names = "-Encoding", description = "The file's encoding; UTF-8 without a byte order mark when not given.")
    @Parameter(completer = "encoding", notEmpty = true)
    Object encoding;

    @Option(names = "-Append", description = "Adds to the end of the file.")
    boolean append;

    private String written;
    private Path file;
    private NetEncoding charset;
    private OutputStream stream;
    private boolean proceed;

    @Override
    public void begin() {
        prepare();
        written = literalPath != null ? literalPath : path;
        if (written == null || path != null && literalPath != null) {
            throw terminating(
                    "System.InvalidOperationException",
                    "CannotSpecifyPathAndLiteralPath",
                    ErrorCategory.InvalidData,
                    null,
                    "You must specify either the -Path or -LiteralPath parameters, but not both.");
        }
        charset = TextEncodings.of(encoding, this::writeWarning);
        file = ItemPaths.target(runtime().session(), written);
        proceed = shouldProcess(written, "Export-Csv");
        if (proceed) {
            open();
        }
    }

    private void open() {
        boolean exists = Files.exists(file);
        if (exists && noClobber && !append) {
            throw terminating(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    file.toString(),
                    "The file '" + file + "' already exists.");
        }
        try {
            WindowsPaths.makeParents(file);
            boolean continued = append && exists && Files.size(file) > 0;
            if (continued) {
                readColumns();
            }
            if (exists && force && !Files.isWritable(file)) {
                file.toFile().setWritable(true);
            }
            stream = new BufferedOutputStream(
                    append
                            ? Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                            : Files.newOutputStream(file),
                    1 << 16);
            if (!continued) {
                stream.write(charset.preamble());
            }
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }

    private void readColumns() throws IOException {
        try (BufferedReader reader = TextEncodings.reader(file, charset)) {
            CsvRecords records = new CsvRecords(reader, useCulture ? ',' : delimiter);
            List<String> record = records.next();
            while (record != null && records.isTypeLine()) {
                record = records.next();
            }
            if (record != null) {
                columns(record);
            }
        }
    }

    @Override
    public void process() {
        if (!proceed || inputObject == null) {
            return;
        }
        if (append && columns() != null && !force) {
            requireColumns();
        }
        lines(inputObject);
    }

    private void requireColumns() {
        List<String> own = CsvText.columns(inputObject);
        List<String> missing = new ArrayList<>();
        for (String column : columns()) {
            if (own.stream().noneMatch(column::equalsIgnoreCase)) {
                missing.add(column);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        throw terminating(
                "System.InvalidOperationException",
                "CannotAppendCsvWithMismatchedPropertyNames",
                ErrorCategory.InvalidData,
                missing.get(0),
                "Cannot append CSV content to the following file: " + written
                        + ". The appended object does not have a property that corresponds to the following column: "
                        + missing.get(0)
                        + ". To continue with mismatched properties, add the -Force parameter, and then retry the command.");
    }

    @Override
    void line(String line) {
        try {
            stream.write(charset.encode(line + System.lineSeparator()));
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileWriteFailure", ErrorCategory.WriteError));
        }
    }

    @Override
    public void close() {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileWriteFailure", ErrorCategory.WriteError));
        }
    }
}
