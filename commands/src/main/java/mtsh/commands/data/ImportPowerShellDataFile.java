package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.ast.Source;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.DataFile;
import mtsh.language.eval.Engine;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Import-PowerShellDataFile: the table that a .psd1 file writes down; nothing in it is run. */
@Command(name = "Import-PowerShellDataFile", description = "Reads the table that a .psd1 file writes down.")
@CmdletInfo(defaultSet = "ByPath", output = "System.Collections.Hashtable")
public final class ImportPowerShellDataFile extends Cmdlet {
    private static final int MOST_KEYS = 500;

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(set = "ByPath", position = 0, mandatory = true, notEmpty = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(
            set = "ByLiteralPath",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "path")
    String[] literalPath;

    @Option(names = "-SkipLimitCheck", description = "Takes more than 500 keys.")
    boolean skipLimitCheck;

    @Override
    public void process() {
        for (String each : literalPath != null ? literalPath : path) {
            List<Path> files = ItemPaths.find(runtime().session(), each, literalPath != null);
            if (files.isEmpty() || files.size() == 1 && Files.isDirectory(files.get(0))) {
                writeError(
                        "System.ArgumentException",
                        "PathNotFound",
                        ErrorCategory.InvalidArgument,
                        each,
                        "Cannot find path '" + each + "' because it does not exist.");
                continue;
            }
            files.forEach(this::read);
        }
    }

    private void read(Path file) {
        Source source;
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            source = new Source(file.toString(), text.toString());
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
            return;
        }
        table(file, source);
    }

    private void table(Path file, Source source) {
        Engine engine = (Engine) runtime().session();
        try {
            engine.parse(source);
        } catch (TerminatingError notParsed) {
            noData(file, "CouldNotParseAsPowerShellDataFile");
            return;
        }
        Object value;
        try {
            value = DataFile.read(engine, source, List.of());
        } catch (TerminatingError more) {
            throw invalid("Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. "
                    + more.record().message());
        }
        if (!(PSObject.unwrap(value) instanceof PSDictionary table)) {
            noData(file, "CouldNotParseAsPowerShellDataFileNoHashtableRoot");
            return;
        }
        if (table.size() > MOST_KEYS && !skipLimitCheck) {
            throw invalid(
                    "The file has more than " + MOST_KEYS + " keys. Use -SkipLimitCheck to read it all the same.");
        }
        write(table);
    }

    private TerminatingError invalid(String message) {
        return terminating(
                "System.InvalidOperationException",
                "System.InvalidOperationException",
                ErrorCategory.NotSpecified,
                null,
                message);
    }

    private void noData(Path file, String id) {
        writeError(
                "System.InvalidOperationException",
                id,
                ErrorCategory.InvalidData,
                file.toString(),
                "The file '" + file + "' could not be parsed as a PowerShell Data File.");
    }
}
