package mtsh.console.highlight;

import org.jline.utils.AttributedStyle;

/** One colour a kind of word; from the terminal's own sixteen, so that they fit its background. */
final class Colours {
    static final AttributedStyle COMMAND = bright(AttributedStyle.YELLOW);
    static final AttributedStyle UNKNOWN = bright(AttributedStyle.RED);
    static final AttributedStyle DIM = bright(AttributedStyle.BLACK);
    static final AttributedStyle STRING = plain(AttributedStyle.CYAN);
    static final AttributedStyle NUMBER = bright(AttributedStyle.MAGENTA);
    static final AttributedStyle VARIABLE = bright(AttributedStyle.GREEN);
    static final AttributedStyle KEYWORD = bright(AttributedStyle.BLUE);
    static final AttributedStyle TYPE = bright(AttributedStyle.CYAN);
    static final AttributedStyle COMMENT = plain(AttributedStyle.GREEN);

    private Colours() {}

    private static AttributedStyle plain(int colour) {
        return AttributedStyle.DEFAULT.foreground(colour);
    }

    private static AttributedStyle bright(int colour) {
        return AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT + colour);
    }
}
