package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Scope;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.eval.Variable;

/** New-Variable: makes a variable that must not be there yet. */
@Command(name = "New-Variable", aliases = "nv", description = "Makes a variable.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.PSVariable")
public final class NewVariable extends VariableCmdlet {
    @Option(names = "-Name", description = "The name, without the dollar sign.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true)
    String name;

    @Option(names = "-Value", description = "The value.")
    @Parameter(position = 1, pipeline = true, pipelineByPropertyName = true)
    Object value;

    @Option(names = "-Description", description = "What the variable is for.")
    String description;

    @Option(names = "-Option", description = "What protects it.")
    @Parameter(type = "System.Management.Automation.ScopedItemOptions")
    Object option;

    @Option(names = "-Visibility", description = "Accepted; every variable is public.")
    @Parameter(values = {"Public", "Private"})
    String visibility;

    @Option(names = "-Force", description = "Takes the place of one that is there, read-only ones too.")
    boolean force;

    @Option(names = "-PassThru", description = "Gives the variable.")
    boolean passThru;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    @Override
    public void process() {
        Scope target = scope(scope);
        Variable own = target.own(Scope.key(name));
        boolean isConstant = own != null && own.options().isConstant();
        if (own != null && (!force || isConstant)) {
            writeError(
                    "System.Management.Automation.SessionStateException",
                    "VariableAlreadyExists",
                    ErrorCategory.ResourceExists,
                    name,
                    "A variable with name '" + name + "' already exists.");
            return;
        }
        if (!shouldProcess("Name: " + name + " Value: " + value, "New variable")) {
            return;
        }
        Variable made = new Variable(name, value).options(ScopedItemOptions.of(option));
        if (description != null) {
            made.description(description);
        }
        target.define(made);
        engine().variableSet(name, value);
        if (passThru) {
            write(new VariableItem(made));
        }
    }
}
