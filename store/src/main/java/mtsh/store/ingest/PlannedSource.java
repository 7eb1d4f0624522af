package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.SourceFile;
import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.event.MailEvent;
import mtsh.store.log.Assumptions;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;

/**
 * A source that is about to be read.
 *
 * @param identity how it is recognised from now on
 * @param before what the store knows of it, or null
 * @param assumptions by which it is read from here on
 * @param storedSize the file's size on the disk, -1 when it has none
 * @param isSettled whether nobody has written to it for a while, so that a last line without its end is all there is
 * @param begin when its first event happened; {@link Instant#MAX} when that is not known, so that it comes last
 */
record PlannedSource(
        SourceFile file,
        String identity,
        SourceEntry before,
        Assumptions assumptions,
        LogContext context,
        long storedSize,
        boolean isSettled,
        Instant begin) {
    /** A program that writes a line in two goes does not wait this long between them. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** Where the first event is looked for. */
    private static final int LINES_TRIED = 2_000;

    static PlannedSource plan(Carrier carrier, SourceFile file, SourceBook book, Assumptions given, Instant now)
            throws IOException {
        if (file.isStandardInput()) {
            LogContext context = given.context(file.name(), now);
            String identity = SourceBook.identity(file, new byte[0]);
            SourceEntry before = book.find(file, new byte[0]);
            return new PlannedSource(file, identity, before, given, context, -1, true, Instant.MAX);
        }
        byte[] head = carrier.head(file);
        long storedSize = Files.size(file.path());
        Instant changed = Files.getLastModifiedTime(file.path()).toInstant();
        SourceEntry before = book.find(file, head);
        Assumptions begun = before == null ? null : before.facts().assumptions();
        Assumptions assumptions = begun == null ? given : given.after(begun);
        LogContext context = assumptions.context(file.name(), changed.isAfter(now) ? now : changed);
        Instant begin = before != null && before.firstEvent() != null
                ? before.firstEvent()
                : firstEvent(carrier, file, context).orElse(Instant.MAX);
        boolean isSettled = !changed.plus(SETTLING).isAfter(now);
        String identity = SourceBook.identity(file, head);
        return new PlannedSource(file, identity, before, assumptions, context, storedSize, isSettled, begin);
    }

    /** The same, when a source that begins alike was read since. */
    PlannedSource asOf(SourceBook book) {
        SourceEntry known = book.get(identity);
        return known == null
                ? this
                : new PlannedSource(file, identity, known, assumptions, context, storedSize, isSettled, begin);
    }

    /** Whether what was read of it before went by other assumptions. */
    boolean isToldOtherwise() {
        Assumptions begun =
                before == null || file.isStandardInput() ? null : before.facts().assumptions();
        return begun != null
                && (!begun.zone().equals(assumptions.zone())
                        || begun.year() != assumptions.year()
                        || begun.dateOrder() != assumptions.dateOrder());
    }

    /** Whether it cannot hold anything new. */
    boolean isReadWhole() {
        return before != null && storedSize >= 0 && before.storedSize() == storedSize;
    }

    /** Why nothing is read of it, for the user to read. */
    String whyNothingNew() {
        if (before == null) {
            return "it is empty";
        }
        return before.name().equals(file.name())
                ? "nothing new since " + before.imported()
                : "nothing new since it was read as " + before.name() + " on " + before.imported();
    }

    /** Whether a last line without its end, which stops at this uncompressed offset, is to be taken as it is. */
    boolean isLastLineFinal(long end) throws IOException {
        boolean isCompressed = storedSize >= 0 && end > storedSize && Files.size(file.path()) == storedSize;
        return isSettled || isCompressed;
    }

    private static Optional<Instant> firstEvent(Carrier carrier, SourceFile file, LogContext context)
            throws IOException {
        try (LineReader reader = carrier.open(file)) {
            List<LogLine> lines = SourceReading.firstLines(reader);
            Optional<LogFormat> format = LogFormats.recognise(SourceReading.texts(lines));
            if (format.isEmpty()) {
                return Optional.empty();
            }
            LogParser parser = format.get().open(context, null);
            FirstEvent first = new FirstEvent();
            for (LogLine line : lines) {
                parser.line(line, first);
            }
            int tried = lines.size();
            LogLine line = first.found.isEmpty() ? reader.next() : null;
            while (line != null && tried++ < LINES_TRIED && first.found.isEmpty()) {
                parser.line(line, first);
                line = reader.next();
            }
            return first.found.stream().min(Instant::compareTo);
        } catch (RefusedLogException told) {
            // Told when the source is read in earnest.
            return Optional.empty();
        }
    }

    private static final class FirstEvent implements LogSink {
        private final List<Instant> found = new ArrayList<>();

        @Override
        public void event(MailEvent event) {
            found.add(event.time());
        }

        @Override
        public void unparsed(LogLine line, String why) {
            // Counted when the source is read in earnest.
        }

        @Override
        public void ignored(LogLine line) {
            // Says nothing about when mail begins.
        }
    }
}
