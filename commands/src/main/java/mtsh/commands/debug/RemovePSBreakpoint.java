package mtsh.commands.debug;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Remove-PSBreakpoint: forgets breakpoints. */
@Command(name = "Remove-PSBreakpoint", aliases = "rbp", description = "Removes breakpoints.")
@CmdletInfo(defaultSet = "Breakpoint", shouldProcess = true)
public final class RemovePSBreakpoint extends BreakpointCmdlet.Updater {
    @Override
    void update(Breakpoint found) {
        breakpoints(runspace).remove(found);
    }
}
