package mtsh.commands.computer;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Restart-Computer: refused. */
@Command(name = "Restart-Computer", description = "Would restart this machine, which is refused.")
@CmdletInfo(shouldProcess = true)
public final class RestartComputer extends ShutdownCmdlet {
    @Override
    public void begin() {
        refuse("Restart-Computer", "shutdown -r now");
    }
}
