package mtsh.language.value;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** PowerShell's wildcards: {@code *}, {@code ?}, {@code [a-z]} and the backtick before any of them. Matching takes no more than text times pattern steps. */
public final class Wildcard {
    private enum Kind {
        LITERAL,
        ANY,
        MANY,
        SET
    }

    /** {@code set} has pairs of the first and last character of each range. */
    private record Piece(Kind kind, char literal, String set) {}

    private final List<Piece> pieces;
    private final boolean ignoreCase;

    private Wildcard(List<Piece> pieces, boolean ignoreCase) {
        this.pieces = pieces;
        this.ignoreCase = ignoreCase;
    }

    /** A TerminatingError when a bracket is not closed. */
    public static Wildcard of(String pattern, boolean ignoreCase) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '`' && i + 1 < pattern.length()) {
                pieces.add(new Piece(Kind.LITERAL, pattern.charAt(++i), null));
            } else if (c == '*') {
                if (pieces.isEmpty() || pieces.get(pieces.size() - 1).kind() != Kind.MANY) {
                    pieces.add(new Piece(Kind.MANY, c, null));
                }
            } else if (c == '?') {
                pieces.add(new Piece(Kind.ANY, c, null));
            } else if (c == '[') {
                i = addSet(pattern, i, pieces);
            } else {
                pieces.add(new Piece(Kind.LITERAL, c, null));
            }
        }
        return new Wildcard(pieces, ignoreCase);
    }

    /** Whether a text has wildcards that are not escaped. */
    public static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                i++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** The text with a backtick before everything that would be a wildcard. */
    public static String escape(String text) {
        return text.replaceAll("[*?\\[\\]`]", "`$0");
    }

    /** The text without the backticks before wildcards. */
    public static String unescape(String text) {
        return text.replaceAll("`([*?\\[\\]`])", "$1");
    }

    private static int addSet(String pattern, int open, List<Piece> pieces) {
        StringBuilder ranges = new StringBuilder();
        int at = open + 1;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == open + 1)) {
            char first = pattern.charAt(at);
            if (first == '`' && at + 1 < pattern.length()) {
                first = pattern.charAt(++at);
            }
            char last = first;
            if (at + 2 < pattern.length() && pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']') {
                last = pattern.charAt(at + 2);
                at += 2;
                if (last == '`' && at + 1 < pattern.length()) {
                    last = pattern.charAt(++at);
                }
            }
            ranges.append(first).append(last);
            at++;
        }
        if (at >= pattern.length()) {
            throw Errors.runtime(
                    "RuntimeException",
                    ErrorCategory.InvalidArgument,
                    pattern,
                    "The specified wildcard character pattern is not valid: " + pattern);
        }
        pieces.add(new Piece(Kind.SET, '[', ranges.toString()));
        return at;
    }

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        int piece = 0;
        int at = 0;
        int starPiece = -1;
        int starAt = 0;
        while (at < text.length()) {
            if (piece < pieces.size() && pieces.get(piece).kind() == Kind.MANY) {
                starPiece = piece++;
                starAt = at;
            } else if (piece < pieces.size() && fits(pieces.get(piece), text.charAt(at))) {
                piece++;
                at++;
            } else if (starPiece >= 0) {
                // The last star takes one character more; earlier stars need no second try.
                piece = starPiece + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (piece < pieces.size() && pieces.get(piece).kind() == Kind.MANY) {
            piece++;
        }
        return piece == pieces.size();
    }

    private boolean fits(Piece piece, char c) {
        switch (piece.kind()) {
            case LITERAL:
                return same(piece.literal(), c);
            case SET:
                return inSet(piece.set(), c);
            default:
                return true;
        }
    }

    private boolean same(char a, char b) {
        return a == b
                || ignoreCase
                        && Character.toLowerCase(Character.toUpperCase(a))
                                == Character.toLowerCase(Character.toUpperCase(b));
    }

    private boolean inSet(String ranges, char c) {
        for (int i = 0; i < ranges.length(); i += 2) {
            char first = ranges.charAt(i);
            char last = ranges.charAt(i + 1);
            if (c >= first && c <= last) {
                return true;
            }
            if (ignoreCase) {
                char lower = Character.toLowerCase(c);
                char upper = Character.toUpperCase(c);
                if (lower >= Character.toLowerCase(first) && lower <= Character.toLowerCase(last)
                        || upper >= first && upper <= last) {
                    return true;
                }
            }
        }
        return false;
    }
}
