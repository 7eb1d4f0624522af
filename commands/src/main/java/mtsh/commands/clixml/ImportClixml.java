package mtsh.commands.clixml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
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
import mtsh.language.value.UInt64;
import mtsh.language.value.Wildcard;

/** Import-Clixml: the objects that Export-Clixml wrote. */
@Command(name = "Import-Clixml", description = "Makes objects of a file that Export-Clixml wrote.")
@CmdletInfo(defaultSet = "ByPath")
public final class ImportClixml extends Cmdlet {
    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "ByPath",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "ByLiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-IncludeTotalCount", description = "Says first that the number of objects is unknown.")
    boolean includeTotalCount;

    @Option(names = "-Skip", description = "So many objects are passed over.")
    UInt64 skip;

    @Option(names = "-First", description = "So many objects at most.")
    UInt64 first;

    @Override
    public void process() {
        for (String each : literalPath != null ? literalPath : path) {
            List<Path> files = ItemPaths.find(runtime().session(), each, literalPath != null);
            if (files.isEmpty() && !Wildcard.isPattern(each)) {
                Path missing = runtime().session().resolvePath(each);
                throw terminating(
                        "System.IO.FileNotFoundException",
                        "FileOpenFailure",
                        ErrorCategory.OpenError,
                        null,
                        "Could not find file '" + missing + "'.");
            }
            files.forEach(this::read);
        }
    }

    private void read(Path file) {
        if (includeTotalCount) {
            write("Unknown total count");
        }
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            List<Object> objects = CliXmlReader.read(text.toString());
            int from = (int) Math.min(objects.size(), skip == null ? 0 : skip.longValue());
            long count = first == null ? objects.size() : first.longValue();
            objects.subList(from, (int) Math.min(objects.size(), from + count)).forEach(this::writeEach);
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
