package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.engine.StoreException;
import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.query.UnparsedLine;

/**
 * Reads one source from where it was left, and notes in the book how far it came whenever there is a commit. A last line without
 * its end is left for the next time while somebody may still be writing it. Later it is read as it is, and should it grow after all,
 * once more.
 */
final class SourceImport implements LogSink {
    /** Of lines that were not understood, so many of a source are kept; all are counted. */
    private static final long UNPARSED_KEPT = 10_000;

    private static final int UNPARSED_LENGTH = 4096;
    private static final int LINES_A_REPORT = 8192;
    /** What may be looked at to recognise a format, in characters. */
    private static final int MOST_SHOWN = 4 << 20;

    private final ImportSession session;
    private final PlannedSource source;
    private final int number;
    private final int sources;
    private final Instant now;
    private LogFormat format;
    private LogParser parser;
    private String state;
    private long events;
    private long unparsed;
    private Instant firstEvent;
    private Instant lastEvent;
    private boolean hasRead;
    private final SourceTally tally;

    SourceImport(ImportSession session, PlannedSource source, int number, int sources, Instant now) {
        this.session = session;
        this.source = source;
        this.number = number;
        this.sources = sources;
        this.now = now;
        this.tally = new SourceTally(source);
    }

    /** What was read, for the import's summary. */
    SourceTally tally() {
        return tally;
    }

    /** Reads what is new; false when nothing is. {@link CarrierException} says why it ended early, after noting how far it came. */
    boolean run(Carrier carrier) throws IOException {
        SourceEntry before = source.before();
        boolean resumes = before != null && !source.file().isStandardInput();
        try (LineReader reader =
                resumes ? carrier.open(source.file(), before.offset(), before.lines()) : carrier.open(source.file())) {
            if (before != null) {
                take(before);
            }
            if (resumes) {
                open(LogFormats.named(before.format()).orElseThrow(() -> unknown(before)), emptyToNull(before.state()));
                return read(reader, List.of());
            }
            List<LogLine> first = firstLines(reader);
            if (first.isEmpty()) {
                return false;
            }
            Optional<LogFormat> recognised = LogFormats.recognise(texts(first));
            open(recognised.orElseThrow(() -> noMailLog(first.size())), null);
            return read(reader, first);
        }
    }

    /** The lines by which a format is recognised. */
    static List<LogLine> firstLines(LineReader reader) throws CarrierException {
        List<LogLine> lines = new ArrayList<>();
        long length = 0;
        while (lines.size() < LogFormats.LINES_SHOWN && length < MOST_SHOWN) {
            LogLine line = reader.next();
            if (line == null) {
                break;
            }
            lines.add(line.kept());
            length += line.text().length();
        }
        return lines;
    }

