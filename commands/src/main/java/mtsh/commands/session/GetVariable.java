package mtsh.commands.session;

import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Variable;

/** Get-Variable: the variables of a scope. */
@Command(name = "Get-Variable", aliases = "gv", description = "Gets variables by name.")
@CmdletInfo(
        output = "System.Management.Automation.PSVariable",
        outputProperties = {"Name", "Value", "Description", "Options"})
public final class GetVariable extends VariableCmdlet {
    @Option(names = "-Name", description = "The names, without the dollar sign.")
    @Parameter(
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "variable")
    String[] name = {"*"};

    @Option(names = "-ValueOnly", description = "Gives the values alone.")
    boolean valueOnly;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    @Override
    public void process() {
        List<Variable> found;
        try {
            found = find(name, scope, include, exclude);
        } catch (TerminatingError wrongScope) {
            writeError(wrongScope.record());
            found = Collections.emptyList();
        }
        for (Variable each : found) {
            if (valueOnly) {
                write(each.plainValue());
            } else {
                write(new VariableItem(each));
            }
        }
    }
}
