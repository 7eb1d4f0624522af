package mtsh.store.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import mtsh.store.engine.mapdb.MapDbWriter;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Stitcher;

/** What the sources of one import share: the stitching, the writer, the commits. */
final class ImportSession {
    private static final int EVENTS_A_DRAIN = 16_000;
    private static final int EVENTS_A_BATCH = 2_048;
    /** Names the system property that sets after how many events there is a commit; smaller ones are for tests. */
    static final String COMMIT_EVERY = "mtsh.import.commit";

    private static final long EVENTS_A_COMMIT = 200_000;
    private static final long LINES_A_COMMIT = 10_000_000;
    /** Of how many hosts it is remembered how far their logs reached; a forged log must not fill the memory. */
    private static final int MOST_HOSTS = 10_000;

    private final MapDbWriter writer;
    private final Stitcher stitcher;
    private final SourceBook book;
    private final ImportProgress progress;
    private final Map<String, Instant> reached = new HashMap<>();
    private final long commitEvery = Long.getLong(COMMIT_EVERY, EVENTS_A_COMMIT);
    private String lastHost;
    private Instant lastReached = Instant.MIN;
    private int eventsSinceDrain;
    private long eventsSinceCommit;
    private long linesSinceCommit;
    private long lines;
    private long events;
    private long unparsed;

    ImportSession(MapDbWriter writer, ImportProgress progress) {
        this.writer = writer;
        this.progress = progress;
        this.book = new SourceBook(writer.sources());
        this.stitcher = new Stitcher(writer);
        this.reached.putAll(writer.reached());
        stitcher.restore(writer.openLives());
    }

    SourceBook book() {
        return book;
    }

    ImportProgress progress() {
        return progress;
    }

    private void event(MailEvent event) {
        events++;
        eventsSinceCommit++;
        reach(event.host(), event.time());
        stitcher.accept(event);
        if (++eventsSinceDrain >= EVENTS_A_DRAIN) {
            drain();
        }
    }

    /** Nearly all events of a log are of one host and in order of time, so the last one seen decides most. */
    private void reach(String host, Instant time) {
        if (host.equals(lastHost) && !time.isAfter(lastReached)) {
            return;
        }
        Instant before = reached.get(host);
        if (before == null ? reached.size() < MOST_HOSTS : time.isAfter(before)) {
            reached.put(host, time);
            lastHost = host;
            lastReached = time;
        }
    }

    /** Stitches and stores what a stretch of a source told. */
    void apply(Batch batch) {
        lines += batch.lines;
        linesSinceCommit += batch.lines;
        unparsed += batch.unparsed;
        batch.kept.forEach(writer::unparsed);
        batch.events.forEach(this::event);
    }

    /** How many events may wait to be stitched: few when commits are to be frequent. */
    int eventsABatch() {
        return (int) Math.min(EVENTS_A_BATCH, commitEvery);
    }

    private void drain() {
        eventsSinceDrain = 0;
        stitcher.drainFinished().forEach(writer::add);
    }

    boolean wantsCommit() {
        return eventsSinceCommit >= commitEvery || linesSinceCommit >= LINES_A_COMMIT;
    }

    /** Whether anything was read since the last commit, and {@link #hasEvents} whether it told of mail. */
    boolean hasLines() {
        return linesSinceCommit > 0;
    }

    boolean hasEvents() {
        return eventsSinceCommit > 0;
    }

    /** Publishes finished lives, open lives and the positions in the book, together. */
    void commit() {
        drain();
        writer.commit(stitcher.open(), book.entries(), reached);
        eventsSinceCommit = 0;
        linesSinceCommit = 0;
        progress.committed(lines, events);
    }

    void settle() {
        writer.settle();
    }

    long lines() {
        return lines;
    }

    long events() {
        return events;
    }

    long unparsedLines() {
        return unparsed;
    }
}
