package mtsh.commands.clixml;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** ConvertTo-CliXml: objects as one text, with their types. */
@Command(name = "ConvertTo-CliXml", description = "Turns objects into CLIXML, from which they can be made again.")
@CmdletInfo(output = "System.String")
public final class ConvertToCliXml extends Cmdlet {
    private static final int USUAL_DEPTH = 2;

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    Object inputObject;

    @Option(names = "-Depth", description = "How many levels of properties are written as objects.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int depth = USUAL_DEPTH;

    private CliXmlWriter writer;

    @Override
    public void begin() {
        writer = new CliXmlWriter(runtime()::checkStopped);
    }

    @Override
    public void process() {
        writer.add(inputObject, depth);
    }

    @Override
    public void end() {
        write(writer.finish());
    }
}
