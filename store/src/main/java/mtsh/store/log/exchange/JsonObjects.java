package mtsh.store.log.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import mtsh.store.log.LogLine;
import mtsh.store.log.csv.CsvHeader;

/** Puts the tokens of JSON together to rows. An object in an array or on its own is a row; one inside a row is a value of it. */
final class JsonObjects {
    private static final int MOST_FIELDS = 500;
    private static final int MOST_CHARACTERS = 8 << 20;

    /** What an item costs at least, so that many empty ones are too much as well. */
    private static final int CHARACTERS_OF_ITEM = 16;

    /** An object or array that is open. */
    private static final class Frame {
        private final boolean array;
        private final String field;
        private final LogLine line;
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private int characters;
        private boolean heldRows;
        private boolean heldArray;
        private boolean tooLarge;

        Frame(boolean array, String field, LogLine line) {
            this.array = array;
            this.field = field;
            this.line = line;
        }

        void add(String name, String value) {
            characters += CHARACTERS_OF_ITEM + name.length() + value.length();
            // A list of recipients has no number of items that would be too many, only a length.
            tooLarge |= characters > MOST_CHARACTERS || !array && names.size() >= MOST_FIELDS;
            if (!tooLarge) {
                names.add(name);
                values.add(value);
            }
        }

        boolean isTooLarge() {
            return tooLarge;
        }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private String field = "";
    private CsvHeader lastHeader = CsvHeader.of(List.of());
    private int objectsOfLine;
    private long bytesBeforeLine;

    int depth() {
        return open.size();
    }

    /** A line begins, of which a parser that took so many bytes has seen nothing yet. */
    void newLine(long bytesBefore) {
        objectsOfLine = 0;
        bytesBeforeLine = bytesBefore;
    }

    /** Text that opens what is open here, for a new reader; null inside a row. */
    String path(boolean afterElement) {
        if (open.isEmpty()) {
            return "";
        }
        if (!open.peek().array) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        Iterator<Frame> outermostFirst = open.descendingIterator();
        while (outermostFirst.hasNext()) {
            Frame frame = outermostFirst.next();
            boolean row = !frame.array && RowKind.of(header(frame.names)) != RowKind.OTHER;
            if (row || frame.array && !frame.values.isEmpty()) {
                return null;
            }
            path.append(frame.array ? named(frame.field) + "[" : named(frame.field) + "{");
        }
        return path.append(afterElement ? "{}" : "").toString();
    }

    private static String named(String field) {
        return field.isEmpty() ? "" : "\"" + field.replace("\\", "\\\\").replace("\"", "\\\"") + "\":";
    }

    /** The line of the outermost object that may be a row, or null when only arrays and shells are open. */
    LogLine openLine() {
        Iterator<Frame> outermostFirst = open.descendingIterator();
        while (outermostFirst.hasNext()) {
            Frame frame = outermostFirst.next();
            if (!frame.array && !frame.heldRows && !frame.heldArray) {
                return frame.line;
            }
        }
        return null;
    }

    void token(JsonToken token, JsonParser parser, LogLine line, RowReader.Rows rows) throws IOException {
        switch (token) {
            case START_OBJECT -> begin(false, placed(parser, line));
            case START_ARRAY -> begin(true, line);
            case END_ARRAY -> endArray();
            case END_OBJECT -> endObject(rows);
            case FIELD_NAME -> field = parser.getText();
            case VALUE_NULL -> value("", line, rows);
            default -> value(parser.getText(), line, rows);
        }
    }

    /** Several objects of one line are told apart by where they begin in it. */
    private LogLine placed(JsonParser parser, LogLine line) {
        objectsOfLine++;
        if (objectsOfLine == 1) {
            return line;
        }
        long inLine = parser.currentLocation().getByteOffset() - 1 - bytesBeforeLine;
        return LogLine.of(line.text(), line.offset() + Math.max(0, inLine), line.number());
    }

    private void begin(boolean array, LogLine line) {
        Frame outer = open.peek();
        if (outer != null && array) {
            outer.heldArray = true;
        }
        open.push(new Frame(array, outer == null || outer.array ? "" : field, line));
    }

    private void value(String text, LogLine line, RowReader.Rows rows) {
        Frame frame = open.peek();
        if (frame == null) {
            rows.wrong(line, "JSON: '" + RowException.shorten(text) + "' is no object");
            return;
        }
        frame.add(frame.array ? "" : field, text);
    }

    private void endArray() {
        Frame array = open.pop();
        Frame outer = open.peek();
        if (outer == null) {
            return;
        }
        outer.heldRows |= array.heldRows;
        outer.tooLarge |= array.tooLarge && !outer.array;
        if (!array.values.isEmpty()) {
            outer.add(array.field, String.join(";", array.values));
        }
    }

    private void endObject(RowReader.Rows rows) {
        Frame object = open.pop();
        Frame outer = open.peek();
        if (outer != null && !outer.array) {
            outer.heldRows |= object.heldRows;
            if (!object.names.isEmpty()) {
                outer.add(object.field, nestedValue(object));
            }
            return;
        }
        if (outer != null && isPair(object)) {
            outer.add("", "S:" + object.values.get(0) + '=' + object.values.get(1));
            return;
        }
        if (outer != null) {
            outer.heldRows = true;
        }
        give(object, rows);
    }

    /** The items of Exchange's EventData, which its log has as {@code S:key=value}. */
    private static boolean isPair(Frame object) {
        return object.names.equals(List.of("Key", "Value"));
    }

    /** PowerShell writes a date or a choice that has notes of its own as an object with a value. */
    private static String nestedValue(Frame object) {
        for (int index = 0; index < object.names.size(); index++) {
            if (object.names.get(index).equalsIgnoreCase("value")) {
                return object.values.get(index);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < object.names.size(); index++) {
            text.append(index == 0 ? "" : "; ").append(object.names.get(index)).append('=');
            text.append(object.values.get(index));
        }
        return text.toString();
    }

    private void give(Frame object, RowReader.Rows rows) {
        if (object.isTooLarge()) {
            rows.wrong(object.line, "JSON: the row is too large");
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int index = 0; index < object.names.size(); index++) {
            if (!isNoteOfTheService(object.names.get(index))) {
                names.add(object.names.get(index));
                values.add(object.values.get(index));
            }
        }
        if (names.isEmpty()) {
            return;
        }
        CsvHeader header = header(names);
        boolean shell = (object.heldArray || object.heldRows) && RowKind.of(header) == RowKind.OTHER;
        if (!shell) {
            rows.row(new Row(header, List.copyOf(values), object.line, false));
        }
    }

    private CsvHeader header(List<String> names) {
        if (!lastHeader.names().equals(names)) {
            lastHeader = CsvHeader.of(names);
        }
        return lastHeader;
    }

    private static boolean isNoteOfTheService(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean remoting =
                lower.equals("runspaceid") || lower.equals("pscomputername") || lower.equals("psshowcomputername");
        return remoting || lower.startsWith("odata.") || lower.startsWith("@odata.") || lower.equals("__metadata");
    }
}
