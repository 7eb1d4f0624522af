package mtsh.language.value;

import java.util.List;

import mtsh.language.stream.CurrentShell;

/** Patterns that are plain texts, such as {@code ','} and {@code '\\.com'}: for those no engine is needed. */
final class RegexLiteral {
    /** A text has characters of which the engine alone knows whether they are the same in another case. */
    static final int ASK_ENGINE = -2;

    private static final String SPECIAL = "*+?|{[()^$.#\\";
    private static final int CHECK_EVERY = 0xFFFF;
    private static final int LAST_ASCII = 126;

    private final String literal;
    private final boolean foldsCase;

    private RegexLiteral(String literal, boolean foldsCase) {
        this.literal = literal;
        this.foldsCase = foldsCase;
    }

    /** The one text that a pattern matches, or null when it says more than a text. */
    static RegexLiteral of(String pattern, int options) {
        if (pattern.isEmpty() || (options & NetRegex.IGNORE_WHITESPACE) != 0) {
            return null;
        }
        boolean ignoreCase = (options & NetRegex.IGNORE_CASE) != 0;
        boolean foldsCase = false;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && isPunctuation(pattern.charAt(i + 1))) {
                c = pattern.charAt(++i);
            } else if (SPECIAL.indexOf(c) >= 0) {
                return null;
            }
            if (c > LAST_ASCII) {
                return null;
            }
            foldsCase |= ignoreCase && Character.isLetter(c);
            text.append(foldsCase ? lower(c) : c);
        }
        return new RegexLiteral(text.toString(), foldsCase);
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c <= LAST_ASCII && !Character.isLetterOrDigit(c) && c != '_';
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    int length() {
        return literal.length();
    }

    /** Where the text stands from a place on; -1 where it does not, or {@link #ASK_ENGINE}. */
    int find(String text, int from) {
        if (!foldsCase) {
            return text.indexOf(literal, from);
        }
        char first = literal.charAt(0);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) {
                return ASK_ENGINE;
            }
            if (lower(c) == first && standsAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean standsAt(String text, int start) {
        int length = literal.length();
        if (length > text.length() - start) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (lower(text.charAt(start + i)) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The pieces between the places where it stands, at most {@code limit} unless that is not above zero; false: ask the engine. */
    boolean split(String text, int limit, List<String> pieces) {
        int start = 0;
        int next = find(text, 0);
        while (next >= 0 && pieces.size() != limit - 1) {
            pieces.add(text.substring(start, next));
            if ((pieces.size() & CHECK_EVERY) == 0) {
                CurrentShell.checkStopped();
            }
            start = next + literal.length();
            next = find(text, start);
        }
        pieces.add(text.substring(start));
        return next != ASK_ENGINE;
    }

    /** The text with another in every place where it stands; null: ask the engine. */
    String replace(String text, String replacement) {
        if (!foldsCase) {
            return text.replace(literal, replacement);
        }
        int next = find(text, 0);
        if (next < 0) {
            return next == ASK_ENGINE ? null : text;
        }
        StringBuilder replaced = new StringBuilder(text.length() + replacement.length());
        int start = 0;
        while (next >= 0) {
            replaced.append(text, start, next).append(replacement);
            start = next + literal.length();
            next = find(text, start);
        }
        return next == ASK_ENGINE
                ? null
                : replaced.append(text, start, text.length()).toString();
    }
}
