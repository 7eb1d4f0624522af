package mtsh.store.log.exchange;

import java.util.List;
import java.util.Locale;

import mtsh.store.log.LogLine;
import mtsh.store.log.csv.CsvHeader;
import mtsh.store.log.csv.CsvReader;
import mtsh.store.log.csv.CsvRecord;

/**
 * Rows of a CSV export: the names come first, after what PowerShell ({@code #TYPE}) or Excel ({@code sep=;}) put above them, and may
 * come again where exports were joined. The state is the delimiter and the line of names.
 */
final class CsvRows implements RowReader {
    private static final String DELIMITERS = ",;\t";
    private static final int MOST_NAMES_CHARACTERS = 1 << 16;

    private CsvReader reader;
    private char delimiter;
    private CsvHeader header;
    private String headerText = "";

    CsvRows(String state) {
        if (!state.isEmpty()) {
            open(state.charAt(0));
            takeHeader(state.substring(1));
        }
    }

    /** The names in a line, split by whichever delimiter makes them columns of a known export; null when none does. */
    static CsvHeader header(String text) {
        char found = delimiterOf(text);
        return found == 0 ? null : CsvHeader.of(CsvReader.split(text, found));
    }

    /** Whether a line says how to read the others and nothing more. */
    static boolean isRemark(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.isBlank() || lower.startsWith("#type ") || lower.startsWith("\"sep=") || lower.startsWith("sep=");
    }

    @Override
    public void line(LogLine line, Rows rows) {
        boolean inside = reader != null && reader.isInsideRecord();
        if (!inside && isRemark(line.text())) {
            rows.ignored(line);
            return;
        }
        if (header == null) {
            begin(line, rows);
            return;
        }
        reader.line(line, record -> record(record, rows));
    }

    private void begin(LogLine line, Rows rows) {
        char found = delimiterOf(line.text());
        if (found == 0) {
            rows.wrong(line, "no line before this one names the columns of a known export of Exchange Online");
            return;
        }
        open(found);
        takeHeader(line.text());
        rows.ignored(line);
    }

    @Override
    public void end(Rows rows) {
        if (reader != null) {
            reader.end(record -> record(record, rows));
        }
    }

    @Override
    public String state() {
        if (reader == null) {
            return "";
        }
        return reader.isInsideRecord() ? null : delimiter + headerText;
    }

    private void record(CsvRecord record, Rows rows) {
        if (record.isBlank() || isRemark(record.line().text())) {
            rows.ignored(record.line());
            return;
        }
        List<String> fields = record.fields();
        if (isHeaderAgain(record)) {
            takeHeader(record.line().text());
            rows.ignored(record.line());
            return;
        }
        String why = problem(record, fields.size());
        if (why != null) {
            rows.wrong(record.line(), why);
            return;
        }
        rows.row(new Row(header, fields, record.line(), false));
    }

    private String problem(CsvRecord record, int count) {
        if (record.cut()) {
            String column = count <= header.size() ? header.name(count - 1) : "column " + count;
            boolean tooLong = record.line().isCut();
            return column + (tooLong ? ": the line is longer than is read of a line" : ": its quotes are never closed");
        }
        boolean onlyEmptyMore = count > header.size() && isEmptyFrom(record.fields(), header.size());
        return count == header.size() || onlyEmptyMore ? null : count + " columns, but the names are " + header.size();
    }

    private static boolean isEmptyFrom(List<String> fields, int start) {
        return fields.subList(start, fields.size()).stream().allMatch(String::isEmpty);
    }

    /** Only a line whose fields are names of columns makes a kind, so that no subject can pass for one. */
    private boolean isHeaderAgain(CsvRecord record) {
        String text = record.line().text();
        boolean possible = !record.cut() && text.length() <= MOST_NAMES_CHARACTERS && !hasDigit(text);
        return possible && RowKind.of(CsvHeader.of(record.fields())) != RowKind.OTHER;
    }

    /** Rows have a time, so that almost none needs a closer look. */
    private static boolean hasDigit(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isDigit(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    private void open(char found) {
        delimiter = found;
        reader = new CsvReader(found);
    }

    private void takeHeader(String text) {
        headerText = text;
        header = CsvHeader.of(CsvReader.split(text, delimiter));
    }

    private static char delimiterOf(String text) {
        if (text.length() > MOST_NAMES_CHARACTERS) {
            return 0;
        }
        for (char candidate : DELIMITERS.toCharArray()) {
            CsvHeader names = CsvHeader.of(CsvReader.split(text, candidate));
            if (RowKind.of(names) != RowKind.OTHER) {
                return candidate;
            }
        }
        return 0;
    }
}
