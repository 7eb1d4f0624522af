package mtsh.language.syntax;

/** Texts made fit to stand in a script that is written by a script, as {@code CodeGeneration} of PowerShell makes them. */
public final class CodeGeneration {
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b";

    private CodeGeneration() {}

    public static String escapeSingleQuotedStringContent(String text) {
        return doubled(text, SINGLE_QUOTES);
    }

    public static String escapeFormatStringContent(String text) {
        return doubled(text, "{}");
    }

    public static String escapeBlockCommentContent(String text) {
        return text.replace("<#", "<`#").replace("#>", "#`>");
    }

    private static String doubled(String text, String characters) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            escaped.append(c);
            if (characters.indexOf(c) >= 0) {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
