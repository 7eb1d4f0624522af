package mtsh.commands.file;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.ProviderInfo;
import mtsh.language.value.Wildcard;

/** Get-PSProvider: what kinds of drives there are. */
@Command(name = "Get-PSProvider", description = "Gives the providers, which are the kinds of drives.")
@CmdletInfo(
        output = "System.Management.Automation.ProviderInfo",
        outputProperties = {
            "Name",
            "Capabilities",
            "Drives",
            "Home",
            "Description",
            "HelpFile",
            "ImplementingType",
            "ModuleName",
            "PSSnapIn",
            "ItemSeparator",
            "AltItemSeparator",
            "VolumeSeparatedByColon"
        })
public final class GetPSProvider extends FileCmdlet {
    @Option(names = "-PSProvider", description = "The providers; wildcards are allowed.")
    @Parameter(
            position = 0,
            pipelineByPropertyName = true,
            pipeline = true,
            notEmpty = true,
            wildcards = true,
            completer = "provider")
    String[] provider;

    @Override
    public void process() {
        for (String each : provider == null ? new String[] {"*"} : provider) {
            Wildcard pattern = Wildcard.of(each, true);
            List<ProviderInfo> found = drives().providers().stream()
                    .filter(known -> known.isNamed(each) || pattern.matches(known.name()))
                    .toList();
            found.forEach(this::write);
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                writeError(
                        "System.Management.Automation.ProviderNotFoundException",
                        "ProviderNotFound",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "Cannot find a provider with the name '" + each + "'.");
            }
        }
    }
}
