package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;
import mtsh.store.log.syslog.SyslogFormat;
import mtsh.store.query.UnparsedLine;

/**
 * Reads one source from where it was left and hands on what it tells, batch by batch, on a thread of its own. Each batch notes how far
 * it came, so that both are committed together. A last line without its end is left for the next time while somebody may still be
 * writing it. Later it is read as it is, and should it grow after all, once more.
 */
final class SourceReading implements LogSink {
    /** Of lines that were not understood, so many of a source are kept; all are counted. */
    private static final long UNPARSED_KEPT = 10_000;

    private static final int UNPARSED_LENGTH = 4096;
    /** What may be looked at to recognise a format, in characters. */
    private static final int MOST_SHOWN = 4 << 20;

    private static final int LINES_A_BATCH = 32_768;

    private final PlannedSource source;
    private final BatchQueue batches;
    private final int eventsABatch;
    private final Instant now;
    private final SourceTally tally;
    private LogFormat format;
    private LogParser parser;
    private String state;
    private long events;
    private long unparsed;
    private Instant firstEvent;
    private Instant lastEvent;
    private boolean hasRead;
    private Batch batch = new Batch();

    SourceReading(PlannedSource source, BatchQueue batches, int eventsABatch, Instant now) {
        this.source = source;
        this.batches = batches;
        this.eventsABatch = eventsABatch;
        this.now = now;
        this.tally = new SourceTally(source);
    }

    /** Reads all that is new; the last batch says how it ended. */
    void run(Carrier carrier) throws InterruptedException {
        try {
            read(carrier);
        } catch (RefusedLogException why) {
            batch = new Batch();
            batch.failure = new CarrierException(source.file().name() + ": " + why.getMessage());
        } catch (IOException problem) {
            batch.failure = problem;
        }
        batch.isLast = true;
        batch.hasRead = hasRead;
        batches.put(batch);
    }

    private void read(Carrier carrier) throws IOException, InterruptedException {
        SourceEntry before = source.before();
        boolean resumes = before != null && !source.file().isStandardInput();
        try (LineReader reader =
                resumes ? carrier.open(source.file(), before.offset(), before.lines()) : carrier.open(source.file())) {
            if (before != null) {
                take(before);
            }
            if (resumes) {
                open(LogFormats.named(before.format()).orElseThrow(() -> unknown(before)), emptyToNull(before.state()));
                read(reader, List.of());
                return;
            }
            List<LogLine> first = firstLines(reader);
            if (first.isEmpty()) {
                return;
            }
            Optional<LogFormat> recognised = LogFormats.recognise(texts(first));
            open(recognised.orElseThrow(() -> noMailLog(first.size())), null);
            read(reader, first);
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
            length += line.length();
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
    }

    private void read(LineReader reader, List<LogLine> first) throws IOException, InterruptedException {
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
                if (isFull()) {
                    handOn(offset, lines);
                }
            }
        } catch (CarrierException problem) {
            checkpoint(offset, lines);
            throw problem;
        }
        end(reader, unfinished);
        if (format.name().equals(SyslogFormat.ANY) && events == 0 && hasRead) {
            throw new CarrierException(source.file().name() + ": this is a system log without a message in it (" + lines
                    + (lines == 1 ? " line" : " lines") + " read). If mail is logged there later, import it again.");
        }
    }

    private boolean isFull() {
        return batch.events.size() >= eventsABatch || batch.lines >= LINES_A_BATCH;
    }

    private void handOn(long offset, long lines) throws InterruptedException {
        checkpoint(offset, lines);
        batch.offset = offset;
        batches.put(batch);
        batch = new Batch();
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
    private void checkpoint(long offset, long lines) {
        String reached = parser.state();
        if (reached != null) {
            state = reached;
            note(offset, lines, 0, -1);
        }
    }

    private void note(long offset, long lines, long tail, long storedSize) {
        batch.reached = new SourceEntry(
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
                tally.facts(parser));
    }

    private void parse(LogLine line) {
        hasRead = true;
        batch.lines++;
        try {
            parser.line(line, this);
        } catch (RefusedLogException e) {
            throw e;
        } catch (RuntimeException e) {
            unparsed(line, "the reader failed on it: " + e);
        }
    }

    @Override
    public void event(MailEvent event) {
        events++;
        Instant time = event.time();
        firstEvent = firstEvent == null || time.isBefore(firstEvent) ? time : firstEvent;
        lastEvent = lastEvent == null || time.isAfter(lastEvent) ? time : lastEvent;
        batch.events.add(event);
    }

    @Override
    public void unparsed(LogLine line, String why) {
        batch.unparsed++;
        tally.unparsed(why);
        if (unparsed++ >= UNPARSED_KEPT) {
            return;
        }
        LogPosition position = new LogPosition(source.file().name(), line.offset(), line.number());
        String text = line.text().length() > UNPARSED_LENGTH ? line.text().substring(0, UNPARSED_LENGTH) : line.text();
        batch.kept.add(new UnparsedLine(position, text, why));
    }

    @Override
    public void ignored(LogLine line) {
        tally.noise();
    }
}
