package mtsh.commands.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Scope;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.eval.Variable;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.Wildcard;

/** Set-Variable: gives variables a value; makes them when they are new. */
@Command(
        name = "Set-Variable",
        aliases = {"sv", "set"},
        description = "Gives variables a value, and makes them when they are new.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.PSVariable")
public final class SetVariable extends VariableCmdlet {
    @Option(names = "-Name", description = "The names, without the dollar sign.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true, completer = "variable")
    String[] name;

    @Option(names = "-Value", description = "The value; several objects from the pipeline are an array.")
    @Parameter(position = 1, pipeline = true, pipelineByPropertyName = true)
    Object value;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Description", description = "What the variable is for.")
    String description;

    @Option(names = "-Option", description = "What protects it.")
    @Parameter(type = "System.Management.Automation.ScopedItemOptions")
    Object option;

    @Option(names = "-Force", description = "Sets a read-only variable too.")
    boolean force;

    @Option(names = "-Visibility", description = "Accepted; every variable is public.")
    @Parameter(values = {"Public", "Private"})
    String visibility;

    @Option(names = "-PassThru", description = "Gives the variables.")
    boolean passThru;

    @Option(names = "-Append", description = "Adds to the value that is there.")
    boolean append;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    private final List<Object> values = new ArrayList<>();
    private final List<Variable> made = new ArrayList<>();

    @Override
    public void process() {
        if (runtime().hasPipelineInput()) {
            values.add(value);
        }
    }

    @Override
    public void end() {
        if (append && name != null && name.length != 1) {
            throw terminating(
                    "System.InvalidOperationException",
                    "SetVariableAppend",
                    ErrorCategory.InvalidOperation,
                    name,
                    "SetVariableAppend");
        }
        boolean piped = !values.isEmpty();
        Object all = piped ? values.size() == 1 ? values.get(0) : PSArray.of(values) : value;
        boolean hasValue = piped || isBound("Value");
        for (String each : name == null ? new String[0] : name) {
            for (Variable found : existing(each)) {
                change(found, all, hasValue);
            }
        }
    }

    /** The variables that a name means; a new one for a plain name. */
    private List<Variable> existing(String each) {
        if (!wanted(each)) {
            return List.of();
        }
        if (Wildcard.isPattern(each)) {
            return find(new String[] {each}, scope, include, exclude);
        }
        Scope target = scope(scope);
        Variable own = target.own(Scope.key(each));
        if (own != null) {
            return List.of(own);
        }
        if (!shouldProcess("Name: " + each + " Value: " + value, "Set variable")) {
            return List.of();
        }
        Variable fresh = new Variable(each, null);
        target.define(fresh);
        made.add(fresh);
        return List.of(fresh);
    }

    private boolean wanted(String each) {
        return Wildcard.isPattern(each)
                || (include == null || matchesAny(include, each)) && (exclude == null || !matchesAny(exclude, each));
    }

    private static boolean matchesAny(String[] patterns, String each) {
        return Arrays.stream(patterns)
                .anyMatch(pattern -> Wildcard.of(pattern, true).matches(each));
    }

    private void change(Variable variable, Object newValue, boolean hasValue) {
        try {
            if (force && variable.options().isReadOnly()) {
                variable.changeOptions(variable.options().without(ScopedItemOptions.READ_ONLY), true);
            }
            if (variable.options().refuse(false) && !hasValue) {
                variable.set(variable.plainValue());
            }
            if (hasValue || variable.plainValue() == null) {
                engineSet(variable, append ? appended(variable, newValue) : newValue);
            }
        } catch (TerminatingError refused) {
            writeError(refused.record());
            return;
        }
        if (description != null) {
            variable.description(description);
        }
        if (option != null) {
            variable.options(ScopedItemOptions.of(option));
        }
        if (passThru) {
            write(new VariableItem(variable));
        }
    }

    /** What is there and what comes, as one array; a new variable has nothing. */
    private Object appended(Variable variable, Object newValue) {
        List<Object> all = new ArrayList<>();
        if (!made.contains(variable)) {
            Object old = variable.plainValue();
            List<Object> many = Enumeration.list(old);
            if (many == null) {
                all.add(old);
            } else {
                all.addAll(many);
            }
        }
        if (values.isEmpty()) {
            all.add(newValue);
        } else {
            all.addAll(values);
        }
        if (values.isEmpty()) {
            return new PSList(Types.find("System.Collections.Generic.List[object]"), all);
        }
        return all.size() > 1 ? PSArray.of(all) : all.get(0);
    }

    private void engineSet(Variable variable, Object newValue) {
        variable.set(newValue);
        engine().variableSet(variable.name(), newValue);
    }
}
