package mtsh.language.parse;

import java.util.Set;

/** The words that mean something where a statement starts, in any case. */
final class Keywords {
    private static final Set<String> KEYWORDS = Set.of(
            "elseif",
            "if",
            "else",
            "switch",
            "foreach",
            "from",
            "in",
            "for",
            "while",
            "until",
            "do",
            "try",
            "catch",
            "finally",
            "trap",
            "data",
            "return",
            "continue",
            "break",
            "exit",
            "throw",
            "begin",
            "process",
            "end",
            "dynamicparam",
            "function",
            "filter",
            "param",
            "class",
            "define",
            "var",
            "using",
            "workflow",
            "parallel",
            "sequence",
            "configuration",
            "public",
            "private",
            "static",
            "interface",
            "enum",
            "namespace",
            "module",
            "type",
            "assembly",
            "command",
            "hidden",
            "base",
            "default",
            "clean");

    private static final String[][] BY_LENGTH = byLength();

    private Keywords() {}

    /** The keyword, in lower case, that stands here; null where none does. */
    static String at(String text, int start, int end) {
        int length = end - start;
        if (length >= BY_LENGTH.length) {
            return null;
        }
        for (String keyword : BY_LENGTH[length]) {
            if (isAt(text, start, keyword)) {
                return keyword;
            }
        }
        return null;
    }

    private static boolean isAt(String text, int start, String keyword) {
        for (int i = 0; i < keyword.length(); i++) {
            // Keywords are of a to z, whose capitals lack this bit; no other character becomes a letter by it.
            if ((text.charAt(start + i) | 0x20) != keyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String[][] byLength() {
        int longest = KEYWORDS.stream().mapToInt(String::length).max().orElse(0);
        String[][] keywords = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            keywords[length] = KEYWORDS.stream()
                    .filter(keyword -> keyword.length() == wanted)
                    .toArray(String[]::new);
        }
        return keywords;
    }
}
