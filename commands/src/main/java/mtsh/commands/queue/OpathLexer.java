package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a filter apart. Strings stand in either quotes, and a doubled quote is one; typographic quotes and dashes count as plain ones. */
final class OpathLexer {
    private final String filter;
    private final List<OpathToken> tokens = new ArrayList<>();
    private int at;

    private OpathLexer(String filter) {
        this.filter = filter;
    }

    static List<OpathToken> tokens(String filter) {
        return new OpathLexer(filter).read();
    }

    private List<OpathToken> read() {
        while (at < filter.length()) {
            char c = plain(filter.charAt(at));
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                add(c == '(' ? OpathToken.Kind.OPEN : OpathToken.Kind.CLOSE, String.valueOf(c), at++);
            } else if (c == '\'' || c == '"') {
                string(c);
            } else if (c == '-' && at + 1 < filter.length() && Character.isLetter(filter.charAt(at + 1))) {
                operator();
            } else {
                word();
            }
        }
        add(OpathToken.Kind.END, "", at);
        return tokens;
    }

    private void add(OpathToken.Kind kind, String text, int position) {
        tokens.add(new OpathToken(kind, text, position));
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2013', '\u2014', '\u2015' -> '-';
            default -> c;
        };
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < filter.length()) {
            char c = filter.charAt(at++);
            if (plain(c) != quote) {
                text.append(c);
            } else if (at < filter.length() && plain(filter.charAt(at)) == quote) {
                text.append(c);
                at++;
            } else {
                add(OpathToken.Kind.STRING, text.toString(), start);
                return;
            }
        }
        throw new OpathException(filter, start, "the text that starts here has no closing " + quote + ".");
    }

    private void operator() {
        int start = at++;
        while (at < filter.length() && Character.isLetter(filter.charAt(at))) {
            at++;
        }
        add(OpathToken.Kind.OPERATOR, "-" + filter.substring(start + 1, at).toLowerCase(Locale.ROOT), start);
    }

    private void word() {
        int start = at;
        while (at < filter.length() && !endsWord(plain(filter.charAt(at)))) {
            at++;
        }
        add(OpathToken.Kind.WORD, filter.substring(start, at), start);
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '\'' || c == '"';
    }
}
