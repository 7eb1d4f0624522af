package mtsh.language.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Writes the header and rows of one table; columns are fixed when it is made. */
final class TableWriter {
    private static final int MINIMUM_LINE = 5;

    private final int[] widths;
    private final Alignment[] alignments;
    private final boolean[] plainLabels;
    private final Style style;
    private final Consumer<String> lines;
    private final boolean disabled;
    private List<String> header;

    /** {@code widths} may have zeros, which are filled from the width of a line. */
    TableWriter(
            int[] widths,
            Alignment[] alignments,
            boolean[] plainLabels,
            int lineWidth,
            Style style,
            Consumer<String> lines) {
        this.widths = widths;
        this.alignments = alignments;
        this.plainLabels = plainLabels;
        this.style = style;
        this.lines = lines;
        if (lineWidth >= MINIMUM_LINE) {
            ColumnWidths.fit(widths, lineWidth);
        }
        disabled = lineWidth < MINIMUM_LINE || Arrays.stream(widths).noneMatch(width -> width > 0);
    }

    /** Writes labels and dashes; the second time (a repeated header) without making them anew. Gives the number of lines. */
    int header(String[] labels) {
        if (disabled) {
            return 0;
        }
        if (header == null) {
            header = new ArrayList<>(wrappedRow(labels, alignments, true));
            header.add(singleRow(dashes(labels), alignments, true));
        }
        header.forEach(lines);
        return header.size();
    }

    private String[] dashes(String[] labels) {
        String[] dashes = new String[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int count = labels[i].isEmpty() ? widths[i] : Math.min(widths[i], Cells.width(labels[i]));
            dashes[i] = "-".repeat(Math.max(0, count));
        }
        return dashes;
    }

    void row(String[] texts, Alignment[] own, boolean wrap) {
        if (disabled) {
            return;
        }
        Alignment[] effective = new Alignment[widths.length];
        for (int i = 0; i < widths.length; i++) {
            effective[i] = own == null || own[i] == Alignment.Undefined ? alignments[i] : own[i];
        }
        if (wrap) {
            wrappedRow(texts, effective, false).forEach(lines);
        } else {
            lines.accept(singleRow(texts, effective, false));
        }
    }

    private String singleRow(String[] texts, Alignment[] effective, boolean isHeader) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] <= 0) {
                continue;
            }
            if (i > 0) {
                line.append(' ');
            }
            boolean last = i == widths.length - 1;
            String field = field(texts[i], widths[i], effective[i], !last);
            if (isHeader) {
                line.append(style.tableHeader()).append(field).append(style.reset());
            } else {
                line.append(field).append(openSequence(field) ? style.reset() : "");
            }
        }
        return line.toString();
    }

    private static boolean openSequence(String field) {
        return Escapes.hasSequence(field) && !field.stripTrailing().endsWith(Style.RESET);
    }

    private List<String> wrappedRow(String[] texts, Alignment[] effective, boolean isHeader) {
        List<List<String>> columns = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                indexes.add(i);
            }
        }
        int height = 0;
        for (int k = 0; k < indexes.size(); k++) {
            int i = indexes.get(k);
            boolean last = k == indexes.size() - 1;
            List<String> column = wrappedField(texts[i], widths[i], effective[i], !last);
            if (k > 0) {
                column.replaceAll(part -> " " + part);
            }
            columns.add(column);
            height = Math.max(height, column.size());
        }
        int[] lastFilled = lastFilled(columns, height);
        fill(columns, indexes, lastFilled, height);
        return join(columns, indexes, lastFilled, height, isHeader);
    }

    private static int[] lastFilled(List<List<String>> columns, int height) {
        int[] last = new int[height];
        for (int row = 0; row < height; row++) {
            for (int k = 0; k < columns.size(); k++) {
                if (columns.get(k).size() > row) {
                    last[row] = k;
                }
            }
        }
        return last;
    }

    private void fill(List<List<String>> columns, List<Integer> indexes, int[] lastFilled, int height) {
        for (int k = 0; k < columns.size(); k++) {
            List<String> column = columns.get(k);
            boolean last = k == columns.size() - 1;
            String padding = last ? "" : Cells.blanks(widths[indexes.get(k)] + (k > 0 ? 1 : 0));
            for (int row = column.size(); row < height; row++) {
                column.add(k > lastFilled[row] ? "" : padding);
            }
        }
    }

    private List<String> join(
            List<List<String>> columns, List<Integer> indexes, int[] lastFilled, int height, boolean isHeader) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < columns.size(); k++) {
                String part = columns.get(k).get(row);
                if (k == lastFilled[row] && height > 1) {
                    part = part.stripTrailing();
                }
                line.append(isHeader ? headerPart(part, k, indexes.get(k)) : part);
            }
            rows.add(line.toString());
        }
        return rows;
    }

    private String headerPart(String part, int position, int column) {
        if (plainLabels[column]) {
            return style.tableHeader() + part + style.reset();
        }
        if (part.isEmpty()) {
            return style.reset();
        }
        int at = position == 0 ? 0 : 1;
        return part.substring(0, at) + style.customTableHeader() + part.substring(at) + style.reset();
    }

    private static List<String> wrappedField(String text, int width, Alignment alignment, boolean pad) {
        List<String> parts = WordWrap.wrap(text, width);
        if (pad || alignment == Alignment.Right || alignment == Alignment.Center) {
            parts.replaceAll(part -> Cells.width(part) < width ? field(part, width, alignment, pad) : part);
        }
        return parts;
    }

    private static String field(String text, int width, Alignment alignment, boolean pad) {
        String line = Cells.firstLine(text);
        int cells = Cells.width(line);
        if (cells == width) {
            return line;
        }
        if (cells > width) {
            line = cut(line, width, alignment);
            cells = Cells.width(line);
        }
        // A wide character that was cut in half leaves one cell to fill.
        return align(line, width - cells, alignment, pad);
    }

    private static String align(String text, int missing, Alignment alignment, boolean pad) {
        if (alignment == Alignment.Right) {
            return Cells.blanks(missing) + text;
        }
        if (alignment == Alignment.Center) {
            int before = missing / 2;
            return Cells.blanks(before) + text + (pad ? Cells.blanks(missing - before) : "");
        }
        return pad ? text + Cells.blanks(missing) : text;
    }

    private static String cut(String text, int width, Alignment alignment) {
        boolean mark = width > 1;
        int room = mark ? width - 1 : width;
        if (alignment == Alignment.Right) {
            return (mark ? Cells.ELLIPSIS : "") + Cells.tail(text, room);
        }
        return Cells.head(text, room) + (mark ? Cells.ELLIPSIS : "");
    }
}
