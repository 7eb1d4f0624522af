package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Copy-ItemProperty: no provider of this platform can copy properties, and it says so as PowerShell does. */
@Command(
        name = "Copy-ItemProperty",
        aliases = "cpp",
        description = "Copies a property to another item. Files have fixed ones, so this is always refused.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class CopyItemProperty extends FixedProperties {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The property.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String propertyName;

    @Option(names = "-Destination", description = "The item that gets it.")
    @Parameter(position = 2, mandatory = true, pipelineByPropertyName = true)
    String destination;

    @Option(names = "-PassThru", description = "Gives what was made.")
    boolean passThru;

    @Option(names = "-Force", description = "Replaces one that is there.")
    boolean force;
}
