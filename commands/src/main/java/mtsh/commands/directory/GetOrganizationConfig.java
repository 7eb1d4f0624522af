package mtsh.commands.directory;

import java.util.TreeSet;

import picocli.CommandLine.Command;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;

/** Get-OrganizationConfig: whose mail this is. */
@Command(
        name = "Get-OrganizationConfig",
        description = "Gets the organization, which has the name of its first domain.")
@CmdletInfo(
        output = DirectoryObjects.ORGANIZATION,
        outputProperties = {"Name", "DisplayName", "Identity"})
public final class GetOrganizationConfig extends Cmdlet {
    @Override
    public void process() {
        TreeSet<String> names = new TreeSet<>();
        StoreService.read(
                runtime(),
                store -> names.addAll(AcceptedDomains.of(runtime(), store).names()));
        String name = names.isEmpty() ? "" : names.first();
        PSObject organization = PSObject.custom()
                .typeName(DirectoryObjects.ORGANIZATION)
                .note("Name", name)
                .note("DisplayName", name)
                .note("Identity", name);
        write(DirectoryObjects.named(organization, name));
    }
}
