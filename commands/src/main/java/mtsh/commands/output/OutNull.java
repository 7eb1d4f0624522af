package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Out-Null. */
@Command(name = "Out-Null", description = "Drops objects.")
public final class OutNull extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects to drop.")
    @Parameter(pipeline = true)
    Object inputObject;
}
