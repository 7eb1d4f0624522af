package mtsh.commands.object;

/** Counts lines, words and characters of texts. */
final class TextMeasure {
    private int lines;
    private int words;
    private int characters;

    void add(String text, boolean ignoreWhiteSpace) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Character.isWhitespace(c);
            if (c == '\n') {
                lines++;
            }
            if (!white && !inWord) {
                words++;
            }
            if (!white || !ignoreWhiteSpace) {
                characters++;
            }
            inWord = !white;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            lines++;
        }
    }

    int lines() {
        return lines;
    }

    int words() {
        return words;
    }

    int characters() {
        return characters;
    }
}
