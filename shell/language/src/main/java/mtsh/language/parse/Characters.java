package mtsh.language.parse;

/** Classes of characters; typographic quotes, dashes and spaces count as the plain ones. */
final class Characters {
    private Characters() {}

    static boolean isWhitespace(char c) {
        if (c < 128) {
            return c == ' ' || c == '\t' || c == '\u000b' || c == '\f';
        }
        if (c <= 256) {
            return c == '\u00a0' || c == '\u0085';
        }
        return Character.isSpaceChar(c);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u201b';
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isIdentifierStart(char c) {
        return c < 128 ? isAsciiLetter(c) || c == '_' : Character.isLetter(c);
    }

    static boolean isIdentifierPart(char c) {
        return c < 128 ? isAsciiLetter(c) || isDigit(c) || c == '_' : Character.isLetterOrDigit(c);
    }

    static boolean isVariableStart(char c) {
        if (c < 128) {
            return isIdentifierPart(c) || c == '$' || c == '?' || c == '^' || c == ':';
        }
        return Character.isLetterOrDigit(c);
    }

    /** Ends a word in every mode. */
    static boolean endsWord(char c) {
        switch (c) {
            case '\0', '\t', '\n', '\u000b', '\f', '\r', ' ', '&', '(', ')', ',', ';', '{', '|', '}':
                return true;
            default:
                return c >= 128 && isWhitespace(c);
        }
    }

    /** Ends a number in an expression, where operators need no space before them. */
    static boolean endsNumber(char c, boolean ternary) {
        switch (c) {
            case '!', '#', '%', '*', '+', '-', '.', '/', '<', '=', '>', ']':
                return true;
            case '?', ':':
                return ternary;
            default:
                return isDash(c);
        }
    }
}
