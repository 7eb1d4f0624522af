package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Import-PSSession: Exchange's cmdlets are here already, so it only tells of them as of a module. */
@Command(
        name = "Import-PSSession",
        aliases = "ipsn",
        description = "Tells of the cmdlets of a session, which are here already, as of a module.")
@CmdletInfo(
        output = ConnectionViews.MODULE,
        outputProperties = {"ModuleType", "Version", "Name", "ExportedCommands"})
public final class ImportPSSession extends Cmdlet {
    @Option(names = "-Session", description = "The session.")
    @Parameter(position = 0, mandatory = true, allowNull = false)
    Object session;

    @Option(
            names = {"-CommandName", "-Name"},
            description = "Accepted; all cmdlets are here.")
    @Parameter(position = 2)
    String[] commandName;

    @Option(names = "-FormatTypeName", description = "Accepted; all views are here.")
    @Parameter(position = 3)
    String[] formatTypeName;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Accepted.")
    Object[] argumentList;

    @Option(
            names = {"-CommandType", "-Type"},
            description = "Accepted.")
    Object commandType;

    @Option(
            names = {"-Module", "-PSSnapin"},
            description = "Accepted.")
    String[] module;

    @Option(names = "-FullyQualifiedModule", description = "Accepted.")
    Object[] fullyQualifiedModule;

    @Option(names = "-Prefix", description = "Accepted; the cmdlets keep their names.")
    @Parameter(notEmpty = true)
    String prefix;

    @Option(names = "-DisableNameChecking", description = "Accepted.")
    boolean disableNameChecking;

    @Option(names = "-AllowClobber", description = "Accepted; nothing is replaced.")
    boolean allowClobber;

    @Option(names = "-Certificate", description = "Accepted.")
    Object certificate;

    @Override
    public void process() {
        write(PSObject.custom()
                .typeName(ConnectionViews.MODULE)
                .note("ModuleType", "Script")
                .note("Version", NetVersion.parse("0.0"))
                .note("PreRelease", null)
                .note("Name", "tmp_exchange")
                .note("ExportedCommands", PSArray.of()));
    }
}
