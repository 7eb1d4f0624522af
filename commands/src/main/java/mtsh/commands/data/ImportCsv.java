package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Import-Csv: objects from a file of CSV. */
@Command(name = "Import-Csv", aliases = "ipcsv", description = "Reads objects from files of comma-separated values.")
@CmdletInfo(defaultSet = "DelimiterPath")
public final class ImportCsv extends Cmdlet {
    @Option(names = "-Delimiter", description = "The character between the columns.")
    @Parameter(set = "DelimiterPath", position = 1, allowNull = false)
    @Parameter(set = "DelimiterLiteralPath", position = 1)
    char delimiter = ',';

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "DelimiterPath",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    @Parameter(set = "CulturePath", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(
            set = "DelimiterLiteralPath",
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "path")
    @Parameter(set = "CultureLiteralPath", mandatory = true, pipelineByPropertyName = true)
    String[] literalPath;

    @Option(names = "-UseCulture", description = "Takes the list separator of the culture, a comma in en-US.")
    @Parameter(set = "CulturePath", mandatory = true, allowNull = false)
    @Parameter(set = "CultureLiteralPath", mandatory = true)
    boolean useCulture;

    @Option(names = "-Header", description = "Names of the columns, when the file has none.")
    @Parameter(notEmpty = true)
    String[] header;

    @Option(names = "-Encoding", description = "The file's encoding; UTF-8 when not given.")
    @Parameter(completer = "encoding", notEmpty = true)
    Object encoding;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            List<Path> files = ItemPaths.find(runtime().session(), each, literal);
            if (files.isEmpty()) {
                writeError(
                        "System.IO.FileNotFoundException",
                        "FileOpenFailure",
                        ErrorCategory.OpenError,
                        each,
                        "Could not find file '" + runtime().session().resolvePath(each) + "'.");
            }
            files.forEach(this::read);
        }
    }

    private void read(Path file) {
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(encoding, this::writeWarning))) {
            new CsvObjects(useCulture ? ',' : delimiter, header, this::writeWarning).read(reader, this::write);
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
