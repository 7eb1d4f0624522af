package mtsh.language.eval;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import mtsh.language.ast.Source;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSObject;

/**
 * Names with {@code global:}, {@code script:}, {@code local:} or {@code private:} before them, as the statement {@code function}
 * and the drives of the session take them; a name without is one of the current scope. Functions by such names.
 */
public final class ScopedNames {
    private static final Set<String> SCOPES = Set.of("global", "script", "local", "private");

    private final Engine engine;

    ScopedNames(Engine engine) {
        this.engine = engine;
    }

    /** What stands before a name, in lower case; empty where none of the scopes does. */
    private static String scope(String name) {
        int colon = name.indexOf(':');
        String scope = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
        return SCOPES.contains(scope) ? scope : "";
    }

    /** The name alone. */
    public static String plain(String name) {
        String scope = scope(name);
        return scope.isEmpty() ? name : name.substring(scope.length() + 1);
    }

    private static Scope scopeOf(Context context, String name) {
        return switch (scope(name)) {
            case "global" -> context.scope.global();
            case "script" -> context.scope.scriptScope();
            default -> context.scope;
        };
    }

    /** Runs something as if it stood in the scope that a name asks for. */
    public <T> T inScopeOf(String name, Supplier<T> work) {
        Context here = engine.current();
        Context outer = engine.enter(here.withScope(scopeOf(here, name)));
        try {
            return work.get();
        } finally {
            engine.leave(outer);
        }
    }

    /** The block of the function that a name means; null when there is none. */
    public ScriptBlock functionBlock(String name) {
        FunctionCommand function = scopeOf(engine.current(), name).function(plain(name));
        return function == null ? null : function.block();
    }

    void defineFunction(Context context, String name, ScriptBlock block, boolean filter) {
        context.scope.define(new FunctionCommand(name, block, filter), ScopedItemOptions.NONE, false);
    }

    public void setFunction(String name, Object body) {
        setFunction(name, body, null, false);
    }

    /**
     * Makes a function from a block, a text or another function, unless one is there that may not be changed; nothing takes it away.
     *
     * @param options null to keep those that are there
     */
    public void setFunction(String name, Object body, ScopedItemOptions options, boolean force) {
        Context context = engine.current();
        Object value = PSObject.unwrap(Nothing.toNull(body));
        if (value == null) {
            scopeOf(context, name).removeFunction(plain(name), force);
        } else if (value instanceof ScriptBlock block) {
            context.scope.define(new FunctionCommand(name, block, false), options, force);
        } else if (value instanceof FunctionCommand function) {
            FunctionCommand made = new FunctionCommand(name, function.block(), function.isFilter());
            context.scope.define(made, options, force);
        } else if (value instanceof String text) {
            context.scope.define(new FunctionCommand(name, engine.parse(Source.of(text)), false), options, force);
        } else {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process argument because the value of argument \"value\" is not valid. Change the value of the "
                            + "\"value\" argument and run the operation again.");
        }
    }
}
