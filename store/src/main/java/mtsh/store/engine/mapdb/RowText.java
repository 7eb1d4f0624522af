package mtsh.store.engine.mapdb;

/**
 * Leaves out of a row's Message-ID and reply what the row says elsewhere, each by a control character: of the first the sender's domain, of
 * the second the id that the next hop gave and the recipient. Part of the file format.
 */
final class RowText {
    /** A text that has one of these characters itself stands whole behind this one. */
    private static final char WHOLE = '\u001c';

    static final char FIRST = '\u001d';
    static final char SECOND = '\u001e';
    /** Shorter words are not worth it. */
    private static final int SHORTEST = 4;

    private RowText() {}

    static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    /** The text with the first place of either word replaced. */
    static String shorten(String text, String first, String second) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= WHOLE && text.charAt(i) <= SECOND) {
                return WHOLE + text;
            }
        }
        return replace(replace(text, first, FIRST), second, SECOND);
    }

    private static String replace(String text, String word, char mark) {
        int at = word.length() < SHORTEST ? -1 : text.indexOf(word);
        return at < 0 ? text : text.substring(0, at) + mark + text.substring(at + word.length());
    }

    /** What {@link #shorten} was given. */
    static String expand(String text, String first, String second) {
        if (!text.isEmpty() && text.charAt(0) == WHOLE) {
            return text.substring(1);
        }
        return insert(insert(text, second, SECOND), first, FIRST);
    }

    private static String insert(String text, String word, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at) + word + text.substring(at + 1);
    }
}
