package mtsh.commands.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one list: items with the same kind of mark, and what is indented below them. */
final class ListReader {
    private static final Pattern ITEM = Pattern.compile("( {0,3})([-+*]|(\\d{1,9})([.)]))( .*)?");

    private final BlockReader reader;
    private final List<String> lines;
    private int at;

    ListReader(BlockReader reader, List<String> lines, int at) {
        this.reader = reader;
        this.lines = lines;
        this.at = at;
    }

    /** Within a paragraph only items with text begin a list, and numbers only with 1. */
    static boolean begins(String line, boolean inParagraph) {
        Matcher item = ITEM.matcher(line);
        return item.matches()
                && (!inParagraph
                        || item.group(5) != null
                                && !item.group(5).isBlank()
                                && (item.group(3) == null || item.group(3).equals("1")));
    }

    /** The line behind the list. */
    int end() {
        return at;
    }

    MarkdownBlock read() {
        Matcher first = item(at);
        char mark = mark(first);
        List<List<MarkdownBlock>> items = new ArrayList<>();
        boolean loose = false;
        boolean blankBefore = false;
        while (at < lines.size()) {
            Matcher item = item(at);
            if (!item.matches() || mark(item) != mark || items.size() > 0 && BlockReader.indent(lines.get(at)) >= 4) {
                break;
            }
            loose |= blankBefore;
            List<String> inner = content(item);
            blankBefore = !inner.isEmpty() && inner.get(inner.size() - 1).isBlank();
            while (!inner.isEmpty() && inner.get(inner.size() - 1).isBlank()) {
                inner.remove(inner.size() - 1);
            }
            BlockReader.Inner read = reader.inner(inner);
            loose |= read.room();
            items.add(read.blocks());
        }
        int start = first.group(3) == null ? 1 : Integer.parseInt(first.group(3));
        return new MarkdownBlock.Items(first.group(3) != null, mark, start, loose, items);
    }

    private Matcher item(int line) {
        Matcher item = ITEM.matcher(lines.get(line));
        return item.matches() ? item : ITEM.matcher("");
    }

    private static char mark(Matcher item) {
        return item.group(3) == null ? item.group(2).charAt(0) : item.group(4).charAt(0);
    }

    private List<String> content(Matcher item) {
        String rest = item.group(5) == null ? "" : item.group(5);
        int blanks = BlockReader.indent(rest);
        int inset = item.group(1).length() + item.group(2).length() + (rest.isBlank() || blanks > 4 ? 1 : blanks);
        List<String> inner = new ArrayList<>();
        inner.add(rest.isBlank() ? "" : rest.substring(blanks > 4 ? 1 : blanks));
        for (at++; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean afterBlank = inner.get(inner.size() - 1).isBlank();
            if (line.isBlank()) {
                if (inner.size() == 1 && afterBlank) {
                    break;
                }
                inner.add("");
            } else if (BlockReader.indent(line) >= inset) {
                inner.add(line.substring(inset));
            } else if (!afterBlank && !BlockReader.interrupts(line) && !item(at).matches()) {
                inner.add(line);
            } else {
                break;
            }
        }
        return inner;
    }
}
