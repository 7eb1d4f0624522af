package mtsh.language.value;

import java.util.function.Function;

/** Writes what stands between brackets, subtraction ({@code [a-z-[aeiou]]}) included. */
final class RegexClassTranslator {
    private static final int MAX_DEPTH = 20;

    private final String pattern;
    private final StringBuilder java;
    private final Function<String, RuntimeException> wrong;
    private int at;
    private int depth;

    RegexClassTranslator(String pattern, int open, StringBuilder java, Function<String, RuntimeException> wrong) {
        this.pattern = pattern;
        this.at = open;
        this.java = java;
        this.wrong = wrong;
    }

    /** Gives the place behind the closing bracket. */
    int write() {
        set();
        return at;
    }

    private void set() {
        if (++depth > MAX_DEPTH) {
            throw wrong.apply("Brackets are nested too deeply.");
        }
        at++;
        boolean negated = peek(0) == '^';
        at += negated ? 1 : 0;
        int opened = java.length();
        // A lookahead negates; a negated set of Java's would not negate the sets within it.
        java.append(negated ? "(?:(?![" : "[");
        int first = at;
        String subtracted = null;
        while (peek(0) != ']' || at == first) {
            if (at >= pattern.length()) {
                throw wrong.apply("Unterminated [] set.");
            }
            if (peek(0) == '-' && peek(1) == '[' && at > first) {
                subtracted = subtraction();
                break;
            }
            item();
        }
        if (peek(0) != ']') {
            throw wrong.apply("A subtraction must be the last element in a character class.");
        }
        at++;
        close(negated, subtracted, opened);
        depth--;
    }

    private void close(boolean negated, String subtracted, int opened) {
        if (negated) {
            java.append("])")
                    .append(subtracted == null ? "" : "(?!" + subtracted + ")")
                    .append("[\\s\\S])");
        } else {
            java.append(']');
            if (subtracted != null) {
                java.insert(opened, "(?:(?!" + subtracted + ")").append(')');
            }
        }
    }

    private String subtraction() {
        StringBuilder inner = new StringBuilder();
        RegexClassTranslator nested = new RegexClassTranslator(pattern, at + 1, inner, wrong);
        nested.depth = depth;
        at = nested.write();
        return inner.toString();
    }

    private char peek(int ahead) {
        return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : '\0';
    }

    private void item() {
        char c = peek(0);
        if (c == '\\') {
            escape();
            return;
        }
        boolean range = c == '-';
        if (range) {
            dash();
            return;
        }
        at++;
        RegexEscapes.character(c, java);
    }

    /** A dash between two characters makes a range; elsewhere it is itself. */
    private void dash() {
        char before = at > 0 ? pattern.charAt(at - 1) : '[';
        boolean afterClass = at > 1 && pattern.charAt(at - 2) == '\\' && "wWsSdD".indexOf(before) >= 0;
        boolean isRange = before != '[' && before != '^' && peek(1) != ']' && !afterClass;
        java.append(isRange ? "-" : "\\-");
        at++;
    }

    private void escape() {
        if (at + 1 >= pattern.length()) {
            throw wrong.apply("Illegal \\ at end of pattern.");
        }
        String replacement =
                switch (peek(1)) {
                    case 'w' -> RegexTranslator.word();
                    case 'W' -> "[^" + RegexTranslator.word() + "]";
                    case 's' -> RegexTranslator.space();
                    case 'S' -> "[^" + RegexTranslator.space() + "]";
                    case 'd' -> "\\p{Nd}";
                    case 'D' -> "\\P{Nd}";
                    case 'b' -> "\\x08";
                    default -> null;
                };
        if (replacement == null) {
            at = RegexEscapes.write(pattern, at, java, wrong);
            return;
        }
        java.append(replacement);
        at += 2;
    }
}
