package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-User: gets the users that have a mailbox. */
@Command(name = "Get-User", description = "Gets the users that have a mailbox.")
@CmdletInfo(
        output = DirectoryObjects.USER,
        outputProperties = {
            "Name",
            "DisplayName",
            "Alias",
            "PrimarySmtpAddress",
            "EmailAddresses",
            "UserPrincipalName",
            "RecipientType",
            "RecipientTypeDetails"
        })
public final class GetUser extends RecipientCmdlet {
    @Option(names = "-Arbitration", description = "Accepted; arbitration mailboxes are not known.")
    boolean arbitration;

    @Option(names = "-PublicFolder", description = "Accepted; folders are not known.")
    boolean publicFolder;

    @Override
    boolean isOurs(Recipient recipient) {
        return recipient.isMailbox();
    }

    @Override
    String type() {
        return DirectoryObjects.USER;
    }
}
