package mtsh.commands.directory;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.queue.ResultSize;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Get-DistributionGroupMember: who gets the mail of a group. */
@Command(
        name = "Get-DistributionGroupMember",
        description = "Gets the members of a distribution group from the directory file.")
@CmdletInfo(
        output = DirectoryObjects.RECIPIENT,
        outputProperties = {"Name", "DisplayName", "PrimarySmtpAddress", "RecipientType", "RecipientTypeDetails"})
public final class GetDistributionGroupMember extends Cmdlet {
    @Option(names = "-Identity", description = "The group's address, alias or name.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, completer = "recipient")
    Object identity;

    @Option(names = "-ResultSize", description = "How many, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-Credential", description = "Accepted; nobody has to be asked.")
    Object credential;

    @Option(names = "-DomainController", description = "Accepted; nobody has to be asked.")
    Object domainController;

    @Option(names = "-IncludeSoftDeletedObjects", description = "Accepted; nobody is deleted.")
    boolean includeSoftDeletedObjects;

    @Override
    public void process() {
        List<Recipient> all = runtime().session().service(Directory.class).recipients(runtime());
        String wanted = RecipientCmdlet.text(identity);
        Recipient group = all.stream()
                .filter(each -> each.isGroup() && each.is(wanted))
                .findFirst()
                .orElse(null);
        if (group == null) {
            writeError(
                    "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                    "ManagementObjectNotFoundException",
                    ErrorCategory.ObjectNotFound,
                    wanted,
                    "The operation couldn't be performed because object '" + wanted + "' couldn't be found.");
            return;
        }
        group.members().stream().limit(ResultSize.of(resultSize)).forEach(member -> write(member(all, member)));
    }

    /** A member that the file has no line for is known by its address alone. */
    private static Object member(List<Recipient> all, String address) {
        Recipient known = all.stream()
                .filter(each -> each.is(address))
                .findFirst()
                .orElseGet(() -> Recipient.seen(address, false));
        return DirectoryObjects.of(known, DirectoryObjects.RECIPIENT);
    }
}
