package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;

/** Remove-Alias: forgets other names of commands. */
@Command(name = "Remove-Alias", description = "Forgets other names of commands.")
@CmdletInfo(defaultSet = "Default")
public final class RemoveAlias extends Cmdlet {
    @Option(names = "-Name", description = "The aliases.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String[] name;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(completer = "scope")
    String scope;

    @Option(names = "-Force", description = "Removes read-only aliases too; a constant one stays.")
    boolean force;

    @Override
    public void process() {
        Engine engine = (Engine) runtime().session();
        Scope target = NamedScopes.named(scope, engine);
        for (String each : name) {
            CommandInfo found = scope == null
                    ? engine.commands().find(each)
                    : engine.commands().aliasOf(target, each);
            if (found != null && found.kind() == CommandInfo.Kind.Alias) {
                remove(engine, target, each);
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

    private void remove(Engine engine, Scope target, String each) {
        if (scope == null) {
            engine.commands().removeAlias(each, force);
        } else {
            engine.commands().removeAliasIn(target, each, force);
        }
    }
}
