package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Remove-ItemProperty: no provider of this platform can take properties away, and it says so as PowerShell does. */
@Command(
        name = "Remove-ItemProperty",
        aliases = "rp",
        description = "Takes properties of items away. Files have fixed ones, so this is always refused.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class RemoveItemProperty extends FixedProperties {
    @Option(
            names = {"-Name", "-PSProperty"},
            description = "The properties.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String[] propertyName;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;
}
