package mtsh.commands.header;

import java.util.ArrayList;
import java.util.List;

/** A structured field's words and comments in order (RFC 5322 section 3.2); brackets and quoted texts are parts of words. */
final class Pieces {
    private static final int DEEPEST = 50;
    private static final int MOST = 4000;

    private final String text;
    private final List<Piece> all = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;

    /** A word, or the inside of a comment. */
    record Piece(String text, boolean isComment) {}

    private Pieces(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        Pieces pieces = new Pieces(text);
        pieces.read();
        return pieces.all;
    }

    /** Where a character stands for the last time outside of comments and quotes; -1 when it does not. */
    static int lastOutside(String text, char wanted) {
        int depth = 0;
        boolean quoted = false;
        int found = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (!quoted && depth == 0 && c == wanted) {
                found = i;
            }
        }
        return found;
    }

    /** Divides at a character outside of comments and quotes. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (!quoted && depth == 0 && c == separator && parts.size() < MOST) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private void read() {
        boolean quoted = false;
        while (at < text.length() && all.size() < MOST) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                word.append(text.charAt(at++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != '(' && c > ' ') {
                word.append(c);
            } else {
                finishWord();
                if (c == '(') {
                    comment();
                }
            }
        }
        finishWord();
    }

    private void finishWord() {
        if (word.length() > 0) {
            all.add(new Piece(word.toString(), false));
            word.setLength(0);
        }
    }

    /** One that is not closed goes to the end. */
    private void comment() {
        int depth = 1;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' && depth < DEEPEST ? 1 : c == ')' ? -1 : 0;
            if (depth > 0) {
                inside.append(c);
            }
        }
        all.add(new Piece(inside.toString().strip(), true));
    }
}
