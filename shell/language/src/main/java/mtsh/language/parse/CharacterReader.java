package mtsh.language.parse;

/** A position in a text. Past the end it reads NUL, which the text may hold too: ask {@link #atEnd()}. */
final class CharacterReader {
    private static final int LOOK_AHEAD = 4;

    private final String text;
    /** The text with NULs behind it, so that looking ahead needs no care. */
    private final char[] characters;

    private final int length;
    private int position;

    CharacterReader(String text) {
        this.text = text;
        this.length = text.length();
        this.characters = new char[length + LOOK_AHEAD];
        text.getChars(0, length, characters, 0);
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
        return position >= length;
    }

    char peek() {
        return characters[position];
    }

    char peekSecond() {
        return characters[position + 1];
    }

    /** {@code index} is at most a few characters past the end. */
    char at(int index) {
        return characters[index];
    }

    /** Does not move past the end; callers that may meet the end look first. */
    char next() {
        char c = characters[position];
        if (position < length) {
            position++;
        }
        return c;
    }

    void skip() {
        next();
    }

    boolean skipIf(char expected) {
        if (peek() != expected || atEnd()) {
            return false;
        }
        skip();
        return true;
    }

    void skipWhitespace() {
        // A NUL is no white space, so this ends.
        while (Characters.isWhitespace(characters[position])) {
            position++;
        }
    }

    /** Moves to the next line end, or the end. */
    void skipLine() {
        int at = position;
        while (at < length && !Characters.isLineEnd(characters[at])) {
            at++;
        }
        position = at;
    }

    void skipIdentifier() {
        while (Characters.isIdentifierPart(characters[position])) {
            position++;
        }
    }

    String since(int start) {
        return text.substring(start, position);
    }
}
