package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-ExchangeServer: gets the servers whose logs are in the store. */
@Command(name = "Get-ExchangeServer", description = "Gets the servers whose logs are in the store.")
@CmdletInfo(
        output = DirectoryObjects.SERVER,
        outputProperties = {
            "Name",
            "Identity",
            "Fqdn",
            "ServerRole",
            "IsHubTransportServer",
            "IsMailboxServer",
            "IsEdgeServer"
        })
public final class GetExchangeServer extends ServerCmdlet {
    @Option(names = "-Domain", description = "Accepted; there is one domain.")
    Object domain;

    @Override
    String type() {
        return DirectoryObjects.SERVER;
    }
}
