package mtsh.language.type;

import java.util.Locale;

import mtsh.language.value.Comparisons;

/** Strings compared and searched in the ways of StringComparison: 0 to 3 by culture, 4 and 5 by code units; the odd ones ignore case. */
final class Texts {
    private static final int ORDINAL = 4;

    private Texts() {}

    static boolean ignoresCase(int comparison) {
        return comparison % 2 == 1;
    }

    /** -1, 0 or 1 by culture; the difference of code units when ordinal. */
    static int compare(String left, String right, int comparison) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (comparison >= ORDINAL) {
            return ignoresCase(comparison)
                    ? left.toUpperCase(Locale.ROOT).compareTo(right.toUpperCase(Locale.ROOT))
                    : left.compareTo(right);
        }
        return Integer.signum(Comparisons.compare(left, right, ignoresCase(comparison)));
    }

    static boolean equal(String left, String right, int comparison) {
        if (left == null || right == null) {
            return left == right;
        }
        if (comparison >= ORDINAL) {
            return ignoresCase(comparison) ? left.equalsIgnoreCase(right) : left.equals(right);
        }
        return left.equals(right) || Comparisons.equal(left, right, ignoresCase(comparison));
    }

    static int indexOf(String text, String value, int start, int end, int comparison) {
        for (int i = start; i + value.length() <= end; i++) {
            if (text.regionMatches(ignoresCase(comparison), i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(String text, String value, int start, int end, int comparison) {
        for (int i = end - value.length(); i >= start; i--) {
            if (text.regionMatches(ignoresCase(comparison), i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    static String replace(String text, String old, String by, int comparison) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        int at = indexOf(text, old, 0, text.length(), comparison);
        while (at >= 0) {
            replaced.append(text, from, at).append(by);
            from = at + old.length();
            at = indexOf(text, old, from, text.length(), comparison);
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** .NET's white space. */
    static boolean isBlank(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00A0'
                || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    /** Each character by itself, as .NET does it: ß stays what it is. */
    static String upper(String text) {
        if (isAscii(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder upper = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
        return upper.toString();
    }
}
