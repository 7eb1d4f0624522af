package mtsh.commands.typedata;

import java.util.Arrays;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.SessionFormat;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetVersion;
import mtsh.language.value.Wildcard;

/** Get-FormatData: how objects look, as objects. */
@Command(name = "Get-FormatData", description = "Gets the views that objects are shown with.")
@CmdletInfo(
        output = "System.Management.Automation.ExtendedTypeDefinition",
        outputProperties = {"TypeName", "TypeNames", "FormatViewDefinition"})
public final class GetFormatData extends Cmdlet {
    private static final NetVersion FILES_SINCE = new NetVersion(5, 1, -1, -1);

    @Option(names = "-TypeName", description = "The types; wildcards are allowed.")
    @Parameter(position = 0, notEmpty = true, wildcards = true, completer = "type")
    String[] typeName;

    @Option(
            names = "-PowerShellVersion",
            description = "Without what a PowerShell of this version does not understand.")
    NetVersion powerShellVersion;

    @Override
    public void process() {
        FormatDataReader.all(SessionFormat.views(runtime().session())).stream()
                .filter(this::isWanted)
                .forEach(this::write);
    }

    private boolean isWanted(NetRecord definition) {
        boolean old = powerShellVersion != null && powerShellVersion.compareTo(FILES_SINCE) < 0;
        return Enumeration.list(definition.get("TypeNames")).stream()
                .map(String::valueOf)
                .filter(each -> !old || !each.startsWith("System.IO."))
                .anyMatch(each -> typeName == null
                        || Arrays.stream(typeName)
                                .anyMatch(wanted -> Wildcard.of(wanted, true).matches(each)));
    }
}
