package mtsh.commands.directory;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-TransportServer: gets the servers whose logs are in the store, as transport servers. */
@Command(
        name = "Get-TransportServer",
        description = "Gets the servers whose logs are in the store, as transport servers.")
@CmdletInfo(
        output = DirectoryObjects.TRANSPORT,
        outputProperties = {
            "Name",
            "Identity",
            "Fqdn",
            "ServerRole",
            "IsHubTransportServer",
            "IsMailboxServer",
            "IsEdgeServer"
        })
public final class GetTransportServer extends ServerCmdlet {
    @Override
    String type() {
        return DirectoryObjects.TRANSPORT;
    }
}
