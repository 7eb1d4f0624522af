package mtsh.store.log.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import mtsh.store.log.DateOrder;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;

/**
 * Reads one export of Exchange: CSV, JSON or what Export-Clixml writes. The whole file decides how it orders day and month, unless its reader was told: rows with a
 * date that can be two days, and all that follows them, wait until a date of the same file shows the order. When none does, or too
 * much waits, the file is refused rather than guessed at; only where rows with certain dates came before are the waiting ones
 * unparsed. The state holds what is known of the order, and the state of the reader of rows.
 */
final class OnlineParser implements LogParser {
    /** The service's own reports end at 100,000 rows. */
    private static final int MOST_HELD = 150_000;

    private static final int MOST_HELD_CHARACTERS = 64 << 20;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);
    private static final List<String> OTHER_DATES = List.of("startdate", "enddate");
    private static final String GIVEN = "given ";
    private static final String JSON = "json:";
    private static final String CSV = "csv:";
    private static final String CLIXML = "clixml:";

    private final LogContext context;
    private final Deque<Held> held = new ArrayDeque<>();
    private long heldCharacters;
    private RowReader reader;
    private String prefix = "";
    private DateOrder order;
    private boolean hasGiven;

    /** A row that waits, or a line that is wrong for a reason. */
    private record Held(Row row, LogLine line, String why) {}

    OnlineParser(LogContext context, String state) {
        this.context = context;
        order = context.dateOrder() == DateOrder.UNKNOWN ? null : context.dateOrder();
        if (state != null && !state.isEmpty()) {
            resume(state);
        }
    }

    private void resume(String state) {
        hasGiven = state.startsWith(GIVEN);
        String rest = hasGiven ? state.substring(GIVEN.length()) : state;
        for (DateOrder known : DateOrder.values()) {
            if (rest.startsWith(known.name() + " ")) {
                order = known;
                rest = rest.substring(known.name().length() + 1);
            }
        }
        if (rest.startsWith(JSON)) {
            open(JSON, new JsonRows(rest.substring(JSON.length())));
        } else if (rest.startsWith(CLIXML)) {
            open(CLIXML, new ClixmlRows());
        } else if (rest.startsWith(CSV)) {
            open(CSV, new CsvRows(rest.substring(CSV.length())));
        }
    }

    @Override
    public void line(LogLine given, LogSink sink) {
        String text = Ansi.restored(TrackingHead.withoutMark(given.text()));
        LogLine line = given.withText(text);
        if (reader == null && CsvRows.isRemark(text)) {
            sink.ignored(line);
            return;
        }
        if (reader == null) {
            begin(text);
        }
        reader.line(line, new Taker(sink));
    }

    private void begin(String text) {
        if (ClixmlRows.isBeginning(text)) {
            open(CLIXML, new ClixmlRows());
        } else if (JsonRows.isBeginning(text)) {
            open(JSON, new JsonRows(""));
        } else {
            open(CSV, new CsvRows(""));
        }
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
        return (hasGiven ? GIVEN : "") + (order == null ? "" : order.name() + " ") + prefix + inner;
    }

    /** Sends rows on to the right kind of event. */
    private final class Taker implements RowReader.Rows {
        private final LogSink sink;

        Taker(LogSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(Row row) {
            if (held.isEmpty()) {
                take(row, sink);
            } else {
                learnFrom(row, sink);
            }
        }

        @Override
        public void wrong(LogLine line, String why) {
            complain(line, why, sink);
        }

        @Override
        public void ignored(LogLine line) {
            sink.ignored(line);
        }
    }

    private void take(Row row, LogSink sink) {
        try {
            RowKind kind = kind(row);
            DateText date = date(row, kind);
            if (date.isAmbiguous() && order == null) {
                hold(new Held(row, row.line(), null), sink);
                learnFrom(row, sink);
                return;
            }
            learn(date);
            give(row, kind, moment(row, kind, date), sink);
        } catch (RowException wrong) {
            sink.unparsed(row.line(), wrong.getMessage());
        }
    }

    private Instant moment(Row row, RowKind kind, DateText date) {
        Instant moment = date.isAmbiguous() ? date.ordered(order) : date.certain();
        boolean local = kind == RowKind.TRACKED && !date.isZoned() && TrackedRows.isOfServersZone(row.header());
        return local
                ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                        .atZone(context.zone())
                        .toInstant()
                : moment;
    }

    private static RowKind kind(Row row) throws RowException {
        RowKind kind = RowKind.of(row.header());
        if (kind == RowKind.OTHER) {
            throw new RowException("the columns are of no known export of Exchange: "
                    + RowException.shorten(String.join(", ", row.header().names())));
        }
        return kind;
    }

    /** While others wait, a row tells at most how to read them. */
    private void learnFrom(Row row, LogSink sink) {
        boolean first = held.size() == 1 && held.peekLast().row() == row;
        if (!first) {
            hold(new Held(row, row.line(), null), sink);
        }
        learn(read(row.anyOf(RowKind.of(row.header()).timeColumns())));
        for (String key : OTHER_DATES) {
            learn(read(row.value(key)));
        }
        if (order != null) {
            release(sink);
        }
    }

    private void learn(DateText date) {
        order = order == null ? date.shown() : order;
    }

    private DateText date(Row row, RowKind kind) throws RowException {
        String text = row.anyOf(kind.timeColumns());
        String column = timeColumn(row, kind);
        DateText date = read(text);
        if (date.problem() != null) {
            throw RowException.wrong(column, text, date.problem());
        }
        if (date.shown() != null && order != null && date.shown() != order) {
            throw otherOrder(column, text);
        }
        return date;
    }

    private RowException otherOrder(String column, String text) {
        if (context.dateOrder() != order) {
            return RowException.wrong(column, text, "orders day and month in another way than other dates of the file");
        }
        RowException wrong = RowException.wrong(column, text, "does not order day and month as -Culture says");
        if (!hasGiven) {
            throw new RefusedLogException(wrong.getMessage());
        }
        return wrong;
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
        hasGiven = true;
        switch (kind) {
            case TRACE -> sink.event(TraceRows.event(row, time, order, source));
            case TRACKED -> giveTracked(row, time, sink);
            case SUMMARY -> TraceRows.ofSummary(row, time, source).forEach(sink::event);
            case EXTENDED -> TrackingEvents.ofService(row, time, source).forEach(sink::event);
            default -> sink.event(DetailRows.event(row, time, source));
        }
    }

    private void giveTracked(Row row, Instant time, LogSink sink) throws RowException {
        TrackedRows.events(row, time, context.source()).forEach(sink::event);
        String complaint = TrackedRows.complaint(row);
        if (complaint != null) {
            sink.unparsed(row.line(), complaint);
        }
    }

    private void complain(LogLine line, String why, LogSink sink) {
        if (held.isEmpty()) {
            sink.unparsed(line, why);
        } else {
            hold(new Held(null, line, why), sink);
        }
    }

    private void hold(Held one, LogSink sink) {
        held.addLast(one);
        heldCharacters += one.line().text().length();
        if (held.size() > MOST_HELD || heldCharacters > MOST_HELD_CHARACTERS) {
            giveUpHeld(sink);
        }
    }

    private void release(LogSink sink) {
        heldCharacters = 0;
        while (!held.isEmpty()) {
            Held one = held.removeFirst();
            if (one.row() == null) {
                sink.unparsed(one.line(), one.why());
            } else {
                take(one.row(), sink);
            }
        }
    }

    private void giveUpHeld(LogSink sink) {
        if (held.isEmpty()) {
            return;
        }
        if (!hasGiven) {
            throw new RefusedLogException(unknownOrder(held.getFirst().row()));
        }
        while (!held.isEmpty()) {
            Held one = held.removeFirst();
            sink.unparsed(one.line(), one.row() == null ? one.why() : unknownOrder(one.row()));
        }
        heldCharacters = 0;
    }

    private static String unknownOrder(Row row) {
        RowKind kind = RowKind.of(row.header());
        return timeColumn(row, kind) + ": '" + RowException.shorten(row.anyOf(kind.timeColumns()))
                + "' can be two days, and no date of the file says whether day or month comes first."
                + " Say it with Import-MailLog -Culture, such as en-US or de-DE.";
    }
}
