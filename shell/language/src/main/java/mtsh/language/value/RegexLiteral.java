package mtsh.language.value;

import java.util.List;

import mtsh.language.stream.CurrentShell;

/** Patterns that are plain texts, such as {@code ','} and {@code '\\.'}: for those no engine is needed. */
final class RegexLiteral {
    private static final String SPECIAL = "*+?|{[()^$.#\\";

    private static final int CHECK_EVERY = 0xFFFF;

    private RegexLiteral() {}

    /** The one text that a pattern matches, or null when it says more than a text (letters without regard to case do). */
    static String of(String pattern, int options) {
        if (pattern.isEmpty() || (options & NetRegex.IGNORE_WHITESPACE) != 0) {
            return null;
        }
        boolean ignoreCase = (options & NetRegex.IGNORE_CASE) != 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && isPunctuation(pattern.charAt(i + 1))) {
                c = pattern.charAt(++i);
            } else if (SPECIAL.indexOf(c) >= 0) {
                return null;
            }
            if (c > 126 || ignoreCase && Character.isLetter(c)) {
                return null;
            }
            text.append(c);
        }
        return text.toString();
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c) && c != '_';
    }

    /** The pieces between the places where a text stands; at most {@code limit} unless that is not above zero. */
    static void split(String text, String literal, int limit, List<String> pieces) {
        int start = 0;
        int next = text.indexOf(literal);
        while (next >= 0 && pieces.size() != limit - 1) {
            if ((pieces.size() & CHECK_EVERY) == 0) {
                CurrentShell.checkStopped();
            }
            pieces.add(text.substring(start, next));
            start = next + literal.length();
            next = text.indexOf(literal, start);
        }
        pieces.add(text.substring(start));
    }
}
