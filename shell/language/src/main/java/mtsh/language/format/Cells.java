package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

/** Text measured in the cells of a terminal: wide East Asian characters take two, combining marks and terminal sequences none. */
public final class Cells {
    static final String ELLIPSIS = "\u2026";

    private Cells() {}

    /** Cells that a text takes on one line. */
    public static int width(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x300) {
                cells++;
                continue;
            }
            int sequence = Escapes.sequenceLength(text, i);
            if (sequence > 0) {
                i += sequence - 1;
            } else {
                cells += width(c);
            }
        }
        return cells;
    }

    static int width(char c) {
        if (c < 0x300) {
            return 1;
        }
        if (isWide(c)) {
            return 2;
        }
        int type = Character.getType(c);
        boolean none =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        return none ? 0 : 1;
    }

    private static boolean isWide(char c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c == 0x2329
                        || c == 0x232a
                        || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe10 && c <= 0xfe19
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6);
    }

    /** The characters from the start that fit; a pair of surrogates is not split. */
    static int headLength(String text, int cells) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int sequence = Escapes.sequenceLength(text, i);
            if (sequence > 0) {
                i += sequence;
                continue;
            }
            int length = unitLength(text, i);
            int width = width(text.charAt(i)) + (length == 2 ? 1 : 0);
            if (used + width > cells) {
                break;
            }
            used += width;
            i += length;
        }
        return i;
    }

    static String head(String text, int cells) {
        return text.substring(0, headLength(text, cells));
    }

    /** The end of a text that fits. */
    static String tail(String text, int cells) {
        int used = 0;
        int i = text.length();
        while (i > 0) {
            int length = i > 1 && Character.isSurrogatePair(text.charAt(i - 2), text.charAt(i - 1)) ? 2 : 1;
            int width = width(text.charAt(i - 1)) + (length == 2 ? 1 : 0);
            if (used + width > cells) {
                break;
            }
            used += width;
            i -= length;
        }
        return text.substring(i);
    }

    private static int unitLength(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))
                ? 2
                : 1;
    }

    static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /** The first line, with an ellipsis when there are more. */
    static String firstLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return text.substring(0, i) + ELLIPSIS;
            }
        }
        return text;
    }

    /** The lines of a text; carriage returns go. */
    static List<String> lines(String text) {
        String clean = text.indexOf('\r') < 0 ? text : text.replace("\r", "");
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n', start)) {
            lines.add(clean.substring(start, end));
            start = end + 1;
        }
        lines.add(clean.substring(start));
        return lines;
    }
}
