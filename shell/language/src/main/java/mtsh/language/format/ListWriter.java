package mtsh.language.format;

import java.util.List;
import java.util.function.Consumer;

/** Writes one object as {@code Name : value} lines, names on the left in one width, long values wrapped under themselves. */
final class ListWriter {
    private static final String SEPARATOR = " : ";

    private final int lineWidth;
    private final Style style;
    private final Consumer<String> lines;

    ListWriter(int lineWidth, Style style, Consumer<String> lines) {
        this.lineWidth = lineWidth;
        this.style = style;
        this.lines = lines;
    }

    void write(List<Packet.Field> fields) {
        int room = lineWidth - SEPARATOR.length() - 1;
        if (fields.isEmpty() || room < 1) {
            return;
        }
        int labelWidth = 0;
        for (Packet.Field field : fields) {
            labelWidth = Math.max(labelWidth, Math.min(room, Cells.width(field.label())));
        }
        for (Packet.Field field : fields) {
            write(label(field.label(), labelWidth) + SEPARATOR, labelWidth + SEPARATOR.length(), field.text());
        }
    }

    private static String label(String name, int width) {
        String cut = Cells.width(name) > width ? Cells.head(name, width) : name;
        return cut + Cells.blanks(width - Cells.width(cut));
    }

    private String marked(String label) {
        return style.label().isEmpty() ? label : style.label() + label + style.reset();
    }

    private void write(String label, int indent, String text) {
        boolean first = true;
        for (String part : WordWrap.wrap(text, lineWidth - indent)) {
            String start = first ? marked(label) : Cells.blanks(indent);
            boolean open = Escapes.hasSequence(part) && !part.stripTrailing().endsWith(Style.RESET);
            lines.accept(start + part + (open ? style.reset() : ""));
            first = false;
        }
    }
}
