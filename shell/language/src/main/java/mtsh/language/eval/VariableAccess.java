package mtsh.language.eval;

import java.util.Locale;

import mtsh.language.ast.Expression;
import mtsh.language.ast.VariablePath;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;

/** Reads and writes variables by the path a script wrote. */
final class VariableAccess {
    private VariableAccess() {}

    /** A node that gives the value, {@link Nothing} included. */
    static Evaluable read(Expression.Variable variable) {
        VariablePath path = variable.path();
        String key = Scope.key(path.name());
        if (path.scope() == null && path.drive() == null) {
            return switch (key) {
                case "null" -> context -> null;
                case "true" -> context -> Boolean.TRUE;
                case "false" -> context -> Boolean.FALSE;
                case "?" -> context -> context.engine.lastSucceeded();
                case "_" ->
                    context -> {
                        Variable found = context.scope.findUnderscore();
                        return found != null ? found.value() : absent(context, path);
                    };
                default -> new PlainVariable(path, key);
            };
        }
        return context -> read(context, path);
    }

    static Object read(Context context, VariablePath path) {
        if (path.drive() != null) {
            return readDrive(context, path);
        }
        if ("using".equals(path.scope())) {
            return UsingVariables.read(context, path);
        }
        Scope scope = scopeOf(context, path);
        Variable found = isOnlyThere(path) ? scope.own(Scope.key(path.name())) : scope.find(Scope.key(path.name()));
        return found != null ? found.value() : absent(path.scope() == null ? context : callIn(context, scope), path);
    }

    /** The outermost call that stands in a scope: whose own {@code $script:MyInvocation} and the like are. */
    private static Context callIn(Context context, Scope scope) {
        Context found = context;
        for (Context each = context; each != null; each = each.caller) {
            if (each.scope == scope) {
                found = each;
            }
        }
        return found;
    }

    private static boolean isOnlyThere(VariablePath path) {
        return path.scope() != null && !path.scope().equals("script");
    }

    static Object absent(Context context, VariablePath path) {
        Object automatic = AutomaticVariables.read(context, Scope.key(path.name()));
        if (automatic != Nothing.VALUE) {
            return automatic;
        }
        if (context.engine.strictVersion() > 0) {
            throw Errors.runtime(
                    "VariableIsUndefined",
                    ErrorCategory.InvalidOperation,
                    path.name(),
                    "The variable '$" + path.userPath() + "' cannot be retrieved because it has not been set.");
        }
        return null;
    }

    private static Object readDrive(Context context, VariablePath path) {
        return switch (path.drive().toLowerCase(Locale.ROOT)) {
            case "env" -> EnvironmentVariables.get(path.name());
            case "variable" -> read(context, VariablePath.of(path.name()));
            case "function" -> context.engine.names().functionBlock(path.name());
            case "alias" -> context.engine.commands().aliasTarget(path.name());
            default -> absent(context, path);
        };
    }

    static void write(Context context, VariablePath path, Object value) {
        if (path.drive() != null) {
            writeDrive(context, path, value);
            return;
        }
        write(context, path, Scope.key(path.name()), value);
    }

    private static void write(Context context, VariablePath path, String key, Object value) {
        if (key.equals("null")) {
            return;
        }
        if (isFixed(key)) {
            throw Variable.notWritable(path.name());
        }
        Scope scope = scopeOf(context, path);
        scope.set(path.name(), key, value);
        if ("private".equals(path.scope()) && scope.own(key).options().isNone()) {
            scope.own(key).options(ScopedItemOptions.PRIVATE);
        }
        context.engine.variableChanged(key, value);
    }

    private static boolean isFixed(String key) {
        return key.equals("true") || key.equals("false") || key.equals("?");
    }

    /** An error where a variable that is about to be given a type may not be changed. */
    static void requireWritable(Context context, VariablePath path) {
        String key = Scope.key(path.name());
        Scope scope = scopeOf(context, path);
        Variable own = scope.own(key);
        Variable known = own != null ? own : scope.find(key);
        boolean reaches = known != null && (known == own || Scope.isShared(known));
        if (isFixed(key) || reaches && known.isProtected()) {
            throw Variable.notWritable(path.name());
        }
    }

    private static void writeDrive(Context context, VariablePath path, Object value) {
        switch (path.drive().toLowerCase(Locale.ROOT)) {
            case "env" -> {
                boolean none = value == null || value == Nothing.VALUE;
                EnvironmentVariables.set(path.name(), none ? null : Conversions.toText(value));
            }
            case "variable" -> write(context, VariablePath.of(path.name()), value);
            case "function" -> context.engine.names().setFunction(path.name(), value, null, false);
            case "alias" -> context.engine.commands().aliasItem(path.name(), Conversions.toText(value), null, false);
            default ->
                throw Errors.of(
                        "System.Management.Automation.DriveNotFoundException",
                        "DriveNotFound",
                        ErrorCategory.ObjectNotFound,
                        path.drive(),
                        "Cannot find drive. A drive with the name '" + path.drive() + "' does not exist.");
        }
    }

    static Scope scopeOf(Context context, VariablePath path) {
        if (path.scope() == null) {
            return context.scope;
        }
        return switch (path.scope()) {
            case "global" -> context.scope.global();
            case "script" -> context.scope.scriptScope();
            default -> context.scope;
        };
    }
}