    static List<String> texts(List<LogLine> lines) {
        return lines.stream().map(LogLine::text).toList();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private CarrierException unknown(SourceEntry before) {
        return new CarrierException(source.file().name() + ": was read as " + before.format()
                + ", a format that this mtsh does not know. Use the mtsh that imported it. Formats: " + formats()
                + ".");
    }

    private CarrierException noMailLog(int lines) {
        return new CarrierException(source.file().name() + ": this is no mail log that mtsh knows (looked at " + lines
                + (lines == 1 ? " line" : " lines") + "). Formats: " + formats() + ".");
    }

    private static String formats() {
        return String.join(", ", LogFormats.all().stream().map(LogFormat::name).toList());
    }

    private void take(SourceEntry before) {
        events = before.events();
        unparsed = before.unparsed();
        firstEvent = before.firstEvent();
        lastEvent = before.lastEvent();
    }

    private void open(LogFormat chosen, String from) {
        format = chosen;
        state = from;
        parser = chosen.open(source.context(), from);
        tally.format(chosen.name());
    }

    private boolean read(LineReader reader, List<LogLine> first) throws IOException {
        boolean isLastWhole = first.isEmpty() || reader.lastLineComplete();
        for (LogLine line : isLastWhole ? first : first.subList(0, first.size() - 1)) {
            parse(line);
        }
        LogLine unfinished = isLastWhole ? null : first.get(first.size() - 1);
        long offset = reader.offset();
        long lines = reader.lineNumber();
        try {
            while (unfinished == null) {
                LogLine line = reader.next();
                if (line == null) {
                    break;
                }
                if (!reader.lastLineComplete()) {
                    unfinished = line.kept();
                    break;
                }
                parse(line);
                offset = reader.offset();
                lines = reader.lineNumber();
                if (pause(reader)) {
                    return true;
                }
            }
        } catch (CarrierException e) {
            checkpoint(offset, lines, 0, -1);
            throw e;
        }
        end(reader, unfinished);
        return hasRead;
    }

    /** Commits and reports when it is time; true to stop here. */
    private boolean pause(LineReader reader) {
        boolean isReport = session.lines() % LINES_A_REPORT == 0;
        if (isReport) {
            session.progress().reading(source.file().name(), number, sources, reader.offset(), session.lines());
        }
        boolean isCancelled = isReport && session.progress().isCancelled();
        if (!isCancelled && !session.wantsCommit()) {
            return false;
        }
        if (!checkpoint(reader.offset(), reader.lineNumber(), 0, -1)) {
            return false;
        }
        session.commit();
        return isCancelled;
    }

    private void end(LineReader reader, LogLine unfinished) throws IOException {
        if (unfinished == null) {
            finish(reader.offset(), reader.lineNumber(), 0);
            return;
        }
        long tail = reader.offset() - unfinished.offset();
        SourceEntry before = source.before();
        if (before != null && before.offset() == unfinished.offset() && before.tail() == tail) {
            finish(before.offset(), before.lines(), tail);
            return;
        }
        String atLine = parser.state();
        if (atLine != null && !source.isLastLineFinal(reader.offset())) {
            state = atLine;
            note(unfinished.offset(), unfinished.number() - 1, 0, -1);
            return;
        }
        parse(unfinished);
        if (atLine == null) {
            finish(reader.offset(), reader.lineNumber(), 0);
            return;
        }
        state = atLine;
        parser.end(this);
        note(unfinished.offset(), unfinished.number() - 1, tail, source.storedSize());
    }

    private void finish(long offset, long lines, long tail) {
        String reached = parser.state();
        if (hasRead) {
            parser.end(this);
        }
        String after = reached == null ? parser.state() : reached;
        state = after == null ? state : after;
        note(offset, lines, tail, source.storedSize());
    }

    /** Notes this place when it is one to go on at. */
    private boolean checkpoint(long offset, long lines, long tail, long storedSize) {
        String reached = parser.state();
        if (reached == null) {
            return false;
        }
        state = reached;
        note(offset, lines, tail, storedSize);
        return true;
    }

    private void note(long offset, long lines, long tail, long storedSize) {
        session.book()
                .put(
                        source.before(),
                        new SourceEntry(
                                source.identity(),
                                source.file().name(),
                                format.name(),
                                offset,
                                tail,
                                storedSize,
                                lines,
                                events,
                                unparsed,
                                state == null ? "" : state,
                                firstEvent,
                                lastEvent,
                                now,
                                tally.facts(parser)));
    }

    private void parse(LogLine line) {
        hasRead = true;
        tally.line();
        session.line();
        try {
            parser.line(line, this);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            unparsed(line, "the reader failed on it: " + e);
        }
    }

    @Override
    public void event(MailEvent event) {
        events++;
        tally.event();
        Instant time = event.time();
        firstEvent = firstEvent == null || time.isBefore(firstEvent) ? time : firstEvent;
        lastEvent = lastEvent == null || time.isAfter(lastEvent) ? time : lastEvent;
        session.event(event);
    }

    @Override
    public void unparsed(LogLine line, String why) {
        session.unparsed();
        tally.unparsed(why);
        if (unparsed++ >= UNPARSED_KEPT) {
            return;
        }
        LogPosition position = new LogPosition(source.file().name(), line.offset(), line.number());
        String text = line.text().length() > UNPARSED_LENGTH ? line.text().substring(0, UNPARSED_LENGTH) : line.text();
        session.keep(new UnparsedLine(position, text, why));
    }

    @Override
    public void ignored(LogLine line) {
        tally.noise();
    }
}
