package mtsh.store.log.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;

/**
 * Reads one export of Exchange Online, CSV or JSON. Rows with a date that can be two days wait until a date of the same file, before
 * or after, shows how it orders day and month; when none does, they are unparsed rather than guessed. The state holds what is known of
 * that order, and the state of the reader of rows.
 */
final class OnlineParser implements LogParser {
    private static final int MOST_HELD = 200_000;
    private static final int MOST_HELD_CHARACTERS = 64 << 20;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);
    private static final List<String> OTHER_DATES = List.of("startdate", "enddate");
    private static final String JSON = "json:";
    private static final String CSV = "csv:";

    private final LogContext context;
    private final Deque<Row> held = new ArrayDeque<>();
    private long heldCharacters;
    private RowReader reader;
    private String prefix = "";
    private DateText.Order order;

    OnlineParser(LogContext context, String state) {
        this.context = context;
        if (state != null && !state.isEmpty()) {
            resume(state);
        }
    }

    private void resume(String state) {
        String rest = state;
        for (DateText.Order known : DateText.Order.values()) {
            if (rest.startsWith(known.name() + " ")) {
                order = known;
                rest = rest.substring(known.name().length() + 1);
            }
        }
        if (rest.startsWith(JSON)) {
            open(JSON, new JsonRows(rest.substring(JSON.length())));
        } else if (rest.startsWith(CSV)) {
            open(CSV, new CsvRows(rest.substring(CSV.length())));
        }
    }

    @Override
    public void line(LogLine given, LogSink sink) {
        String text = TrackingHead.withoutMark(given.text());
        LogLine line = given.withText(text);
        if (reader == null && CsvRows.isRemark(text)) {
            sink.ignored(line);
            return;
        }
        if (reader == null) {
            boolean json = JsonRows.isBeginning(text);
            open(json ? JSON : CSV, json ? new JsonRows("") : new CsvRows(""));
        }
        reader.line(line, new Taker(sink));
    }

    private void open(String kind, RowReader opened) {
        prefix = kind;
        reader = opened;
    }

    @Override
    public void end(LogSink sink) {
        if (reader != null) {
            reader.end(new Taker(sink));
        }
        giveUpHeld(sink);
    }

    @Override
    public String state() {
        if (!held.isEmpty()) {
            return null;
        }
        String inner = reader == null ? "" : reader.state();
        if (inner == null) {
            return null;
        }
        return (order == null ? "" : order.name() + " ") + prefix + inner;
    }

    /** Sends rows on to the right kind of event. */
    private final class Taker implements RowReader.Rows {
        private final LogSink sink;

        Taker(LogSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(Row row) {
            take(row, sink);
        }

        @Override
        public void wrong(LogLine line, String why) {
            sink.unparsed(line, why);
        }

        @Override
        public void ignored(LogLine line) {
            sink.ignored(line);
        }
    }

    private void take(Row row, LogSink sink) {
        try {
            RowKind kind = RowKind.of(row.header());
            if (kind == RowKind.OTHER) {
                throw new RowException("the columns are of no known export of Exchange Online: "
                        + RowException.shorten(String.join(", ", row.header().names())));
            }
            DateText date = date(row, kind);
            learn(date, sink);
            if (date.isAmbiguous()) {
                learnFromOtherDates(row, sink);
            }
            if (date.isAmbiguous() && order == null) {
                hold(row, sink);
                return;
            }
            give(row, kind, date.isAmbiguous() ? date.ordered(order) : date.certain(), sink);
        } catch (RowException wrong) {
            sink.unparsed(row.line(), wrong.getMessage());
        }
    }

    private DateText date(Row row, RowKind kind) throws RowException {
        String text = row.anyOf(kind.timeColumns());
        String column = timeColumn(row, kind);
        DateText date = read(text);
        if (date.problem() != null) {
            throw RowException.wrong(column, text, date.problem());
        }
        if (date.shown() != null && order != null && date.shown() != order) {
            throw RowException.wrong(column, text, "orders day and month in another way than the dates before it");
        }
        return date;
    }

    private DateText read(String text) {
        DateText date = DateText.read(text);
        if (context.newestPossible() != null) {
            date.excludeAfter(context.newestPossible().plus(CLOCKS_DIFFER_BY));
        }
        return date;
    }

    private static String timeColumn(Row row, RowKind kind) {
        for (String key : kind.timeColumns()) {
            if (row.header().has(key)) {
                return row.header().name(row.header().place(key));
            }
        }
        return kind.timeColumns().get(0);
    }

    private void give(Row row, RowKind kind, Instant time, LogSink sink) throws RowException {
        String source = context.source();
        switch (kind) {
            case TRACE -> sink.event(TraceRows.event(row, time, source));
            case SUMMARY -> TraceRows.ofSummary(row, time, source).forEach(sink::event);
            case EXTENDED -> sink.event(TrackingEvents.ofService(row, time, source));
            default -> sink.event(DetailRows.event(row, time, source));
        }
    }

    private void learnFromOtherDates(Row row, LogSink sink) {
        for (String key : OTHER_DATES) {
            learn(read(row.value(key)), sink);
        }
    }

    private void learn(DateText date, LogSink sink) {
        if (order != null || date.shown() == null) {
            return;
        }
        order = date.shown();
        while (!held.isEmpty()) {
            take(held.removeFirst(), sink);
        }
        heldCharacters = 0;
    }

    private void hold(Row row, LogSink sink) {
        held.addLast(row);
        heldCharacters += row.line().text().length();
        if (held.size() > MOST_HELD || heldCharacters > MOST_HELD_CHARACTERS) {
            giveUpHeld(sink);
        }
    }

    private void giveUpHeld(LogSink sink) {
        while (!held.isEmpty()) {
            Row row = held.removeFirst();
            RowKind kind = RowKind.of(row.header());
            String text = row.anyOf(kind.timeColumns());
            RowException why = RowException.wrong(
                    timeColumn(row, kind),
                    text,
                    "can be two days, and no date of the file says whether day or month comes first");
            sink.unparsed(row.line(), why.getMessage());
        }
        heldCharacters = 0;
    }
}
