package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.value.Wildcard;

/** What a module gives to those who import it, by name and in the order of their names. */
public final class ModuleExports {
    final Map<String, CommandInfo> functions = sorted();
    final Map<String, CommandInfo> cmdlets = sorted();
    final Map<String, CommandInfo> aliases = sorted();
    final Map<String, Variable> variables = sorted();

    private static <T> Map<String, T> sorted() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    public Map<String, CommandInfo> functions() {
        return functions;
    }

    public Map<String, CommandInfo> cmdlets() {
        return cmdlets;
    }

    public Map<String, CommandInfo> aliases() {
        return aliases;
    }

    public Map<String, Variable> variables() {
        return variables;
    }

    /** Functions, cmdlets and aliases together, in that order. */
    public Map<String, CommandInfo> commands() {
        Map<String, CommandInfo> all = new LinkedHashMap<>();
        functions.forEach(all::put);
        cmdlets.forEach(all::putIfAbsent);
        aliases.forEach(all::putIfAbsent);
        return all;
    }

    /** Adds the functions of a module's scope that one of the patterns names, and so on; null stands for none. */
    public void add(
            SessionState state,
            List<String> functionNames,
            List<String> cmdletNames,
            List<String> variableNames,
            List<String> aliasNames) {
        for (FunctionCommand each : state.root().functions()) {
            if (matches(functionNames, each.name())) {
                functions.put(each.name(), each);
            }
        }
        for (AliasCommand each : state.root().aliases()) {
            if (matches(aliasNames, each.name())) {
                aliases.put(each.name(), each);
            }
        }
        for (Variable each : state.variables()) {
            if (matches(variableNames, each.name())) {
                variables.put(each.name(), each);
            }
        }
        for (CommandInfo each : state.engine().modules().cmdletsIn(state)) {
            if (matches(cmdletNames, each.name())) {
                cmdlets.put(each.name(), each);
            }
        }
    }

    /** Leaves only what the patterns name; null keeps all. */
    public void keep(
            List<String> functionNames, List<String> cmdletNames, List<String> variableNames, List<String> aliasNames) {
        keep(functions, functionNames);
        keep(cmdlets, cmdletNames);
        keep(variables, variableNames);
        keep(aliases, aliasNames);
    }

    private static void keep(Map<String, ?> all, List<String> names) {
        if (names != null) {
            all.keySet().removeIf(name -> !matches(names, name));
        }
    }

    /** Whether one of the patterns names it; no patterns name nothing. */
    public static boolean matches(List<String> patterns, String name) {
        return patterns != null
                && patterns.stream().anyMatch(each -> Wildcard.of(each, true).matches(name));
    }

    /** A copy that changes on its own. */
    public ModuleExports copy() {
        ModuleExports copy = new ModuleExports();
        copy.addAll(this);
        return copy;
    }

    /** Takes over what another one gives, where it has no such name itself. */
    public void addAll(ModuleExports other) {
        other.functions.forEach(functions::putIfAbsent);
        other.cmdlets.forEach(cmdlets::putIfAbsent);
        other.aliases.forEach(aliases::putIfAbsent);
        other.variables.forEach(variables::putIfAbsent);
    }

    /** The functions as the names that PowerShell sorts them by. */
    public List<String> commandNames() {
        return new ArrayList<>(commands().keySet());
    }
}
