package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;

/** Disconnect-ExchangeOnline: forgets who connected. */
@Command(name = "Disconnect-ExchangeOnline", description = "Forgets who connected; the store stays open.")
@CmdletInfo(shouldProcess = true)
public final class DisconnectExchangeOnline extends Cmdlet {
    @Option(names = "-ConnectionId", description = "Accepted; there is one connection.")
    String[] connectionId;

    @Option(names = "-ModulePrefix", description = "Accepted; there is one connection.")
    String[] modulePrefix;

    @Override
    public void process() {
        if (shouldProcess("Exchange Online", "Disconnect-ExchangeOnline")) {
            runtime().session().service(Connections.class).disconnect();
        }
    }
}
