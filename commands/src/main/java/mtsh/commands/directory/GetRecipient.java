package mtsh.commands.directory;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-Recipient: gets mailboxes, groups and everybody else that mail goes to. */
@Command(name = "Get-Recipient", description = "Gets mailboxes, groups and everybody else that mail goes to.")
@CmdletInfo(
        output = DirectoryObjects.RECIPIENT,
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
public final class GetRecipient extends RecipientCmdlet {
    @Option(names = "-RecipientType", description = "Only these kinds, such as UserMailbox.")
    String[] recipientType;

    @Option(names = "-BookmarkDisplayName", description = "Accepted.")
    String bookmarkDisplayName;

    @Option(names = "-IncludeBookmarkObject", description = "Accepted.")
    Boolean includeBookmarkObject;

    @Option(names = "-Properties", description = "Accepted; all properties are given.")
    String[] properties;

    @Option(names = "-PropertySet", description = "Accepted; all properties are given.")
    String propertySet;

    @Override
    boolean isOurs(Recipient recipient) {
        return recipientType == null || List.of(recipientType).stream().anyMatch(recipient.type()::equalsIgnoreCase);
    }

    @Override
    String type() {
        return DirectoryObjects.RECIPIENT;
    }
}
