package mtsh.language.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.VariablePath;
import mtsh.language.bind.BoundParameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.parse.VariablePaths;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSList;

/** The values of the common parameters of one call, and what they ask for. */
final class CommonValues {
    /** What happens with a message; in the order of ActionPreference's numbers. */
    enum Action {
        SilentlyContinue,
        Stop,
        Continue,
        Inquire,
        Ignore,
        Suspend,
        Break
    }

    private static final Action[] BY_NUMBER = Action.values();

    private final Map<String, BoundParameter> bound;
    private final Context context;
    private final boolean watchesOutput;
    private boolean forgetsPipelineVariable;

    CommonValues(Map<String, BoundParameter> bound, Context context) {
        this.bound = bound;
        this.context = context;
        this.watchesOutput = has("OutVariable") || has("PipelineVariable");
    }

    /** Whether a variable was asked for that sees each object written. */
    boolean watchesOutput() {
        return watchesOutput;
    }

    boolean has(String name) {
        return bound.containsKey(name);
    }

    private Object value(String name) {
        BoundParameter parameter = bound.get(name);
        return parameter == null ? null : parameter.value();
    }

    boolean isOn(String name) {
        return Conversions.toBoolean(value(name));
    }

    /** The action of -ErrorAction and its like, or of the preference variable. */
    Action action(String parameter, String preference) {
        Object given = value(parameter);
        if (given != null) {
            return parse(given, parameter);
        }
        Variable variable = context.scope.find(Scope.key(preference));
        Object value = variable == null ? null : Nothing.toNull(variable.value());
        return value == null ? Action.Continue : parse(value, preference);
    }

    /** -Verbose and -Debug, which are switches over a preference. */
    Action switchAction(String parameter, String preference) {
        if (has(parameter)) {
            return isOn(parameter) ? Action.Continue : Action.SilentlyContinue;
        }
        return action(parameter, preference);
    }

    static Action parse(Object value, String name) {
        if (value instanceof NetEnum known && known.value() >= 0 && known.value() < BY_NUMBER.length) {
            return BY_NUMBER[(int) known.value()];
        }
        String text = Conversions.toText(value);
        for (Action action : Action.values()) {
            if (action.name().equalsIgnoreCase(text)
                    || Integer.toString(action.ordinal()).equals(text)) {
                return action;
            }
        }
        for (Action action : Action.values()) {
            if (!text.isEmpty() && action.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        throw Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "CannotConvertArgumentNoMessage",
                ErrorCategory.InvalidArgument,
                value,
                "Cannot bind parameter '" + name + "'. Cannot convert value \"" + text
                        + "\" to type \"System.Management.Automation.ActionPreference\". Error: \"Unable to match the identifier name "
                        + text
                        + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
                        + "SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break\"");
    }

    /** Adds a message to the variable that -ErrorVariable and its like name; {@code +name} keeps what was there. */
    void keep(String parameter, Object message) {
        PSList list = variableList(parameter);
        if (list != null) {
            list.items().add(message);
        }
    }

    /** Adds what ended the command: the exception that PowerShell throws then, with the error in it. */
    void keepEnding(ErrorRecord error) {
        PSList list = variableList("ErrorVariable");
        if (list != null) {
            String type = "System.Management.Automation.CmdletInvocationException";
            list.items().add(new NetException(type, error.message(), error.exception()).cameWith(error));
        }
    }

    /** Adds an error that something caught, unless it was kept when it was written. */
    void keepCaught(ErrorRecord error) {
        PSList list = variableList("ErrorVariable");
        if (list != null && list.items().stream().noneMatch(each -> each == error)) {
            list.items().add(error);
        }
    }

    /** Makes the variable that -PipelineVariable names; one that is not there yet goes with the pipeline. */
    void startPipelineVariable() {
        VariablePath path = pipelineVariable();
        if (path != null) {
            Scope scope = VariableAccess.scopeOf(context, path);
            forgetsPipelineVariable = scope.own(Scope.key(path.name())) == null;
            scope.force(path.name(), null);
        }
    }

    /** Gives it the object that goes on now, for the next commands. */
    void setPipelineVariable(Object value) {
        VariablePath path = pipelineVariable();
        if (path != null) {
            VariableAccess.scopeOf(context, path).force(path.name(), value);
        }
    }

    void endPipelineVariable() {
        if (forgetsPipelineVariable) {
            forgetsPipelineVariable = false;
            VariablePath path = pipelineVariable();
            VariableAccess.scopeOf(context, path).remove(path.name());
        }
    }

    private VariablePath pipelineVariable() {
        Object name = value("PipelineVariable");
        return name == null ? null : VariablePaths.parse(Conversions.toText(name));
    }

    private final Map<String, PSList> lists = new HashMap<>();

    /** The list behind such a variable, made at the start of the call; null when the parameter was not given. */
    PSList variableList(String parameter) {
        Object value = value(parameter);
        if (value == null) {
            return null;
        }
        return lists.computeIfAbsent(parameter, unused -> {
            String name = Conversions.toText(value);
            boolean append = name.startsWith("+");
            String plain = append ? name.substring(1) : name;
            List<Object> old = new ArrayList<>();
            VariablePath path = VariablePaths.parse(plain);
            Scope scope = VariableAccess.scopeOf(context, path);
            Variable before = scope.find(Scope.key(path.name()));
            Object kept = append && before != null ? before.plainValue() : null;
            List<Object> several = Enumeration.list(kept);
            if (several != null) {
                old.addAll(several);
            } else if (kept != null) {
                old.add(kept);
            }
            PSList list = new PSList(Types.find("System.Collections.ArrayList"), old);
            scope.set(path.name(), list);
            return list;
        });
    }
}
