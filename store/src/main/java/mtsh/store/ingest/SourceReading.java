package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
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
 * writing it. Later it is read as it is, and should it grow after all, once more. The same holds for a record of several lines: what
 * stands before it counts, and reading goes on there.
 */
final class SourceReading implements LogSink {
    /** Of lines that were not understood, so many of a source are kept; all are counted. */
    private static final long UNPARSED_KEPT = 10_000;

    private static final int UNPARSED_LENGTH = 4096;
    /** What may be looked at to recognise a format, in characters. */
    private static final int MOST_SHOWN = 4 << 20;

    private static final int LINES_A_BATCH = 32_768;

    /** So many batches in one are handed on wherever they end. */
    private static final int BATCHES_HELD = 8;

    /** How far from the end of a source that may grow it is noted after each line whether one may go on there. */
    private static final long END = 1 << 16;

    private final PlannedSource source;
    private final BatchQueue batches;
    private final int eventsABatch;
    private final Instant now;
    private final boolean mayGrow;
    private final SourceTally tally;
    private LogFormat format;
    private LogParser parser;
    private String state;
    private long events;
    private long unparsed;
    private Instant firstEvent;
    private Instant lastEvent;
    private boolean hasRead;

    /** Whether the end was left out because it is still being written. */
    private boolean isUnfinished;

    private LineReader reading;
    private Batch batch = new Batch();

    /** Whether it is noted after each line, near the end of a source that may grow, if one may go on there. */
    private boolean keepsPlaces;

    /** Where one could last have gone on, as far as that was noted; null when what was handed on reaches beyond. */
    private Resting place;

    SourceReading(PlannedSource source, BatchQueue batches, int eventsABatch, Instant now) {
        this.source = source;
        this.batches = batches;
        this.eventsABatch = eventsABatch;
        this.now = now;
        this.mayGrow = source.view().isFollowed() || !source.isSettled();
        this.keepsPlaces = mayGrow;
        this.tally = new SourceTally(source);
    }

    /** Reads all that is new; the last batch says how it ended. */
    void run() throws InterruptedException {
        try {
            read();
        } catch (RefusedLogException why) {
            batch = new Batch();
            batch.failure = new CarrierException(source.file().name() + ": " + why.getMessage());
        } catch (IOException problem) {
            batch.failure = problem;
        }
        batch.isLast = true;
        batch.hasRead = hasRead;
        batch.isUnfinished = isUnfinished;
        batches.put(batch);
    }

    private void read() throws IOException, InterruptedException {
        SourceEntry before = source.before();
        boolean resumes = before != null && !source.file().isStandardInput();
        try (LineReader reader = source.view().open(resumes ? PlannedSource.place(before) : Place.BEGINNING)) {
            reading = reader;
            if (before != null) {
                take(before);
            }
            if (resumes) {
                open(LogFormats.named(before.format()).orElseThrow(() -> unknown(before)), emptyToNull(before.state()));
                read(reader, List.of());
                return;
            }
            List<LogLine> first = firstLines(reader);
            List<LogLine> shown = isWaitingFor(reader) ? first.subList(0, first.size() - 1) : first;
            if (shown.isEmpty()) {
                isUnfinished = !first.isEmpty();
                return;
            }
            Optional<LogFormat> recognised = LogFormats.recognise(texts(shown));
            open(recognised.orElseThrow(() -> noMailLog(shown.size())), null);
            read(reader, first);
        }
    }

    /** Half a line says little about its format, and the other half may come. */
    private boolean isWaitingFor(LineReader reader) {
        return mayGrow && !source.isSettled() && !reader.lastLineComplete();
    }

    /** The lines by which a format is recognised. */
    static List<LogLine> firstLines(LineReader reader) throws CarrierException {
        List<LogLine> lines = new ArrayList<>();
        long length = 0;
        while (lines.size() < LogFormats.LINES_SHOWN && length < MOST_SHOWN) {
            LogLine line = next(reader, lines.isEmpty());
            if (line == null) {
                break;
            }
            lines.add(line.kept());
            length += line.length();
        }
        return lines;
    }

