package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Write-Warning. */
@Command(name = "Write-Warning", description = "Writes a warning.")
public final class WriteWarning extends Cmdlet {
    @Option(
            names = {"-Message", "-Msg"},
            description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String message;

    @Override
    public void process() {
        writeWarning(message);
    }
}
