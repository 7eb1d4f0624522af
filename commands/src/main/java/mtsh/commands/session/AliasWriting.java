package mtsh.commands.session;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;
import mtsh.language.eval.ScopedItemOptions;

/** What Set-Alias and New-Alias have in common. */
abstract class AliasWriting extends Cmdlet {
    @Option(names = "-Name", description = "The new name.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true)
    String name;

    @Option(names = "-Value", description = "The command that it stands for.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true, completer = "command")
    String value;

    @Option(names = "-Description", description = "What the alias is for.")
    String description = "";

    @Option(
            names = "-Option",
            description = "Protects the alias from being changed or removed: ReadOnly until -Force, Constant for ever.")
    @Parameter(type = "System.Management.Automation.ScopedItemOptions")
    Object option;

    @Option(names = "-PassThru", description = "Gives the alias.")
    boolean passThru;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(completer = "scope")
    String scope;

    @Option(names = "-Force", description = "Takes the place of one that is there.")
    boolean force;

    private Engine engine() {
        return (Engine) runtime().session();
    }

    final boolean exists() {
        if (scope != null) {
            return engine().commands().aliasOf(NamedScopes.named(scope, engine()), name) != null;
        }
        CommandInfo found = engine().commands().find(name);
        return found != null && found.kind() == CommandInfo.Kind.Alias;
    }

    final void set(String action) {
        Scope target = NamedScopes.named(scope, engine());
        if (!shouldProcess("Name: " + name + " Value: " + value, action)) {
            return;
        }
        try {
            engine().commands().alias(name, value, description, ScopedItemOptions.of(option), target, force);
        } catch (TerminatingError refused) {
            writeError(refused.record());
            return;
        }
        if (passThru) {
            write(CommandItems.of(engine().commands().aliasOf(target, name)));
        }
    }
}
