package mtsh.commands.session;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;

/** Get-Host: the program that runs this session, as {@code $Host} has it. */
@Command(name = "Get-Host", description = "Gives the program that runs this session.")
@CmdletInfo(output = "System.Management.Automation.Host.PSHost")
public final class GetHost extends Cmdlet {
    @Override
    public void begin() {
        write(runtime().session().variable("Host"));
    }
}
