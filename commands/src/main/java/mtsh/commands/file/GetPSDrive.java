package mtsh.commands.file;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.DriveInfo;
import mtsh.language.value.Wildcard;

/** Get-PSDrive: the drives of the session. */
@Command(name = "Get-PSDrive", aliases = "gdr", description = "Gives the drives of the session.")
@CmdletInfo(
        defaultSet = "Name",
        output = "System.Management.Automation.PSDriveInfo",
        outputProperties = {
            "Name",
            "Used",
            "Free",
            "Provider",
            "Root",
            "CurrentLocation",
            "Description",
            "Credential",
            "DisplayRoot",
            "MaximumSize",
            "VolumeSeparatedByColon"
        })
public final class GetPSDrive extends FileCmdlet {
    @Option(names = "-Name", description = "The drives; wildcards are allowed.")
    @Parameter(set = "Name", position = 0, pipelineByPropertyName = true, wildcards = true, completer = "drive")
    String[] driveName;

    @Option(names = "-LiteralName", description = "The drives; nothing in a name is a wildcard.")
    @Parameter(
            set = "LiteralName",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "drive")
    String[] literalName;

    @Option(names = "-Scope", description = "Accepted; a drive is known everywhere.")
    @Parameter(pipelineByPropertyName = true, completer = "scope")
    String scope;

    @Option(names = "-PSProvider", description = "Only drives of these providers.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "provider")
    String[] provider;

    @Override
    public void process() {
        boolean literal = literalName != null;
        for (String each : literal ? literalName : driveName == null ? new String[] {"*"} : driveName) {
            list(each.endsWith(":") ? each.substring(0, each.length() - 1) : each, literal);
        }
    }

    private void list(String wanted, boolean literal) {
        Wildcard pattern = Wildcard.of(literal ? Wildcard.escape(wanted) : wanted, true);
        List<DriveInfo> found = drives().all().stream()
                .filter(each -> pattern.matches(each.name()) && isOfProvider(each))
                .toList();
        found.forEach(this::write);
        if (found.isEmpty() && (literal || !Wildcard.isPattern(wanted))) {
            writeError(
                    "System.Management.Automation.DriveNotFoundException",
                    scope == null ? "GetLocationNoMatchingDrive" : "GetDriveNoMatchingDrive",
                    ErrorCategory.ObjectNotFound,
                    wanted,
                    "Cannot find drive. A drive with the name '" + wanted + "' does not exist.");
        }
    }

    private boolean isOfProvider(DriveInfo drive) {
        if (provider == null) {
            return true;
        }
        for (String each : provider) {
            if (Wildcard.of(each, true).matches(drive.provider().name())
                    || drive.provider().isNamed(each)) {
                return true;
            }
        }
        return false;
    }
}
