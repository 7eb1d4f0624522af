package mtsh.language.parse;

/** A position in a text. Past the end it reads NUL, which the text may hold too: ask {@link #atEnd()}. */
final class CharacterReader {
    private final String text;
    private int position;

    CharacterReader(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char peek() {
        return at(position);
    }

    char peekSecond() {
        return at(position + 1);
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    /** Moves on even at the end; callers that may meet the end look first. */
    char next() {
        char c = peek();
        position = Math.min(position + 1, text.length());
        return c;
    }

    void skip() {
        next();
    }

    boolean skipIf(char expected) {
        if (atEnd() || peek() != expected) {
            return false;
        }
        skip();
        return true;
    }

    void skipWhitespace() {
        while (!atEnd() && Characters.isWhitespace(peek())) {
            skip();
        }
    }

    String since(int start) {
        return text.substring(start, position);
    }
}
