package mtsh.commands.session;

import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;

/** Names of scopes that -Scope takes. */
final class NamedScopes {
    private static final List<String> NAMES = List.of("global", "local", "script", "private");

    private NamedScopes() {}

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
        Scope here = engine.scope();
        int levels = number(scope);
        for (int i = 0; i < levels && here != null; i++) {
            here = here.parent();
        }
        if (here == null) {
            throw outOfRange(scope, "The scope number '" + scope + "' exceeds the number of active scopes.");
        }
        return here;
    }

    private static int number(String scope) {
        if (!scope.trim().matches("[+-]?\\d+")) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", "
                            + "\"Local\", or \"Script\", or a number relative to the current scope (0 through the number of "
                            + "scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" "
                            + "parameter and run the operation again. (Parameter 'Scope')");
        }
        try {
            int levels = Integer.parseInt(scope.trim());
            if (levels >= 0) {
                return levels;
            }
        } catch (NumberFormatException tooLong) {
            // Said below.
        }
        throw outOfRange(
                scope,
                "Cannot process argument because the value of argument \"Scope\" is out of range. Change argument \"Scope\" to "
                        + "a value that is within range.");
    }

    private static TerminatingError outOfRange(String scope, String message) {
        return Errors.of(
                "System.Management.Automation.PSArgumentOutOfRangeException",
                "ArgumentOutOfRange",
                ErrorCategory.InvalidArgument,
                null,
                message + " (Parameter 'Scope')\nActual value was " + scope + ".");
    }

    private static Scope byName(String name, Scope here) {
        return switch (name) {
            case "global" -> here.global();
            case "script" -> here.scriptScope();
            default -> here;
        };
    }
}
