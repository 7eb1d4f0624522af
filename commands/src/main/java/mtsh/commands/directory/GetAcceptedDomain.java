package mtsh.commands.directory;

import java.util.TreeSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** Get-AcceptedDomain: the domains whose mail is ours. */
@Command(
        name = "Get-AcceptedDomain",
        description = "Gets the domains of Set-MtshOption -AcceptedDomain, or those that the store shows to be ours.")
@CmdletInfo(
        output = DirectoryObjects.DOMAIN,
        outputProperties = {"Name", "DomainName", "DomainType", "Default", "Identity"})
public final class GetAcceptedDomain extends Cmdlet {
    @Option(names = "-Identity", description = "The domain.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, completer = "domain")
    Object identity;

    @Option(names = "-ResultSize", description = "Accepted; there are few.")
    String resultSize;

    @Option(names = "-DomainController", description = "Accepted; nobody has to be asked.")
    Object domainController;

    @Override
    public void process() {
        TreeSet<String> names = new TreeSet<>();
        StoreService.read(
                runtime(),
                store -> names.addAll(AcceptedDomains.of(runtime(), store).names()));
        String wanted = identity == null ? null : Conversions.toText(identity).strip();
        boolean found = false;
        for (String name : names) {
            if (wanted == null || wanted.equalsIgnoreCase(name)) {
                write(object(name, name.equals(names.first())));
                found = true;
            }
        }
        if (!found && wanted != null) {
            writeError(
                    "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                    "ManagementObjectNotFoundException",
                    ErrorCategory.ObjectNotFound,
                    wanted,
                    "The operation couldn't be performed because object '" + wanted + "' couldn't be found.");
        }
    }

    private static PSObject object(String name, boolean isFirst) {
        PSObject domain = PSObject.custom()
                .typeName(DirectoryObjects.DOMAIN)
                .note("Name", name)
                .note("DomainName", DirectoryObjects.domain(name))
                .note("DomainType", "Authoritative")
                .note("Default", isFirst)
                .note("Identity", name);
        return DirectoryObjects.named(domain, name);
    }
}
