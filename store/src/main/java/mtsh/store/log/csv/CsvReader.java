package mtsh.store.log.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import mtsh.store.log.LogLine;

/**
 * Puts lines together to records. A quoted field may hold delimiters, doubled quotes and line breaks. Text that was cut inside quotes
 * must not swallow the rest of a file: when a quote that was opened on an earlier line is closed in the middle of a field, is never
 * closed, or holds too much, only its own line becomes a (cut) record and the lines after it are read afresh. Lines that fail once
 * more are taken one by one, so that no text makes the reader go over its lines again and again.
 */
public final class CsvReader {
    private static final int DEFAULT_LIMIT = 1 << 20;

    private final char delimiter;
    private final int limit;
    private final List<LogLine> open = new ArrayList<>();
    private int openCharacters;
    private boolean openIsSecondReading;
    private int secondReadings;
    private List<String> fields = new ArrayList<>();
    private StringBuilder quoted = new StringBuilder();
    private boolean insideQuotes;

    public CsvReader(char delimiter) {
        this(delimiter, DEFAULT_LIMIT);
    }

    /** A reader whose records of several lines hold at most so many characters. */
    public CsvReader(char delimiter, int limit) {
        this.delimiter = delimiter;
        this.limit = limit;
    }

    /** Splits one line that is a record of its own, for looking at a file's head. */
    public static List<String> split(String text, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        CsvReader reader = new CsvReader(delimiter);
        reader.line(LogLine.of(text, 0, 1), records::add);
        reader.end(records::add);
        return records.get(0).fields();
    }

    public boolean isInsideRecord() {
        return !open.isEmpty();
    }

    public void line(LogLine line, Consumer<CsvRecord> records) {
        Deque<LogLine> waiting = new ArrayDeque<>();
        waiting.add(line);
        readAll(waiting, records);
    }

    /** The source has ended: an open record is given as a cut one. */
    public void end(Consumer<CsvRecord> records) {
        while (isInsideRecord()) {
            Deque<LogLine> waiting = new ArrayDeque<>();
            giveUp(waiting, records);
            readAll(waiting, records);
        }
    }

    private void readAll(Deque<LogLine> waiting, Consumer<CsvRecord> records) {
        while (!waiting.isEmpty()) {
            LogLine line = waiting.removeFirst();
            boolean secondReading = secondReadings > 0;
            secondReadings = Math.max(0, secondReadings - 1);
            openIsSecondReading = isInsideRecord() ? openIsSecondReading : secondReading;
            boolean sound = isInsideRecord() ? readOn(line.text()) : read(line.text(), 0);
            boolean closed = sound && !insideQuotes;
            open.add(line);
            openCharacters += line.text().length() + 1;
            if (closed) {
                records.accept(new CsvRecord(fields, joined(), open.stream().anyMatch(LogLine::isCut)));
                reset();
            } else if (!sound || openCharacters > limit) {
                giveUp(waiting, records);
            }
        }
    }

    /** Reads a line that begins inside quotes; false when those quotes cannot have been meant to enclose it. */
    private boolean readOn(String text) {
        quoted.append('\n');
        int end = appendQuoted(text, 0);
        if (end < 0) {
            return true;
        }
        int next = skipBlanks(text, end);
        if (next < text.length() && text.charAt(next) != delimiter) {
            return false;
        }
        closeQuoted();
        return next == text.length() || read(text, next + 1);
    }

    private boolean read(String text, int start) {
        int position = start;
        while (true) {
            int next = isQuote(text, position) ? readQuoted(text, position) : readPlain(text, position);
            if (insideQuotes || next > text.length()) {
                return true;
            }
            position = next;
        }
    }

    private static boolean isQuote(String text, int position) {
        return position < text.length() && text.charAt(position) == '"';
    }

    /** The position after the field's delimiter; more than the length when it was the last one. */
    private int readPlain(String text, int start) {
        int end = text.indexOf(delimiter, start);
        int stop = end < 0 ? text.length() : end;
        fields.add(text.substring(start, stop));
        return stop + 1;
    }

    private int readQuoted(String text, int start) {
        int end = appendQuoted(text, start + 1);
        if (end < 0) {
            insideQuotes = true;
            return text.length() + 1;
        }
        int next = skipBlanks(text, end);
        if (next == text.length() || text.charAt(next) == delimiter) {
            closeQuoted();
            return next + 1;
        }
        // "Re" and more: the writer did not quote this, the sender of the mail wrote the marks.
        quoted.setLength(0);
        int delimiterAt = text.indexOf(delimiter, next);
        int stop = delimiterAt < 0 ? text.length() : delimiterAt;
        fields.add(text.substring(start, stop));
        return stop + 1;
    }

    /** Takes text up to the closing quote; the position after it, or -1 when the line ends first. */
    private int appendQuoted(String text, int start) {
        int position = start;
        while (true) {
            int quote = text.indexOf('"', position);
            if (quote < 0) {
                quoted.append(text, position, text.length());
                return -1;
            }
            quoted.append(text, position, quote);
            if (!isQuote(text, quote + 1)) {
                return quote + 1;
            }
            quoted.append('"');
            position = quote + 2;
        }
    }

    private int skipBlanks(String text, int start) {
        int position = start;
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return position;
    }

    private void closeQuoted() {
        fields.add(quoted.toString());
        quoted.setLength(0);
        insideQuotes = false;
    }

    private void giveUp(Deque<LogLine> waiting, Consumer<CsvRecord> records) {
        List<LogLine> lines = List.copyOf(open);
        int alone = openIsSecondReading ? lines.size() : 1;
        for (LogLine line : lines.subList(0, alone)) {
            records.accept(readAlone(line));
        }
        for (int index = lines.size() - 1; index >= alone; index--) {
            waiting.addFirst(lines.get(index));
        }
        secondReadings += lines.size() - alone;
        reset();
    }

    private CsvRecord readAlone(LogLine line) {
        reset();
        read(line.text(), 0);
        boolean isOpen = insideQuotes;
        if (isOpen) {
            fields.add(quoted.toString());
        }
        return new CsvRecord(fields, line, isOpen || line.isCut());
    }

    private LogLine joined() {
        LogLine first = open.get(0);
        if (open.size() == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(openCharacters);
        for (LogLine line : open) {
            text.append(text.length() == 0 && line == first ? "" : "\n").append(line.text());
        }
        return first.withText(text.toString());
    }

    private void reset() {
        open.clear();
        openCharacters = 0;
        // Records of one file have about as many fields as the one before.
        fields = new ArrayList<>(fields.size());
        quoted = new StringBuilder();
        insideQuotes = false;
    }
}
