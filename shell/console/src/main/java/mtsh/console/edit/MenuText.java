package mtsh.console.edit;

import java.util.List;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import mtsh.language.complete.Item;
import mtsh.language.format.Escapes;

/** The list under the line: one item a row with its description, as many as fit. */
final class MenuText {
    private static final int MOST_ROWS = 12;
    private static final int GAP = 2;

    private final int columns;
    private final int rows;
    private final boolean colours;

    MenuText(int columns, int rows, boolean colours) {
        this.columns = Math.max(8, columns);
        this.rows = rows;
        this.colours = colours;
    }

    /** {@code selected} is the index of the chosen item, or -1. */
    AttributedString of(List<Item> items, int selected) {
        int room = Math.max(1, Math.min(MOST_ROWS, rows));
        boolean more = items.size() > room;
        int shown = more ? Math.max(1, room - 1) : items.size();
        int first = Math.max(0, Math.min(selected - shown + 1, items.size() - shown));
        List<Item> window = items.subList(first, first + shown);
        int width = labelWidth(window);
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : "\n");
            row(text, window.get(i), width, first + i == selected);
        }
        if (more) {
            text.append("\n")
                    .styled(dim(), cut("... " + (items.size() - shown) + " more; type on to see fewer", columns - 1));
        }
        return text.toAttributedString();
    }

    private int labelWidth(List<Item> window) {
        int widest = 0;
        for (Item item : window) {
            widest = Math.max(widest, columnsOf(label(item)));
        }
        return Math.min(widest, Math.max(8, columns - GAP - 1));
    }

    private void row(AttributedStringBuilder text, Item item, int width, boolean selected) {
        AttributedString label = cut(label(item), width);
        AttributedStyle style = selected ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
        text.styled(style, label.toString());
        int room = columns - 1 - width - GAP;
        String note = Escapes.visible(item.description().replace('\n', ' ').replace('\t', ' '));
        if (note.isEmpty() || room < 4) {
            return;
        }
        text.append(" ".repeat(width - label.columnLength() + GAP)).styled(dim(), cut(note, room));
    }

    private static String label(Item item) {
        return Escapes.visible(item.label());
    }

    private static int columnsOf(String text) {
        return new AttributedString(text).columnLength();
    }

    private static AttributedString cut(String text, int width) {
        AttributedString whole = new AttributedString(text);
        return whole.columnLength() <= width ? whole : whole.columnSubSequence(0, Math.max(0, width));
    }

    private AttributedStyle dim() {
        return colours
                ? AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK)
                : AttributedStyle.DEFAULT;
    }
}