    /** A source that ends early is still known by the lines before; the reader says it once more to whoever reads on. */
    private static LogLine next(LineReader reader, boolean isFirst) throws CarrierException {
        try {
            return reader.next();
        } catch (CarrierException problem) {
            if (isFirst) {
                throw problem;
            }
            return null;
        }
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
        place = first.isEmpty() ? resting(reader.offset(), reader.lineNumber(), state) : resting(0, 0, state);
        boolean isLastWhole = first.isEmpty() || reader.lastLineComplete();
        int whole = isLastWhole ? first.size() : first.size() - 1;
        for (int i = 0; i < whole; i++) {
            parse(first.get(i));
            if (keepsPlaces) {
                keepPlace(i + 1 < first.size() ? first.get(i + 1).offset() : reader.offset(), i + 1);
            }
        }
        LogLine unfinished = isLastWhole ? null : first.get(whole);
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
                } else if (keepsPlaces) {
                    keepPlace(offset, lines);
                }
            }
        } catch (CarrierException problem) {
            if (isToBeReadAgain()) {
                readAgain();
                return;
            }
            leave(offset, lines);
            throw problem;
        }
        end(reader, unfinished);
        if (format.name().equals(SyslogFormat.ANY) && events == 0 && hasRead) {
            throw new CarrierException(source.file().name() + ": this is a system log without a message in it (" + lines
                    + (lines == 1 ? " line" : " lines") + " read). If mail is logged there later, import it again.");
        }
    }

    /** Whether it fails within a record, and nobody knows where that begins. */
    private boolean isToBeReadAgain() {
        return !keepsPlaces && place != null && source.file().isStored() && parser.state() == null;
    }

    /** Reads the last batch once more, noting after each line whether one may go on there. */
    private void readAgain() throws IOException, InterruptedException {
        keepsPlaces = true;
        backTo(place);
        open(format, state);
        try (LineReader again = source.view().open(place.place())) {
            reading = again;
            read(again, List.of());
        }
    }

    /**
     * What is read of a source that ends early counts up to here, or up to the record that is not whole. Where all of it is one record,
     * as a document of JSON is, what that told until here counts.
     */
    private void leave(long offset, long lines) {
        if (parser.state() != null) {
            checkpoint(offset, lines);
        } else if (place != null
                && (source.view().isFollowed() || place.size().lines() > 0 || batch.events.isEmpty())) {
            backTo(place);
        } else {
            finish(offset, lines, 0);
        }
    }

    /** What was handed on cannot be taken back, so it should not end within a record; but no record is waited for without end. */
    private boolean isFull() {
        if (batch.events.size() < eventsABatch && batch.lines < LINES_A_BATCH) {
            return false;
        }
        int batchesHeld = Math.max(batch.events.size() / eventsABatch, (int) (batch.lines / LINES_A_BATCH));
        return batchesHeld >= BATCHES_HELD || parser.state() != null;
    }

    private void handOn(long offset, long lines) throws InterruptedException {
        checkpoint(offset, lines);
        boolean isPlace = batch.reached != null;
        batch.offset = offset;
        batches.put(batch);
        batch = new Batch();
        place = isPlace ? resting(offset, lines, state) : null;
    }

    /** What was read when reading could last have gone on from there. */
    private record Resting(
            Place place,
            String state,
            Batch.Size size,
            boolean hasRead,
            long events,
            long unparsed,
            SourceTally.Counts counts) {}

    private Resting resting(long offset, long lines, String reached) {
        Place here = new Place(offset, lines, "");
        return new Resting(here, reached, batch.size(), hasRead, events, unparsed, tally.counts());
    }

    /** Keeps this place, unless the parser is in the middle of something. */
    private void keepPlace(long offset, long lines) {
        boolean isNearEnd = !mayGrow || offset > source.stored().size() - END;
        String reached = isNearEnd ? parser.state() : null;
        if (reached != null) {
            place = resting(offset, lines, reached);
        }
    }

    /** Takes back what was read since: it is read again when there is more. */
    private void backTo(Resting last) {
        batch.cutTo(last.size());
        hasRead = last.hasRead();
        state = last.state();
        events = last.events();
        unparsed = last.unparsed();
        tally.backTo(last.counts());
        if (batch.lines > 0) {
            note(last.place().offset(), last.place().lines(), 0, -1);
        }
    }

    private void end(LineReader reader, LogLine unfinished) throws IOException {
        if (mayGrow && place != null && parser.state() == null && !source.isEndFinal(reader.offset())) {
            isUnfinished = true;
            backTo(place);
            return;
        }
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
        if (atLine != null && !source.isEndFinal(reader.offset())) {
            isUnfinished = true;
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
        note(unfinished.offset(), unfinished.number() - 1, tail, source.stored().size());
    }

    private void finish(long offset, long lines, long tail) {
        String reached = parser.state();
        if (hasRead) {
            parser.end(this);
        }
        String after = reached == null ? parser.state() : reached;
        state = after == null ? state : after;
        note(offset, lines, tail, source.stored().size());
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
                reading.mark(offset),
                source.stored().mark(),
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
        batch.events.add(placed(event));
    }

    /** A log that does not name its server is of the one that the user named. */
    private MailEvent placed(MailEvent event) {
        String server = source.assumptions().server();
        return server.isEmpty() || !event.host().isEmpty()
                ? event
                : event.change().host(server).build();
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
