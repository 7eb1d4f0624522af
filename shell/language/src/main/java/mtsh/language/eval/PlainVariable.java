package mtsh.language.eval;

import mtsh.language.ast.VariablePath;

/**
 * A variable written without scope or drive. It remembers the variable it met last: while a block runs again and again in one scope, no
 * name is looked up. A memory of another scope's variable is never used, so blocks may run in many scopes and threads at once.
 */
final class PlainVariable implements Evaluable, Assignable {
    private final VariablePath path;
    private final String key;
    private final boolean isOrdinary;
    private Variable known;

    PlainVariable(VariablePath path, String key) {
        this.path = path;
        this.key = key;
        this.isOrdinary = !Rendering.WATCHED_VARIABLES.contains(key);
    }

    @Override
    public Object evaluate(Context context) {
        return get(context);
    }

    @Override
    public Object get(Context context) {
        Variable variable = known;
        if (variable == null || variable.owner() != context.scope) {
            variable = context.scope.find(key);
            if (variable == null) {
                return VariableAccess.absent(context, path);
            }
            known = variable;
        }
        return variable.value();
    }

    /** In a scope of its own, a block that says itself which variables it has changes only those: it begins anew where there is none. */
    @Override
    public Object getToChange(Context context) {
        if (context.ownBlock == null || context.scope.own(key) != null || LocalVariables.isAutomatic(key)) {
            return get(context);
        }
        return context.ownBlock.knowsItsVariables() ? null : get(context);
    }

    @Override
    public void set(Context context, Object value) {
        Variable variable = known;
        if (isOrdinary && variable != null && variable.owner() == context.scope) {
            variable.set(value);
            return;
        }
        VariableAccess.write(context, path, value);
        known = context.scope.own(key);
    }
}
