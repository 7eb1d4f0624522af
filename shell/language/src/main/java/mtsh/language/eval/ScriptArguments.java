package mtsh.language.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.bind.Argument;

/** Arguments of {@code mtsh -File script.ps1 ...}: words of a system shell, all text. */
final class ScriptArguments {
    private ScriptArguments() {}

    static Invocation invocation(Context context, Path path, List<String> words) {
        List<Argument> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(argument(word));
        }
        return new Invocation(context, path.toString(), arguments, null, null, false);
    }

    /** {@code -Name}, {@code -Name:value} (with {@code $true} and {@code $false} as pwsh reads them), or a value. */
    private static Argument argument(String word) {
        boolean named = word.length() > 1
                && word.charAt(0) == '-'
                && (Character.isLetter(word.charAt(1)) || word.charAt(1) == '_');
        if (!named) {
            return Argument.value(word, word, null);
        }
        int colon = word.indexOf(':');
        if (colon < 0) {
            return new Argument(word.substring(1), false, null, null, null, false);
        }
        String name = word.substring(1, colon);
        String value = word.substring(colon + 1);
        if (value.isEmpty()) {
            return new Argument(name, false, null, null, null, false);
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "$true" -> new Argument(name, true, Boolean.TRUE, null, null, false);
            case "$false" -> new Argument(name, true, Boolean.FALSE, null, null, false);
            default -> new Argument(name, true, value, value, null, false);
        };
    }
}
