package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Scope;
import mtsh.language.eval.Variable;

/** Remove-Variable: forgets variables. */
@Command(name = "Remove-Variable", aliases = "rv", description = "Forgets variables.")
@CmdletInfo(shouldProcess = true)
public final class RemoveVariable extends VariableCmdlet {
    @Option(names = "-Name", description = "The names, without the dollar sign.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true, wildcards = true, completer = "variable")
    String[] name;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Force", description = "Read-only ones too.")
    boolean force;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    @Override
    public void process() {
        for (Variable each : find(name, scope == null ? "0" : scope, include, exclude)) {
            if (shouldProcess("Name: " + each.name(), "Remove variable")) {
                remove(each);
            }
        }
    }

    private void remove(Variable variable) {
        try {
            variable.requireRemovable(force);
        } catch (TerminatingError refused) {
            writeError(refused.record());
            return;
        }
        Scope target = scope(scope);
        target.remove(variable.name());
    }
}
