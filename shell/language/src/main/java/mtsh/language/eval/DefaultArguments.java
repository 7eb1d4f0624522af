package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.bind.Argument;
import mtsh.language.bind.BindResult;
import mtsh.language.bind.Binder;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** {@code $PSDefaultParameterValues}: arguments for parameters that a call leaves out, {@code 'Get-Date:Format' = 'yyyy'}. */
final class DefaultArguments {
    private DefaultArguments() {}

    /** Binds a call, then once more with the defaults of the parameters that it left out. */
    static BindResult bind(
            RunnableCommand command,
            List<ParameterInfo> parameters,
            String defaultSet,
            List<Argument> arguments,
            Context context) {
        BindResult result = Binder.bind(parameters, defaultSet, arguments, ArgumentConverter::fit);
        Variable variable = context.scope.find("psdefaultparametervalues");
        Object table = variable == null ? null : PSObject.unwrap(variable.plainValue());
        if (!(table instanceof PSDictionary defaults)
                || defaults.size() == 0
                || command.name().isEmpty()) {
            return result;
        }
        if (Conversions.toBoolean(defaults.get("Disabled"))) {
            return result;
        }
        List<Argument> all = new ArrayList<>(arguments);
        for (PSDictionary.Entry entry : defaults.entries()) {
            ParameterInfo parameter = meant(Conversions.toText(entry.key()), command, parameters);
            if (parameter != null && !result.bound().containsKey(parameter.name())) {
                all.add(new Argument(parameter.name(), true, value(entry.value()), null, null, true));
            }
        }
        return all.size() == arguments.size()
                ? result
                : Binder.bind(parameters, defaultSet, all, ArgumentConverter::fit);
    }

    /** The default of one parameter of a command that no script calls itself, or null. */
    static Object of(String command, String parameter, Context context) {
        Variable variable = context.scope.find("psdefaultparametervalues");
        Object table = variable == null ? null : PSObject.unwrap(variable.plainValue());
        if (!(table instanceof PSDictionary defaults) || Conversions.toBoolean(defaults.get("Disabled"))) {
            return null;
        }
        for (PSDictionary.Entry entry : defaults.entries()) {
            String key = Conversions.toText(entry.key());
            int colon = key.lastIndexOf(':');
            if (colon > 0
                    && key.substring(colon + 1).strip().equalsIgnoreCase(parameter)
                    && Wildcard.of(key.substring(0, colon).strip(), true).matches(command)) {
                return value(entry.value());
            }
        }
        return null;
    }

    private static ParameterInfo meant(String key, RunnableCommand command, List<ParameterInfo> parameters) {
        int colon = key.lastIndexOf(':');
        if (colon < 1 || !Wildcard.of(key.substring(0, colon).strip(), true).matches(command.name())) {
            return null;
        }
        List<ParameterInfo> found =
                Binder.candidates(parameters, key.substring(colon + 1).strip());
        return found.size() == 1 ? found.get(0) : null;
    }

    private static Object value(Object written) {
        return PSObject.unwrap(written) instanceof ScriptBlock block ? block.invoke(null) : written;
    }
}
