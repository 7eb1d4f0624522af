package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Get-Location: the current folder, or a stack of folders. */
@Command(
        name = "Get-Location",
        aliases = {"gl", "pwd"},
        description = "Gives the current folder.")
@CmdletInfo(
        defaultSet = "Location",
        output = "System.Management.Automation.PathInfo",
        outputProperties = {"Path", "Drive", "Provider", "ProviderPath"})
public final class GetLocation extends FileCmdlet {
    @Option(names = "-Stack", description = "The folders that Push-Location put aside.")
    @Parameter(set = "Stack")
    boolean stack;

    @Option(names = "-StackName", description = "The folders of named stacks.")
    @Parameter(set = "Stack", pipelineByPropertyName = true)
    String[] stackName;

    @Override
    public void process() {
        if (!stack && stackName == null) {
            write(here());
            return;
        }
        LocationStacks stacks = session().service(LocationStacks.class);
        for (String each : stackName == null ? new String[] {null} : stackName) {
            stacks.named(each).forEach(this::write);
        }
    }
}
