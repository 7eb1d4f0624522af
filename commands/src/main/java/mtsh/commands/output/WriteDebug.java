package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Write-Debug. */
@Command(name = "Write-Debug", description = "Writes a note that shows with -Debug or $DebugPreference.")
public final class WriteDebug extends Cmdlet {
    @Option(
            names = {"-Message", "-Msg"},
            description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String message;

    @Override
    public void process() {
        writeDebug(message);
    }
}
