package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Write-Verbose. */
@Command(name = "Write-Verbose", description = "Writes a note that shows with -Verbose or $VerbosePreference.")
public final class WriteVerbose extends Cmdlet {
    @Option(
            names = {"-Message", "-Msg"},
            description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String message;

    @Override
    public void process() {
        writeVerbose(message);
    }
}
