package mtsh.store.log.exchange;

import java.time.Instant;
import java.util.List;

import mtsh.store.event.MailEvent;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;
import mtsh.store.log.csv.CsvHeader;
import mtsh.store.log.csv.CsvReader;
import mtsh.store.log.csv.CsvRecord;

/**
 * Reads one tracking log. The state is the last {@code #Fields:} line, or how many columns records have when none was there, and before
 * it whether there were events.
 */
final class ExchangeTrackingParser implements LogParser {
    private static final String FIELDS = "#Fields: ";
    private static final String COUNTED = "columns=";
    private static final String GIVEN = "given ";
    private static final String REFUSED = "refused";

    private final LogContext context;
    private final CsvReader reader = new CsvReader(',');
    private CsvHeader columns;
    private String fieldsLine = "";
    private boolean counted;
    private boolean refused;
    private boolean hasGiven;

    ExchangeTrackingParser(LogContext context, String saved) {
        this.context = context;
        hasGiven = saved != null && saved.startsWith(GIVEN);
        String state = hasGiven ? saved.substring(GIVEN.length()) : saved;
        refused = REFUSED.equals(state);
        counted = state != null && state.startsWith(COUNTED);
        if (counted) {
            columns = TrackingColumns.ofCount(Integer.parseInt(state.substring(COUNTED.length())));
        } else if (state != null && TrackingHead.columns(state) != null) {
            name(state);
        }
    }

    @Override
    public void line(LogLine line, LogSink sink) {
        String text = TrackingHead.withoutMark(line.text());
        if (TrackingHead.isHead(text) && !reader.isInsideRecord()) {
            head(text, line, sink);
            return;
        }
        if (refused) {
            sink.ignored(line);
            return;
        }
        reader.line(line.withText(text), record -> record(record, sink));
    }

    @Override
    public void end(LogSink sink) {
        reader.end(record -> record(record, sink));
    }

    @Override
    public String state() {
        return reader.isInsideRecord() ? null : (hasGiven ? GIVEN : "") + layout();
    }

    private String layout() {
        if (refused) {
            return REFUSED;
        }
        if (columns == null) {
            return "";
        }
        return counted ? COUNTED + columns.size() : fieldsLine;
    }

    private void head(String text, LogLine line, LogSink sink) {
        String refusal = TrackingHead.refusal(text);
        if (refusal != null) {
            refuse(refusal, line, sink);
            return;
        }
        refused = refused && !TrackingHead.isTrackingType(text);
        CsvHeader named = refused ? null : TrackingHead.columns(text);
        if (named == null) {
            sink.ignored(line);
            return;
        }
        boolean usable = TrackingColumns.areTracking(named);
        name(text);
        report(usable ? null : "#Fields: names no date-time, event-id and message-id", line, sink);
    }

    /** Another log behind records of this one is passed over, up to the next head. */
    private void refuse(String refusal, LogLine line, LogSink sink) {
        if (!hasGiven) {
            throw new RefusedLogException(refusal);
        }
        report(refused ? null : refusal, line, sink);
        refused = true;
    }

    private void name(String line) {
        fieldsLine = line;
        columns = TrackingHead.columns(line);
        counted = false;
    }

    private static void report(String why, LogLine line, LogSink sink) {
        if (why == null) {
            sink.ignored(line);
        } else {
            sink.unparsed(line, why);
        }
    }

    private void record(CsvRecord record, LogSink sink) {
        LogLine line = record.line();
        // After a cut record the lines behind it are read afresh, so heads come here too.
        if (TrackingHead.isHead(line.text())) {
            head(line.text(), line, sink);
            return;
        }
        if (record.isBlank()) {
            sink.ignored(line);
            return;
        }
        if (isNames(record)) {
            name(FIELDS + line.text());
            sink.ignored(line);
            return;
        }
        String refusal = columns == null ? TrackingHead.refusalOfRecord(line.text()) : null;
        if (refusal != null) {
            refuse(refusal, line, sink);
            return;
        }
        try {
            List<MailEvent> events = events(record);
            hasGiven = true;
            events.forEach(sink::event);
        } catch (RowException wrong) {
            sink.unparsed(line, wrong.getMessage());
        }
    }

    /** Names without {@code #Fields:}, as a tool that had cut off the head puts them. */
    private static boolean isNames(CsvRecord record) {
        String first = record.fields().get(0);
        boolean time = !first.isEmpty() && first.charAt(0) >= '0' && first.charAt(0) <= '9';
        return !time && CsvHeader.of(List.of(first)).name(0).equalsIgnoreCase("date-time");
    }

    private List<MailEvent> events(CsvRecord record) throws RowException {
        CsvHeader header = columnsOf(record);
        List<String> values = record.fields();
        boolean cut = record.cut() || values.size() < header.size();
        Row row = new Row(header, values, record.line(), cut);
        Instant time = time(row);
        if (cut && values.size() <= header.place("eventid") + 1) {
            throw new RowException("event-id: the record is cut before its end");
        }
        return TrackingEvents.ofServer(row, time, context.source());
    }

    private CsvHeader columnsOf(CsvRecord record) throws RowException {
        int count = trimmedSize(record.fields());
        if (columns == null || counted) {
            CsvHeader byCount = TrackingColumns.ofCount(record.fields().size());
            columns = byCount == null ? columns : byCount;
            counted = columns != null;
        }
        if (columns == null) {
            throw new RowException(
                    "no #Fields: line, and " + record.fields().size() + " columns are of no version of Exchange");
        }
        if (count > columns.size()) {
            throw new RowException(count + " columns, but #Fields: names " + columns.size());
        }
        return columns;
    }

    /** The number of columns without empty ones at the end. */
    private static int trimmedSize(List<String> fields) {
        int size = fields.size();
        while (size > 0 && fields.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    private static Instant time(Row row) throws RowException {
        DateText date = DateText.read(row.value("datetime"));
        if (date.certain() == null) {
            throw RowException.wrong("date-time", row.value("datetime"), date.problem());
        }
        return date.certain();
    }
}
