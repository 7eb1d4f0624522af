package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-Mailbox: gets mailboxes from the directory file, or those that the store saw mail delivered to. */
@Command(
        name = "Get-Mailbox",
        description = "Gets mailboxes from the directory file, or those that the store saw mail delivered to.")
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
public final class GetMailbox extends RecipientCmdlet {
    @Option(names = "-Archive", description = "Accepted; archives are not known.")
    boolean archive;

    @Option(names = "-Arbitration", description = "Accepted; arbitration mailboxes are not known.")
    boolean arbitration;

    @Option(names = "-GroupMailbox", description = "Accepted; mailboxes of groups are not known.")
    boolean groupMailbox;

    @Option(names = "-PublicFolder", description = "Accepted; folders are not known.")
    boolean publicFolder;

    @Option(names = "-InactiveMailboxOnly", description = "Accepted; all mailboxes are active.")
    boolean inactiveMailboxOnly;

    @Option(names = "-IncludeInactiveMailbox", description = "Accepted; all mailboxes are active.")
    boolean includeInactiveMailbox;

    @Option(names = "-SoftDeletedMailbox", description = "Accepted; nobody is deleted.")
    boolean softDeletedMailbox;

    @Option(names = "-Monitoring", description = "Accepted; health mailboxes are not known.")
    boolean monitoring;

    @Option(names = "-MailboxPlan", description = "Accepted; plans are not known.")
    Object mailboxPlan;

    @Option(names = "-Database", description = "Accepted; databases are not known.")
    Object database;

    @Option(names = "-Server", description = "Accepted; homes of mailboxes are not known.")
    Object server;

    @Override
    boolean isOurs(Recipient recipient) {
        return recipient.isMailbox();
    }

    @Override
    String type() {
        return DirectoryObjects.MAILBOX;
    }
}
