package mtsh.commands.session;

import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;

/** Names of scopes that -Scope takes. */
final class AliasScopes {
    private static final List<String> NAMES = List.of("global", "local", "script", "private");

    private AliasScopes() {}

    /** Throws when a text is neither the name of a scope nor a number; null is none at all. */
    static void require(String scope) {
        if (scope == null || scope.isEmpty() || scope.chars().allMatch(Character::isDigit)) {
            return;
        }
        if (!NAMES.contains(scope.toLowerCase(Locale.ROOT))) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The scope identifier '" + scope
                            + "' is not a valid scope identifier. Specify a valid scope identifier, such as \"Global\", \"Local\" or "
                            + "a number, and try the command again.");
        }
    }

    /** The scope that is called so, the running one for null; throws when there is none, or there are not so many. */
    static Scope named(String scope, Engine engine) {
        if (scope == null || NAMES.contains(scope.toLowerCase(Locale.ROOT))) {
            return byName(scope == null ? "local" : scope.toLowerCase(Locale.ROOT), engine.scope());
        }
        if (scope.matches("-\\d+")) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                    "ArgumentOutOfRange",
                    ErrorCategory.InvalidArgument,
                    scope,
                    "Cannot process argument because the value of argument \"scopeID\" is out of range. Change argument "
                            + "\"scopeID\" to a value that is within range.");
        }
        if (scope.isEmpty() || !scope.chars().allMatch(Character::isDigit)) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    scope,
                    "Cannot process argument because the value of argument \"scopeID\" is not valid. Change the value of the "
                            + "\"scopeID\" argument and run the operation again.");
        }
        Scope here = engine.scope();
        int levels = scope.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(scope);
        for (int i = 0; i < levels && here != null; i++) {
            here = here.parent();
        }
        if (here == null) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                    "ArgumentOutOfRange",
                    ErrorCategory.InvalidArgument,
                    scope,
                    "The scope number '" + scope + "' exceeds the number of active scopes. (Parameter 'scopeID')");
        }
        return here;
    }

    private static Scope byName(String name, Scope here) {
        return switch (name) {
            case "global" -> here.global();
            case "script" -> here.scriptScope();
            default -> here;
        };
    }
}
