package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Variable;

/** Clear-Variable: takes the values of variables away. */
@Command(name = "Clear-Variable", aliases = "clv", description = "Takes the values of variables away.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.PSVariable")
public final class ClearVariable extends VariableCmdlet {
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

    @Option(names = "-PassThru", description = "Gives the variables.")
    boolean passThru;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    @Override
    public void process() {
        for (Variable each : find(name, scope, include, exclude)) {
            if (!shouldProcess("Name: " + each.name(), "Clear variable")) {
                continue;
            }
            try {
                if (force && each.options().isReadOnly()) {
                    each.force(null);
                } else {
                    each.set(null);
                }
            } catch (TerminatingError refused) {
                writeError(refused.record());
                continue;
            }
            if (passThru) {
                write(new VariableItem(each));
            }
        }
    }
}
