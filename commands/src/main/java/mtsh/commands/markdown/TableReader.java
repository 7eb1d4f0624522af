package mtsh.commands.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a table of lines with bars. */
final class TableReader {
    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    private final BlockReader reader;
    private final List<String> lines;
    private int at;

    TableReader(BlockReader reader, List<String> lines, int at) {
        this.reader = reader;
        this.lines = lines;
        this.at = at;
    }

    static boolean begins(String head, String below) {
        return head.contains("|")
                && DASHES.matcher(below).matches()
                && cells(head).size() == cells(below).size();
    }

    /** The line behind the table. */
    int end() {
        return at;
    }

    MarkdownBlock read() {
        List<List<MarkdownInline>> header = row(cells(lines.get(at)));
        List<String> alignments = new ArrayList<>();
        for (String each : cells(lines.get(at + 1))) {
            boolean left = each.startsWith(":");
            boolean right = each.endsWith(":");
            alignments.add(left && right ? "center" : right ? "right" : left ? "left" : "");
        }
        List<List<List<MarkdownInline>>> rows = new ArrayList<>();
        for (at += 2; at < lines.size() && lines.get(at).contains("|"); at++) {
            List<String> cells = cells(lines.get(at));
            while (cells.size() < header.size()) {
                cells.add("");
            }
            rows.add(row(cells.subList(0, header.size())));
        }
        return new MarkdownBlock.Table(alignments, header, rows);
    }

    private List<List<MarkdownInline>> row(List<String> cells) {
        List<List<MarkdownInline>> row = new ArrayList<>();
        cells.forEach(each -> row.add(reader.inline(each)));
        return row;
    }

    private static List<String> cells(String line) {
        String text = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean code = false;
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|' && !code) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }
}
