package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Write-Output. */
@Command(
        name = "Write-Output",
        aliases = {"echo"},
        description = "Sends objects down the pipeline.")
public final class WriteOutput extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects to send.")
    @Parameter(position = 0, mandatory = true, pipeline = true, remaining = true, allowEmpty = true)
    Object inputObject;

    @Option(names = "-NoEnumerate", description = "Sends a collection as one object.")
    boolean noEnumerate;

    @Override
    public void process() {
        if (noEnumerate) {
            write(inputObject);
        } else {
            writeEach(inputObject);
        }
    }
}
