package mtsh.commands.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-EXORecipient: gets recipients as Get-Recipient does. */
@Command(name = "Get-EXORecipient", description = "Gets recipients as Get-Recipient does.")
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
public final class GetEXORecipient extends RecipientCmdlet {
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

    @Option(names = "-RecipientType", description = "Accepted beside -RecipientTypeDetails.")
    String[] recipientType;

    @Override
    boolean isOurs(Recipient recipient) {
        return true;
    }

    @Override
    String type() {
        return DirectoryObjects.RECIPIENT;
    }

    @Override
    Object identity() {
        if (super.identity() != null) {
            return super.identity();
        }
        return primarySmtpAddress == null ? userPrincipalName : primarySmtpAddress;
    }
}
