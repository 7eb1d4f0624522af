package mtsh.commands.source;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

import mtsh.language.value.Wildcard;

/** How people name a source: as it stands in the store, by its file name, or as seen from the current folder. */
final class SourceNames {
    private SourceNames() {}

    /** A name in a message: without the current folder in front. */
    static String shown(String name, Path location) {
        String folder = location + File.separator;
        return name.startsWith(folder) ? name.substring(folder.length()) : name;
    }

    /** As a word of a command. */
    static String quoted(String name) {
        boolean isPlain = !name.startsWith("-")
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "./\\_-:~+".indexOf(c) >= 0);
        return isPlain ? name : "'" + name.replace("'", "''") + "'";
    }

    /** Which sources a pattern means; every one when it is null. */
    static Predicate<String> matching(String pattern, Path location) {
        if (pattern == null) {
            return name -> true;
        }
        Wildcard whole = Wildcard.of(pattern, true);
        Wildcard fromHere = Wildcard.of(fromHere(pattern, location), true);
        return name -> whole.matches(name) || whole.matches(fileName(name)) || fromHere.matches(name);
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar)) + 1);
    }

    /** Windows has no paths with wildcards in them; there a pattern is only compared as it stands. */
    private static String fromHere(String pattern, Path location) {
        try {
            return location.resolve(pattern).normalize().toString();
        } catch (InvalidPathException wildcards) {
            return location + File.separator + pattern;
        }
    }
}
