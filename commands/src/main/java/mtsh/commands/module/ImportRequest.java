package mtsh.commands.module;

import java.util.List;

import mtsh.language.eval.Scope;
import mtsh.language.eval.SessionState;

/**
 * How a module is imported.
 *
 * @param state the session or module that gets it, and {@code scope} the scope in it; null when the caller wants the module alone
 * @param functions patterns of the names that are wanted, or null; all four null means everything
 */
record ImportRequest(
        SessionState state,
        Scope scope,
        boolean force,
        boolean noClobber,
        boolean checksNames,
        String prefix,
        List<String> functions,
        List<String> cmdlets,
        List<String> variables,
        List<String> aliases,
        Object[] arguments) {
    /** Everything, into the outermost scope of a state. */
    static ImportRequest into(SessionState state) {
        return new ImportRequest(state, state.root(), false, false, false, null, null, null, null, null, new Object[0]);
    }

    boolean takesAll() {
        return functions == null && cmdlets == null && variables == null && aliases == null;
    }

    ImportRequest withPrefix(String other) {
        return new ImportRequest(
                state, scope, force, noClobber, checksNames, other, functions, cmdlets, variables, aliases, arguments);
    }
}
