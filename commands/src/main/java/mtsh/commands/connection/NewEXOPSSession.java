package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** New-EXOPSSession: the session with Exchange Online of the old module, which this shell answers itself. */
@Command(
        name = "New-EXOPSSession",
        description = "Makes a session with Exchange Online that this shell answers itself.")
@CmdletInfo(
        output = RemoteSession.TYPE,
        outputProperties = {"Id", "Name", "ComputerName", "ConfigurationName", "State", "Availability"})
public final class NewEXOPSSession extends Cmdlet {
    @Option(names = "-OtherArguments", description = "Everything that the cmdlet takes; nothing is needed.")
    @Parameter(remaining = true)
    Object[] otherArguments;

    @Override
    public void process() {
        write(runtime()
                .session()
                .service(Connections.class)
                .open(null, "outlook.office365.com", "Microsoft.Exchange")
                .object());
    }
}
