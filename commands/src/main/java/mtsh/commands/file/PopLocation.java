package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.PathInfo;

/** Pop-Location: goes back to the folder that was put aside last. */
@Command(name = "Pop-Location", aliases = "popd", description = "Goes back to the folder that was put aside last.")
@CmdletInfo(output = "System.Management.Automation.PathInfo")
public final class PopLocation extends FileCmdlet {
    @Option(names = "-PassThru", description = "Gives the folder.")
    boolean passThru;

    @Option(names = "-StackName", description = "The stack that the folder is taken from.")
    @Parameter(pipelineByPropertyName = true)
    String stackName;

    @Override
    public void process() {
        PathInfo target =
                session().service(LocationStacks.class).named(stackName).poll();
        if (target == null) {
            if (stackName != null) {
                throw terminating(
                        "System.Management.Automation.PSArgumentException",
                        "Argument",
                        ErrorCategory.InvalidArgument,
                        null,
                        "Cannot find location stack '" + stackName + "'. It does not exist or it is not a container.");
            }
            return;
        }
        go(target);
        if (passThru) {
            write(target);
        }
    }
}
