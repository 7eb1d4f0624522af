package mtsh.commands.connection;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;

/** Get-ConnectionInformation: what is asked, which is the store. */
@Command(
        name = "Get-ConnectionInformation",
        description = "Gets the connection, which is that to the store and always there.")
@CmdletInfo(
        output = ConnectionViews.CONNECTION,
        outputProperties = {
            "ConnectionId",
            "State",
            "Id",
            "Name",
            "UserPrincipalName",
            "ConnectionUri",
            "TokenStatus",
            "Organization"
        })
public final class GetConnectionInformation extends Cmdlet {
    @Option(names = "-ConnectionId", description = "Accepted; there is one connection.")
    String[] connectionId;

    @Option(names = "-ModulePrefix", description = "Accepted; there is one connection.")
    String[] modulePrefix;

    @Override
    public void process() {
        Connections connections = runtime().session().service(Connections.class);
        String store = runtime().session().service(StoreService.class).folder().toString();
        write(PSObject.custom()
                .typeName(ConnectionViews.CONNECTION)
                .note("ConnectionId", new UUID(0, 1))
                .note("State", "Connected")
                .note("Id", 1)
                .note("Name", "ExchangeOnline_1")
                .note("UserPrincipalName", connections.isConnected() ? connections.user() : null)
                .note("ConnectionUri", store)
                .note("TokenStatus", "Active")
                .note("Organization", store)
                .note("IsEopSession", false));
    }
}
