package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Out-File. */
@Command(name = "Out-File", description = "Writes the text that objects are shown as to a file.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true)
public final class OutFile extends Cmdlet {
    @Option(
            names = {"-FilePath", "-Path"},
            description = "The file to write.")
    @Parameter(set = "ByPath", position = 0, mandatory = true, completer = "path")
    String filePath;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file to write, taken as it is.")
    @Parameter(set = "ByLiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String literalPath;

    @Option(names = "-Encoding", description = "How characters become bytes; UTF-8 without a mark when not given.")
    @Parameter(position = 1, completer = "encoding", notEmpty = true)
    Object encoding;

    @Option(names = "-Append", description = "Adds to the file, where it is replaced otherwise.")
    boolean append;

    @Option(names = "-Force", description = "Writes a read-only file too.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Leaves a file that is there alone, with an error.")
    boolean noClobber;

    @Option(
            names = "-Width",
            description = "How many characters a line may have; the width of the screen when not given.")
    @Parameter(range = {2, Integer.MAX_VALUE})
    int width;

    @Option(names = "-NoNewline", description = "Leaves out line ends.")
    boolean noNewline;

    @Option(names = "-InputObject", description = "The objects to write.")
    @Parameter(pipeline = true)
    Object inputObject;

    private TextFile file;

    @Override
    public void begin() {
        TextFile.Existing existing =
                append ? TextFile.Existing.APPEND : noClobber ? TextFile.Existing.KEEP : TextFile.Existing.REPLACE;
        TextFile target = new TextFile(
                runtime().session(),
                literalPath != null ? literalPath : filePath,
                existing,
                force,
                TextEncodings.of(encoding, this::writeWarning),
                width,
                !noNewline);
        if (shouldProcess(target.path().toString(), "Output to File")) {
            file = target;
            file.open();
        }
    }

    @Override
    public void process() {
        if (file != null) {
            file.add(inputObject);
        }
    }

    @Override
    public void end() {
        if (file != null) {
            file.finish();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
