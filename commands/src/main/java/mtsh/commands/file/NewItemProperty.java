package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** New-ItemProperty: no provider of this platform can add properties, and it says so as PowerShell does. */
@Command(
        name = "New-ItemProperty",
        description = "Adds a property to items. Files have fixed ones, so this is always refused.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class NewItemProperty extends FixedProperties {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The new property.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String propertyName;

    @Option(
            names = {"-PropertyType", "-Type"},
            description = "Its type.")
    @Parameter(pipelineByPropertyName = true)
    String propertyType;

    @Option(names = "-Value", description = "Its value.")
    @Parameter(pipelineByPropertyName = true)
    Object value;

    @Option(names = "-Force", description = "Replaces one that is there.")
    boolean force;
}
