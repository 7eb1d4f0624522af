package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-EXOMailbox: gets mailboxes as Get-Mailbox does. */
@Command(name = "Get-EXOMailbox", description = "Gets mailboxes as Get-Mailbox does.")
@CmdletInfo(
        output = DirectoryObjects.MAILBOX,
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
public final class GetEXOMailbox extends RecipientCmdlet {
    @Option(names = "-Archive", description = "Accepted; archives are not known.")
    boolean archive;

    @Option(names = "-InactiveMailboxOnly", description = "Accepted; all mailboxes are active.")
    boolean inactiveMailboxOnly;

    @Option(names = "-IncludeInactiveMailbox", description = "Accepted; all mailboxes are active.")
    boolean includeInactiveMailbox;

    @Option(names = "-SoftDeletedMailbox", description = "Accepted; nobody is deleted.")
    boolean softDeletedMailbox;

    @Option(names = "-MailboxPlan", description = "Accepted; plans are not known.")
    Object mailboxPlan;

    @Option(names = "-ExternalDirectoryObjectId", description = "Accepted; ids of the cloud are not known.")
    Object externalDirectoryObjectId;

    @Option(names = "-PrimarySmtpAddress", description = "The address.")
    String primarySmtpAddress;

    @Option(names = "-UserPrincipalName", description = "The name of the user, which is the address here.")
    String userPrincipalName;

    @Option(names = "-Properties", description = "Accepted; all properties are given.")
    String[] properties;

    @Option(names = "-PropertySets", description = "Accepted; all properties are given.")
    String[] propertySets;

    @Override
    boolean isOurs(Recipient recipient) {
        return recipient.isMailbox();
    }

    @Override
    String type() {
        return DirectoryObjects.MAILBOX;
    }

    @Override
    Object identity() {
        if (super.identity() != null) {
            return super.identity();
        }
        return primarySmtpAddress == null ? userPrincipalName : primarySmtpAddress;
    }
}
