package mtsh.language.format;

/** Control characters: terminal sequences that take no room, and the spelling of characters that must not reach a terminal. */
public final class Escapes {
    private static final char ESC = '\u001b';

    private Escapes() {}

    /** The length of the terminal sequence that begins at a place, or 0 when none does. */
    static int sequenceLength(String text, int start) {
        if (text.charAt(start) != ESC || start + 1 >= text.length()) {
            return 0;
        }
        char kind = text.charAt(start + 1);
        if (kind == ']') {
            return hyperlinkLength(text, start);
        }
        if (kind != '[') {
            return 0;
        }
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '@' && c <= '~') {
                return i - start + 1;
            }
            if (c < ' ' || c > '?') {
                return 0;
            }
        }
        return 0;
    }

    private static int hyperlinkLength(String text, int start) {
        int end = text.indexOf(ESC + "\\", start + 2);
        return end < 0 ? 0 : end + 2 - start;
    }

    /** The text without terminal sequences. */
    static String stripped(String text) {
        if (!hasSequence(text)) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int sequence = sequenceLength(text, i);
            if (sequence == 0) {
                bare.append(text.charAt(i));
            } else {
                i += sequence - 1;
            }
        }
        return bare.toString();
    }

    /** The colours and the like that are on after a text, when some were on before it. */
    static String openAfter(String before, String text) {
        String open = before;
        for (int i = 0; i < text.length(); i++) {
            int length = sequenceLength(text, i);
            if (length == 0) {
                continue;
            }
            String sequence = text.substring(i, i + length);
            boolean resets = sequence.equals("\u001b[0m") || sequence.equals("\u001b[m");
            if (sequence.endsWith("m")) {
                open = resets ? "" : open + sequence;
            }
            i += length - 1;
        }
        return open;
    }

    static boolean hasSequence(String text) {
        return text.indexOf(ESC) >= 0;
    }

    /**
     * Spells out control characters ({@code \x1B}); line ends and tabs stay. Characters that turn the direction of writing are spelled
     * out too, for they make an address look like another.
     */
    public static String visible(String text) {
        int first = firstHarmful(text);
        if (first < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (lineEnd || !isHarmful(c)) {
                shown.append(c);
            } else {
                shown.append(c < 256 ? String.format("\\x%02X", (int) c) : String.format("\\u%04X", (int) c));
            }
        }
        return shown.toString();
    }

    private static int firstHarmful(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHarmful(char c) {
        if (c < ' ') {
            return c != '\n' && c != '\t';
        }
        return c >= 0x7f && c < 0xa0
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200e
                || c == 0x200f;
    }
}
