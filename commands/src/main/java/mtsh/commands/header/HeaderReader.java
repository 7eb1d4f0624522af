package mtsh.commands.header;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of a header out of text as people paste it: folded lines, quoted with {@code >}, double spaced, with an mbox line in
 * front
 * or a whole message behind.
 */
final class HeaderReader {
    /** No server takes a header of this size, so nothing real is cut. */
    static final int LONGEST = 1024 * 1024;

    private static final int MOST_FIELDS = 5000;
    private static final int LONGEST_VALUE = 128 * 1024;

    private final List<HeaderField> fields = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String name;
    private final StringBuilder value = new StringBuilder();
    private int strangeLines;
    private boolean full;

    /** Whether an empty line said that the header is over. */
    private boolean ended;

    private HeaderReader() {}

    static HeaderReader read(String text) {
        HeaderReader reader = new HeaderReader();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        reader.readAll(unquoted(List.of(bounded.split("\r\n|\n|\r", -1))));
        if (bounded.length() < text.length() && !reader.ended) {
            reader.notes.add("Only the first " + LONGEST + " characters were read.");
        }
        return reader;
    }

    List<HeaderField> fields() {
        return fields;
    }

    /** What is odd about the text, for people. */
    List<String> notes() {
        return notes;
    }

    private void readAll(List<String> lines) {
        boolean doubleSpaced = isDoubleSpaced(lines);
        for (String line : lines) {
            if (full) {
                break;
            }
            if (!line.isBlank()) {
                line(line);
            } else if (name != null && !doubleSpaced) {
                ended = true;
                break;
            }
        }
        finishField();
        if (full) {
            notes.add("Only the first " + MOST_FIELDS + " fields were read.");
        }
        if (strangeLines > 0) {
            notes.add(strangeLines + (strangeLines == 1 ? " line is" : " lines are")
                    + " no header field; read as the end of the line before, or left out at the top.");
        }
    }

    private void line(String line) {
        boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        int colon = folded ? -1 : nameEnd(line);
        if (colon > 0) {
            finishField();
            name = line.substring(0, colon).strip();
            append(line.substring(colon + 1).strip());
        } else if (name != null) {
            strangeLines += folded ? 0 : 1;
            append(" ");
            append(line.strip());
        } else if (!line.startsWith("From ")) {
            strangeLines++;
        }
    }

    private void append(String text) {
        value.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_VALUE - value.length())));
    }

    private void finishField() {
        if (name == null) {
            return;
        }
        fields.add(new HeaderField(name, value.toString()));
        full = fields.size() >= MOST_FIELDS;
        name = null;
        value.setLength(0);
    }

    /** The place of the colon behind a name as RFC 5322 allows it; -1 when the line begins otherwise. */
    private static int nameEnd(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) < 0x7f && line.charAt(end) != ':') {
            end++;
        }
        int colon = end;
        while (colon < line.length() && line.charAt(colon) == ' ') {
            colon++;
        }
        return end > 0 && colon < line.length() && line.charAt(colon) == ':' ? colon : -1;
    }

    private static List<String> unquoted(List<String> lines) {
        List<String> bare = new ArrayList<>();
        for (String line : lines) {
            String marked = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!marked.isBlank() && marked.charAt(0) != '>') {
                return lines.get(0).startsWith("\uFEFF") ? withoutMark(lines) : lines;
            }
            String rest = marked.isEmpty() ? marked : marked.substring(1);
            bare.add(rest.startsWith(" ") ? rest.substring(1) : rest);
        }
        return bare;
    }

    private static List<String> withoutMark(List<String> lines) {
        List<String> bare = new ArrayList<>(lines);
        bare.set(0, lines.get(0).substring(1));
        return bare;
    }

    /** Web pages and some clients put an empty line behind each line, which would else end the header at once. */
    private static boolean isDoubleSpaced(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        int seen = 0;
        for (int i = first; i + 2 < lines.size() && seen < 3; i += 2) {
            boolean isField = nameEnd(lines.get(i)) > 0 || Character.isWhitespace(first(lines.get(i)));
            if (!isField || !lines.get(i + 1).isBlank()) {
                return false;
            }
            seen++;
        }
        return seen == 3;
    }

    private static char first(String line) {
        return line.isEmpty() ? 'x' : line.charAt(0);
    }
}
