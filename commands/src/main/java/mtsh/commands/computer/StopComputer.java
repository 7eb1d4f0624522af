package mtsh.commands.computer;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Stop-Computer: refused. */
@Command(name = "Stop-Computer", description = "Would turn this machine off, which is refused.")
@CmdletInfo(shouldProcess = true)
public final class StopComputer extends ShutdownCmdlet {
    @Override
    public void begin() {
        refuse("Stop-Computer", "shutdown -P now");
    }
}
