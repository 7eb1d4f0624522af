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
    @Option(names = "-Archive", description = "Those with an archive; none is known.")
    boolean archive;

    @Option(names = "-Arbitration", description = "Arbitration mailboxes, which only a directory file knows.")
    boolean arbitration;

    @Option(names = "-GroupMailbox", description = "Mailboxes of groups, which only a directory file knows.")
    boolean groupMailbox;

    @Option(names = "-PublicFolder", description = "Mailboxes of public folders, which only a directory file knows.")
    boolean publicFolder;

    @Option(names = "-InactiveMailboxOnly", description = "Inactive mailboxes; none is known.")
    boolean inactiveMailboxOnly;

    @Option(names = "-IncludeInactiveMailbox", description = "Accepted; all mailboxes are active.")
    boolean includeInactiveMailbox;

    @Option(names = "-SoftDeletedMailbox", description = "Deleted mailboxes; none is known.")
    boolean softDeletedMailbox;

    @Option(names = "-Monitoring", description = "Health mailboxes, which only a directory file knows.")
    boolean monitoring;

    @Option(names = "-MailboxPlan", description = "Accepted; plans are not known.")
    Object mailboxPlan;

    @Option(names = "-Database", description = "Accepted; databases are not known.")
    Object database;

    @Option(names = "-Server", description = "Accepted; homes of mailboxes are not known.")
    Object server;

    @Override
    boolean isOurs(Recipient recipient) {
        if (archive || inactiveMailboxOnly || softDeletedMailbox) {
            return false;
        }
        String special = special();
        return special == null ? recipient.isMailbox() : recipient.details().equalsIgnoreCase(special);
    }

    /** The kind that a switch asks for, which is not listed otherwise; or null. */
    private String special() {
        if (groupMailbox) {
            return "GroupMailbox";
        }
        if (arbitration) {
            return "ArbitrationMailbox";
        }
        if (publicFolder) {
            return "PublicFolderMailbox";
        }
        return monitoring ? "MonitoringMailbox" : null;
    }

    @Override
    String type() {
        return DirectoryObjects.MAILBOX;
    }
}
