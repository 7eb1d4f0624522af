package mtsh.commands.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** What saved queries and alerts may be called: a name is also the name of a file, and is typed at a prompt. */
final class QueryNames {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,63}");
    private static final Pattern AUTOSAVED = Pattern.compile("(?i)autosaved-\\d+");
    private static final String SUFFIX = ".json";

    private QueryNames() {}

    /** The name without blanks around it; an error that says the rule when it breaks one. */
    static String checked(String name, String thing) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (!ALLOWED.matcher(plain).matches() || plain.endsWith(".")) {
            throw invalid(
                    name,
                    "'" + name + "' cannot be the name of " + thing
                            + ". A name has 1 to 64 letters, digits, blanks, '-', '_' or '.', "
                            + "begins with a letter or digit and does not end with '.'.");
        }
        return plain;
    }

    /** The same, and not one of those that mtsh gives itself. */
    static String checkedForQuery(String name) {
        String plain = checked(name, "a query");
        if (AUTOSAVED.matcher(plain).matches()) {
            throw invalid(name, "Names such as '" + plain + "' belong to autosaved queries. Choose another one.");
        }
        if (DefaultQueries.find(plain) != null) {
            throw invalid(
                    name,
                    "'" + plain + "' is a query that comes with mtsh and cannot be replaced. Choose another name.");
        }
        return plain;
    }

    private static RuntimeException invalid(String name, String message) {
        return Errors.of("System.ArgumentException", "InvalidName", ErrorCategory.InvalidArgument, name, message);
    }

    static boolean isAutosaved(String name) {
        return AUTOSAVED.matcher(name).matches();
    }

    /** Names that differ in case alone are one name. */
    static String file(String name) {
        return name.toLowerCase(Locale.ROOT) + SUFFIX;
    }

    static boolean isFile(String fileName) {
        return fileName.endsWith(SUFFIX) && !fileName.startsWith(".");
    }
}
