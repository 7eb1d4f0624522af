package mtsh.commands.debug;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Enable-PSBreakpoint: switches breakpoints on again. */
@Command(name = "Enable-PSBreakpoint", aliases = "ebp", description = "Switches breakpoints on again.")
@CmdletInfo(
        defaultSet = "Breakpoint",
        shouldProcess = true,
        output = "System.Management.Automation.Breakpoint",
        outputProperties = {"Id", "Script", "Line", "Command", "Variable", "Enabled", "Action"})
public final class EnablePSBreakpoint extends BreakpointCmdlet.Updater {
    @Option(names = "-PassThru", description = "Writes the breakpoints.")
    boolean passThru;

    @Override
    void update(Breakpoint found) {
        found.enable(true);
        if (passThru) {
            give(found, runspace);
        }
    }
}
