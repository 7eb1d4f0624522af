package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-DistributionGroup: gets distribution groups from the directory file, or those that the store saw expanded. */
@Command(
        name = "Get-DistributionGroup",
        description = "Gets distribution groups from the directory file, or those that the store saw expanded.")
@CmdletInfo(
        output = DirectoryObjects.GROUP,
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
public final class GetDistributionGroup extends RecipientCmdlet {
    @Option(names = "-ManagedBy", description = "Accepted; managers are not known.")
    Object managedBy;

    @Override
    boolean isOurs(Recipient recipient) {
        return recipient.isGroup();
    }

    @Override
    String type() {
        return DirectoryObjects.GROUP;
    }
}
