package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Write-Information. */
@Command(name = "Write-Information", description = "Writes to the information stream.")
public final class WriteInformation extends Cmdlet {
    private static final String[] NONE = {};

    @Option(
            names = {"-MessageData", "-Msg", "-Message"},
            description = "What to write.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    Object messageData;

    @Option(names = "-Tags", description = "Words by which readers of the stream choose.")
    @Parameter(position = 1)
    String[] tags = NONE;

    @Override
    public void process() {
        runtime().writeInformation(messageData, tags);
    }
}
