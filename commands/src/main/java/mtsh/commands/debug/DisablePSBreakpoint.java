package mtsh.commands.debug;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Disable-PSBreakpoint: switches breakpoints off. */
@Command(name = "Disable-PSBreakpoint", aliases = "dbp", description = "Switches breakpoints off.")
@CmdletInfo(
        defaultSet = "Breakpoint",
        shouldProcess = true,
        output = "System.Management.Automation.Breakpoint",
        outputProperties = {"Id", "Script", "Line", "Command", "Variable", "Enabled", "Action"})
public final class DisablePSBreakpoint extends BreakpointCmdlet.Updater {
    @Option(names = "-PassThru", description = "Writes the breakpoints.")
    boolean passThru;

    @Override
    void update(Breakpoint found) {
        found.enable(false);
        if (passThru) {
            give(found, runspace);
        }
    }
}
