package mtsh.commands.session;

import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

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
}
