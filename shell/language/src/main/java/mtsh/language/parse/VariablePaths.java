package mtsh.language.parse;

import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.VariablePath;

/** Splits the text of a variable's name into scope or drive and name. */
public final class VariablePaths {
    private static final Set<String> SCOPES = Set.of("global", "local", "script", "private", "using");

    private VariablePaths() {}

    public static VariablePath parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return VariablePath.of(colon == 0 ? text.substring(1) : text);
        }
        String prefix = text.substring(0, colon);
        String name = text.substring(colon + 1);
        String lower = prefix.toLowerCase(Locale.ROOT);
        if (SCOPES.contains(lower)) {
            return new VariablePath(lower, null, name);
        }
        if (lower.equals("variable")) {
            return VariablePath.of(name);
        }
        return new VariablePath(null, prefix, name);
    }
}
