package mtsh.commands.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;
import mtsh.language.eval.Variable;
import mtsh.language.value.Wildcard;

/** What cmdlets on variables have in common: scopes and names with wildcards. */
abstract class VariableCmdlet extends Cmdlet {
    final Engine engine() {
        return (Engine) runtime().session();
    }

    /** The scope that -Scope names; the running one when it is null. */
    final Scope scope(String name) {
        return NamedScopes.named(name, engine());
    }

    /** Variables whose names fit, by name; an error for a plain name that none has. */
    final List<Variable> find(String[] names, String scopeName, String[] include, String[] exclude) {
        List<Variable> found = new ArrayList<>();
        for (String each : names) {
            List<Variable> some = find(each, scopeName);
            if (some.isEmpty() && !Wildcard.isPattern(each)) {
                missing(each);
            }
            found.addAll(some);
        }
        found.removeIf(each -> !isWanted(each.name(), include, exclude));
        return found;
    }

    final List<Variable> find(String name, String scopeName) {
        if (!Wildcard.isPattern(name)) {
            String key = Scope.key(name);
            Variable one = scopeName == null
                    ? engine().scope().find(key)
                    : scope(scopeName).own(key);
            return one == null ? List.of() : List.of(one);
        }
        Collection<Variable> all = scopeName == null
                ? engine().scope().visible().values()
                : scope(scopeName).variables();
        Wildcard pattern = Wildcard.of(name, true);
        return all.stream()
                .filter(each -> pattern.matches(each.name()))
                .sorted(Comparator.comparing(Variable::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    final void missing(String name) {
        writeError(
                "System.Management.Automation.ItemNotFoundException",
                "VariableNotFound",
                ErrorCategory.ObjectNotFound,
                name,
                "Cannot find a variable with the name '" + name + "'.");
    }

    private static boolean isWanted(String name, String[] include, String[] exclude) {
        return (include == null || anyMatches(include, name)) && (exclude == null || !anyMatches(exclude, name));
    }

    private static boolean anyMatches(String[] patterns, String name) {
        for (String each : patterns) {
            if (Wildcard.of(each, true).matches(name)) {
                return true;
            }
        }
        return false;
    }
}
