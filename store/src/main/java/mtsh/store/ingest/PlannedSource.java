package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.Stored;
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
 * @param identity how it is recognised from now on; empty until {@link #asOf}
 * @param before what the store knows of it, or null; null until {@link #asOf}
 * @param assumptions by which it is read from here on
 * @param stored how it lies on the disk
 * @param isSettled whether nobody has written to it for a while, so that a last line without its end is all there is
 * @param begin when its first event happened; {@link Instant#MAX} when that is not known, so that it comes last
 */
record PlannedSource(
        SourceView view,
        String identity,
        SourceEntry before,
        Assumptions assumptions,
        LogContext context,
        Stored stored,
        boolean isSettled,
        Instant begin) {
    /** Where the first event is looked for. */
    private static final int LINES_TRIED = 2_000;

    static PlannedSource plan(SourceView view, SourceBook book, Assumptions given, Instant now) throws IOException {
        SourceFile file = view.file();
        Stored stored = view.stored();
        Instant changed = stored.changed() == null || stored.changed().isAfter(now) ? now : stored.changed();
        List<SourceEntry> candidates = book.candidates(file, view.head());
        Assumptions assumptions = candidates.size() == 1 ? assumptions(given, candidates.get(0)) : given;
        LogContext context = assumptions.context(file.name(), changed);
        Instant begin = Instant.MAX;
        if (file.isStored()) {
            begin = candidates.size() == 1 && candidates.get(0).firstEvent() != null
                    ? candidates.get(0).firstEvent()
                    : firstEvent(view, context).orElse(Instant.MAX);
        }
        return new PlannedSource(view, "", null, given, context, stored, view.isSettled(now), begin);
    }

    SourceFile file() {
        return view.file();
    }

    /** The same, with what the store knows of it by now. */
    PlannedSource asOf(SourceBook book) throws IOException {
        byte[] head = view.head();
        SourceEntry known = known(view, stored, book.candidates(file(), head));
        Assumptions holding = assumptions(assumptions, known);
        LogContext asHolding = holding.context(file().name(), context.newestPossible());
        String name = book.identity(file(), head, known);
        return new PlannedSource(view, name, known, holding, asHolding, stored, isSettled, begin);
    }

    /** What was assumed of a source holds when it is read on, unless told otherwise. */
    private static Assumptions assumptions(Assumptions given, SourceEntry known) {
        Assumptions begun = known == null ? null : known.facts().assumptions();
        return begun == null ? given : given.after(begun);
    }

    /** What the book knows of a source, or null. */
    static SourceEntry known(SourceView view, SourceBook book) throws IOException {
        return known(view, view.stored(), book.candidates(view.file(), view.head()));
    }

    /** Of the sources that begin alike the one that this is, or null. */
    private static SourceEntry known(SourceView view, Stored stored, List<SourceEntry> candidates) throws IOException {
        if (candidates.isEmpty() || !view.file().isStored()) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        for (SourceEntry candidate : candidates) {
            if (isUnchanged(stored, candidate)) {
                return candidate;
            }
        }
        int found = view.find(candidates.stream().map(PlannedSource::place).toList());
        return found < 0 ? null : candidates.get(found);
    }

    /** Where reading a known source goes on. */
    static Place place(SourceEntry entry) {
        return new Place(entry.offset(), entry.lines(), entry.mark());
    }

    /** Whether what was read of it before went by other assumptions. */
    boolean isToldOtherwise() {
        Assumptions begun = before == null || file().isStandardInput()
                ? null
                : before.facts().assumptions();
        return begun != null
                && (!begun.zone().equals(assumptions.zone())
                        || begun.year() != assumptions.year()
                        || begun.dateOrder() != assumptions.dateOrder());
    }

    /** Whether it cannot hold anything new. */
    boolean isReadWhole() {
        return before != null && isUnchanged(stored, before);
    }

    private static boolean isUnchanged(Stored stored, SourceEntry entry) {
        boolean isSameSize = stored.size() >= 0 && entry.storedSize() == stored.size();
        return isSameSize && (entry.storedMark().isEmpty() || entry.storedMark().equals(stored.mark()));
    }

    /** Why nothing is read of it, for the user to read. */
    String whyNothingNew() {
        if (before == null) {
            return "it is empty";
        }
        return before.name().equals(file().name())
                ? "nothing new since " + before.imported()
                : "nothing new since it was read as " + before.name() + " on " + before.imported();
    }

    /** Whether what is unfinished at this uncompressed offset, where the source stops, is to be taken as it is. */
    boolean isEndFinal(long end) throws IOException {
        boolean isCompressed =
                stored.size() >= 0 && end > stored.size() && view.stored().size() == stored.size();
        return isSettled || isCompressed;
    }

    private static Optional<Instant> firstEvent(SourceView view, LogContext context) throws IOException {
        try (LineReader reader = view.open(Place.BEGINNING)) {
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
