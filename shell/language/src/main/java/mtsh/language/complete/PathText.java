package mtsh.language.complete;

/** Paths as words of a command line, where brackets are wildcards unless they are escaped. */
final class PathText {
    private static final String BEGINS_A_TOKEN = "#-@";
    private static final String ENDS_A_WORD = " ,;(){}|&<>";

    private final char quote;
    private final boolean literal;
    private final StringBuilder text = new StringBuilder();
    private boolean quotesNeeded;

    private PathText(char quote, boolean literal) {
        this.quote = quote;
        this.literal = literal;
    }

    /** {@code literal}: brackets mean themselves; {@code after} is for more to follow. */
    static String of(String folder, String name, String after, char quote, boolean literal) {
        PathText path = new PathText(quote, literal);
        path.add(folder);
        path.add(name);
        char written = quote == 0 ? '\'' : quote;
        String whole = path.text + after;
        return quote != 0 || path.quotesNeeded ? written + whole + written : whole;
    }

    private void add(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean ends = ENDS_A_WORD.indexOf(c) >= 0 || i == 0 && BEGINS_A_TOKEN.indexOf(c) >= 0;
            quotesNeeded |= ends;
            escape(c);
            text.append(c);
        }
    }

    private void escape(char c) {
        boolean behindBacktick = !text.isEmpty() && text.charAt(text.length() - 1) == '`';
        if (c == '[' || c == ']') {
            int count = literal ? 0 : quote != '"' ? 1 : behindBacktick ? 4 : 2;
            text.append("`".repeat(count));
            quotesNeeded |= count > 0;
        } else if (c == '`') {
            int count = quote != '"' ? literal ? 0 : 1 : !literal && behindBacktick ? 3 : 1;
            text.append("`".repeat(count));
            quotesNeeded = true;
        } else if (c == '$') {
            text.append(quote == '"' ? "`" : "");
            quotesNeeded = true;
        } else if (isDoubleQuote(c)) {
            text.append(quote == '"' ? "`" : "");
            quotesNeeded = true;
        } else if (isSingleQuote(c) && quote != '"') {
            text.append('\'');
            quotesNeeded = true;
        }
    }

    private static boolean isSingleQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201B';
    }

    private static boolean isDoubleQuote(char c) {
        return c == '"' || c >= '\u201C' && c <= '\u201E';
    }
}
