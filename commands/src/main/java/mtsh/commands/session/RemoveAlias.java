package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;

/** Remove-Alias: forgets other names of commands. */
@Command(name = "Remove-Alias", description = "Forgets other names of commands.")
@CmdletInfo(defaultSet = "Default")
public final class RemoveAlias extends Cmdlet {
    @Option(names = "-Name", description = "The aliases.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String[] name;

    @Option(names = "-Scope", description = "Accepted; aliases are the session's.")
    @Parameter(completer = "scope")
    String scope;

    @Option(names = "-Force", description = "Accepted; aliases can always be removed.")
    boolean force;

    @Override
    public void process() {
        AliasScopes.requireThere(scope, (Engine) runtime().session());
        for (String each : name) {
            CommandInfo found = runtime().session().commands().find(each);
            if (found != null && found.kind() == CommandInfo.Kind.Alias) {
                runtime().session().commands().removeAlias(each);
                continue;
            }
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "ItemNotFoundException",
                    ErrorCategory.ObjectNotFound,
                    each,
                    "This command cannot find a matching alias because an alias with the name '" + each
                            + "' does not exist.");
        }
    }
}
