package mtsh.store.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.engine.mapdb.SourceEntry;
import mtsh.store.event.MailEvent;
import mtsh.store.query.UnparsedLine;

/** What a stretch of one source told: the reading thread fills it, the storing thread empties it. */
final class Batch {
    final List<MailEvent> events = new ArrayList<>();

    /** Lines that were not understood, as many of them as are kept. */
    final List<UnparsedLine> kept = new ArrayList<>();

    long lines;
    long unparsed;

    /** Uncompressed bytes of the source that were read until here. */
    long offset;

    /** How far the source was read with this, or null when reading must not go on from here. */
    SourceEntry reached;

    /** Whether nothing follows; then {@link #failure} says why the source ended early, if it did, and {@link #hasRead} whether anything was new. */
    boolean isLast;

    boolean hasRead;

    /** Whether the end of the source was left out because it is still being written. */
    boolean isUnfinished;

    IOException failure;

    /** How much it holds. */
    record Size(int events, int kept, long lines, long unparsed) {}

    Size size() {
        return new Size(events.size(), kept.size(), lines, unparsed);
    }

    /** Takes out what came after it had this size. */
    void cutTo(Size size) {
        events.subList(size.events(), events.size()).clear();
        kept.subList(size.kept(), kept.size()).clear();
        lines = size.lines();
        unparsed = size.unparsed();
    }

    /** What went wrong in mtsh itself. */
    Throwable defect;
}
