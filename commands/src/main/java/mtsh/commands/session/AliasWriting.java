package mtsh.commands.session;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.Engine;

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

    @Option(names = "-Option", description = "Accepted; aliases can always be changed.")
    ProtectionOption option;

    @Option(names = "-PassThru", description = "Gives the alias.")
    boolean passThru;

    @Option(names = "-Scope", description = "Accepted; aliases are the session's.")
    @Parameter(completer = "scope")
    String scope;

    @Option(names = "-Force", description = "Takes the place of one that is there.")
    boolean force;

    final CommandTable commands() {
        return runtime().session().commands();
    }

    final boolean exists() {
        CommandInfo found = commands().find(name);
        return found != null && found.kind() == CommandInfo.Kind.Alias;
    }

    final void set(String action) {
        AliasScopes.requireThere(scope, (Engine) runtime().session());
        if (!shouldProcess("Name: " + name + " Value: " + value, action)) {
            return;
        }
        commands().alias(name, value, description);
        if (passThru) {
            write(CommandItems.of(commands().find(name)));
        }
    }
}
