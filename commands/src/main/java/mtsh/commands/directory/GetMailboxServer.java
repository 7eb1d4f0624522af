package mtsh.commands.directory;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-MailboxServer: gets the servers whose logs are in the store, as mailbox servers. */
@Command(name = "Get-MailboxServer", description = "Gets the servers whose logs are in the store, as mailbox servers.")
@CmdletInfo(
        output = DirectoryObjects.MAILBOX_SERVER,
        outputProperties = {
            "Name",
            "Identity",
            "Fqdn",
            "ServerRole",
            "IsHubTransportServer",
            "IsMailboxServer",
            "IsEdgeServer"
        })
public final class GetMailboxServer extends ServerCmdlet {
    @Override
    String type() {
        return DirectoryObjects.MAILBOX_SERVER;
    }
}
