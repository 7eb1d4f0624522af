package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words; a word that is longer than a line is cut. A blank stays with the word before it. */
final class WordWrap {
    private static final char SOFT_HYPHEN = '\u00ad';

    private final List<String> lines = new ArrayList<>();
    private final int firstWidth;
    private final int nextWidth;
    private StringBuilder line;
    private int width;
    private int left;

    private WordWrap(int firstWidth, int nextWidth) {
        this.firstWidth = firstWidth;
        this.nextWidth = nextWidth;
    }

    static List<String> wrap(String text, int width) {
        return wrap(text, width, width);
    }

    static List<String> wrap(String text, int firstWidth, int nextWidth) {
        WordWrap wrap = new WordWrap(firstWidth, nextWidth);
        for (String single : Cells.lines(text)) {
            wrap.add(single);
        }
        if (Escapes.hasSequence(text)) {
            wrap.carryOn();
        }
        return wrap.lines;
    }

    /** What marks the end of a line marks the next one too. */
    private void carryOn() {
        String open = "";
        for (int i = 0; i < lines.size(); i++) {
            String before = open;
            open = Escapes.openAfter(open, lines.get(i));
            lines.set(i, before + lines.get(i));
        }
    }

    private void add(String text) {
        if (Cells.width(text) <= firstWidth) {
            lines.add(text);
            return;
        }
        line = new StringBuilder();
        width = firstWidth;
        left = firstWidth;
        int start = 0;
        for (int i = 0; i < text.length() && width > 0; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\u00a0' || c == '\u2011') {
                boolean keep = c == ' ' || c == '\t';
                word(text.substring(start, i) + (keep ? String.valueOf(c) : ""));
                start = i + 1;
            } else if (c == SOFT_HYPHEN) {
                String part = text.substring(start, i);
                word(Cells.width(part) + 1 == left ? part + "-" : part);
                start = i + 1;
            }
        }
        word(text.substring(start));
        lines.add(line.toString());
    }

    private void word(String word) {
        int cells = Cells.width(word);
        if (cells > width) {
            longWord(word);
            return;
        }
        if (cells > left) {
            breakLine();
        }
        line.append(word);
        left -= cells;
    }

    private void longWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            int sequence = Escapes.sequenceLength(word, i);
            if (sequence > 0) {
                line.append(word, i, i + sequence);
                i += sequence - 1;
                continue;
            }
            boolean pair = i + 1 < word.length() && Character.isSurrogatePair(word.charAt(i), word.charAt(i + 1));
            String unit = word.substring(i, i + (pair ? 2 : 1));
            int cells = pair ? 2 : Cells.width(word.charAt(i));
            if (cells > width) {
                unit = "?";
                cells = 1;
            }
            if (cells > left) {
                breakLine();
            }
            line.append(unit);
            left -= cells;
            i += pair ? 1 : 0;
        }
    }

    private void breakLine() {
        lines.add(line.toString());
        line = new StringBuilder();
        width = nextWidth;
        left = nextWidth;
    }
}
