package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Rename-ItemProperty: no provider of this platform can rename properties, and it says so as PowerShell does. */
@Command(
        name = "Rename-ItemProperty",
        aliases = "rnp",
        description = "Renames a property of items. Files have fixed ones, so this is always refused.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class RenameItemProperty extends FixedProperties {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The property.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String propertyName;

    @Option(names = "-NewName", description = "Its new name.")
    @Parameter(position = 2, mandatory = true, pipelineByPropertyName = true)
    String newName;

    @Option(names = "-PassThru", description = "Gives what was made.")
    boolean passThru;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;
}
