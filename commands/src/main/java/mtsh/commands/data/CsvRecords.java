package mtsh.commands.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads records of CSV one at a time, as PowerShell does: blanks before a value are dropped, quotes may hold line ends. */
final class CsvRecords {
    private static final int NOTHING = -2;

    private final Reader reader;
    private final char delimiter;
    private int ahead = NOTHING;
    private boolean typeLine;

    CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    private int read() throws IOException {
        int c = ahead;
        ahead = NOTHING;
        return c != NOTHING ? c : reader.read();
    }

    private int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = reader.read();
        }
        return ahead;
    }

    /** Passes over the first line when it begins with {@code #}, as one that could name a type does. */
    void skipComment() throws IOException {
        if (peek() == '#') {
            int c = read();
            while (c != -1 && c != '\n') {
                c = read();
            }
        }
    }

    /** Whether the record that was read last began with {@code #TYPE}. */
    boolean isTypeLine() {
        return typeLine;
    }

    /** The next record that is not blank, or null at the end. */
    List<String> next() throws IOException {
        while (peek() != -1) {
            List<String> record = record();
            boolean isBlank = record.size() == 1 && record.get(0) == null;
            if (!isBlank) {
                return record;
            }
        }
        return null;
    }

    private List<String> record() throws IOException {
        List<String> fields = new ArrayList<>();
        typeLine = false;
        while (true) {
            boolean more = field(fields);
            if (!more) {
                typeLine = fields.get(0) != null && fields.get(0).regionMatches(true, 0, "#TYPE", 0, 5);
                return fields;
            }
        }
    }

    /** Reads one field; whether another follows in this record. A record with nothing in it has one field of null. */
    private boolean field(List<String> fields) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        while (true) {
            int c = read();
            if (c == -1 || !inside && (c == '\n' || c == '\r')) {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                boolean empty = fields.isEmpty() && text.length() == 0 && !quoted;
                fields.add(empty ? null : text.toString());
                return false;
            }
            if (!inside && c == delimiter) {
                fields.add(text.toString());
                return true;
            }
            if (c == '"' && inside) {
                if (peek() == '"') {
                    text.append((char) read());
                } else {
                    inside = false;
                }
            } else if (c == '"' && text.length() == 0 && !quoted) {
                quoted = true;
                inside = true;
            } else if (inside || !isBlank(c) || text.length() > 0 && !quoted) {
                text.append((char) c);
            }
        }
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }
}
