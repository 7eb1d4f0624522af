package mtsh.commands.directory;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-TransportService: gets the transport services whose logs are in the store. */
@Command(name = "Get-TransportService", description = "Gets the transport services whose logs are in the store.")
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
public final class GetTransportService extends ServerCmdlet {
    @Override
    String type() {
        return DirectoryObjects.TRANSPORT;
    }
}
