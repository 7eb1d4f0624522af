package mtsh.language.complete;

/** Values as words of a command line. */
final class Quoting {
    private static final String HARMLESS = "._-/:+=%~^!*?[]\\";

    private Quoting() {}

    /** The value as one argument: as it is when that means the same, else in the quote it was begun with, else in single quotes. */
    static String argument(String value, char quote) {
        if (quote == 0 && isBareWord(value)) {
            return value;
        }
        return quoted(value, quote);
    }

    /** The value as a command: one in quotes has to be called. */
    static String command(String value) {
        return isBareWord(value) ? value : "& " + quoted(value, '\0');
    }

    /** The value in quotes. */
    static String quoted(String value, char quote) {
        if (quote == '"') {
            String escaped = value.replace("`", "``").replace("\"", "`\"").replace("$", "`$");
            return '"' + escaped + '"';
        }
        return "'" + value.replace("'", "''") + "'";
    }

    private static boolean isBareWord(String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("[")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean fine = c < 128
                    ? Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0 || (c == '@' || c == '#') && i > 0
                    : Character.isLetterOrDigit(c);
            if (!fine) {
                return false;
            }
        }
        return true;
    }
}
