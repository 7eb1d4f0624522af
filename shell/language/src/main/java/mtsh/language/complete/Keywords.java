package mtsh.language.complete;

import java.util.List;

/** Words that begin a statement. */
public final class Keywords {
    static final List<String> ALL = List.of(
            "begin",
            "break",
            "catch",
            "class",
            "continue",
            "do",
            "else",
            "elseif",
            "end",
            "enum",
            "exit",
            "filter",
            "finally",
            "for",
            "foreach",
            "function",
            "if",
            "param",
            "process",
            "return",
            "switch",
            "throw",
            "trap",
            "try",
            "until",
            "using",
            "while");

    private Keywords() {}

    /** Whether some keyword begins with this, in lower case. */
    public static boolean beginWith(String lower) {
        return ALL.stream().anyMatch(word -> word.startsWith(lower));
    }
}
