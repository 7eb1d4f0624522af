package mtsh.commands.data;

/** -EscapeHandling, spelled as scripts write it: which characters of texts are written as numbers. */
enum JsonEscapes {
    Default,
    EscapeNonAscii,
    EscapeHtml;

    /** Adds a text in quotes. */
    void append(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(json, text.charAt(i));
        }
        json.append('"');
    }

    private void append(StringBuilder json, char c) {
        if (this == EscapeHtml && (c == '<' || c == '>' || c == '&' || c == '\'' || c == '"')) {
            number(json, c);
            return;
        }
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                boolean always = c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
                if (always || this == EscapeNonAscii && c > '~') {
                    number(json, c);
                } else {
                    json.append(c);
                }
            }
        }
    }

    private static void number(StringBuilder json, char c) {
        json.append(String.format("\\u%04x", (int) c));
    }
}
