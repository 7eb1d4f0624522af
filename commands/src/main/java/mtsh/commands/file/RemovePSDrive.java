package mtsh.commands.file;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.DriveInfo;
import mtsh.language.value.Wildcard;

/** Remove-PSDrive: forgets drives; what they hold stays. */
@Command(name = "Remove-PSDrive", aliases = "rdr", description = "Forgets drives; what they hold stays.")
@CmdletInfo(defaultSet = "Name", shouldProcess = true)
public final class RemovePSDrive extends FileCmdlet {
    @Option(names = "-Name", description = "The drives; wildcards are allowed.")
    @Parameter(
            set = "Name",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            allowEmpty = true,
            wildcards = true,
            completer = "drive")
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

    @Option(names = "-PSProvider", description = "Only drives of these providers.")
    @Parameter(pipelineByPropertyName = true, completer = "provider")
    String[] provider;

    @Option(names = "-Scope", description = "Accepted; a drive is known everywhere.")
    @Parameter(pipelineByPropertyName = true, completer = "scope")
    String scope;

    @Option(names = "-Force", description = "The drive that the session is on too.")
    boolean force;

    @Override
    public void process() {
        boolean literal = literalName != null;
        if (!literal && driveName == null) {
            writeError(FileErrors.noDrive(""));
            return;
        }
        for (String each : literal ? literalName : driveName) {
            remove(each.endsWith(":") ? each.substring(0, each.length() - 1) : each, literal);
        }
    }

    private void remove(String wanted, boolean literal) {
        Wildcard pattern = Wildcard.of(literal ? Wildcard.escape(wanted) : wanted, true);
        List<DriveInfo> found = drives().all().stream()
                .filter(each -> pattern.matches(each.name()) && isOfProvider(each))
                .toList();
        if (found.isEmpty() && (literal || !Wildcard.isPattern(wanted))) {
            writeError(FileErrors.noDrive(wanted));
        }
        found.forEach(this::remove);
    }

    private boolean isOfProvider(DriveInfo drive) {
        return provider == null || List.of(provider).stream().anyMatch(drive.provider()::isNamed);
    }

    private void remove(DriveInfo drive) {
        String target = "Name: " + drive.name() + " Provider: " + drive.provider() + " Root: " + drive.root();
        if (!shouldProcess(target, "Remove Drive")) {
            return;
        }
        boolean inUse = drive == drives().current();
        if (inUse && (!force || drive.name().equals("/"))) {
            writeError(
                    "System.Management.Automation.PSInvalidOperationException",
                    "InvalidOperation",
                    ErrorCategory.InvalidOperation,
                    drive.name(),
                    "Cannot remove drive '" + drive.name() + "' because it is in use.");
            return;
        }
        if (inUse) {
            drives().current(drives().find("/"));
            session().location(session().location());
        }
        drives().remove(drive);
    }
}
