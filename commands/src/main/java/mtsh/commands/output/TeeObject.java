package mtsh.commands.output;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSArray;

/** Tee-Object. */
@Command(name = "Tee-Object", description = "Keeps objects in a file or a variable and passes them on.")
@CmdletInfo(defaultSet = "File")
public final class TeeObject extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects to keep and pass on.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(
            names = {"-FilePath", "-Path"},
            description = "The file to write.")
    @Parameter(set = "File", position = 0, mandatory = true, completer = "path")
    String filePath;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file to write, taken as it is.")
    @Parameter(set = "LiteralFile", mandatory = true, completer = "path")
    String literalPath;

    @Option(names = "-Append", description = "Adds to the file, where it is replaced otherwise.")
    @Parameter(set = "File")
    boolean append;

    @Option(names = "-Encoding", description = "How characters become bytes; UTF-8 without a mark when not given.")
    @Parameter(set = "File", completer = "encoding", notEmpty = true)
    @Parameter(set = "LiteralFile", completer = "encoding")
    Object encoding;

    @Option(names = "-Variable", description = "The variable to keep the objects in.")
    @Parameter(set = "Variable", mandatory = true, completer = "variable")
    String variable;

    private final List<Object> kept = new ArrayList<>();
    private TextFile file;

    @Override
    public void begin() {
        if (variable != null) {
            return;
        }
        file = new TextFile(
                runtime().session(),
                literalPath != null ? literalPath : filePath,
                append ? TextFile.Existing.APPEND : TextFile.Existing.REPLACE,
                false,
                TextEncodings.of(encoding, this::writeWarning),
                0,
                true);
        file.open();
    }

    @Override
    public void process() {
        if (file != null) {
            file.add(inputObject);
        } else {
            kept.add(inputObject);
        }
        write(inputObject);
    }

    @Override
    public void end() {
        if (file != null) {
            file.finish();
            return;
        }
        Object value = kept.size() == 1 ? kept.get(0) : PSArray.of(kept);
        runtime().session().variable(variable, kept.isEmpty() ? null : value);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
