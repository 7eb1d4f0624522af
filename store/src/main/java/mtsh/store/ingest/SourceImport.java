package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/**
 * Imports one source: a {@link SourceReading} reads ahead on a thread of its own while this thread stitches and stores what it gives, so
 * that a large log keeps two cores busy.
 */
final class SourceImport {
    private final ImportSession session;
    private final PlannedSource source;
    private final int number;
    private final int sources;
    private final Instant now;
    private boolean isUnfinished;

    SourceImport(ImportSession session, PlannedSource source, int number, int sources, Instant now) {
        this.session = session;
        this.source = source;
        this.number = number;
        this.sources = sources;
        this.now = now;
    }

    /** Stores what is new; false when nothing is. {@link IOException} says why the source ended early, after noting how far it came. */
    boolean run() throws IOException {
        BatchQueue batches = new BatchQueue();
        SourceReading reading = new SourceReading(source, batches, session.eventsABatch(), now);
        Thread reader = new Thread(() -> read(reading, batches), "mtsh-read");
        reader.setDaemon(true);
        reader.start();
        try {
            return store(batches);
        } catch (InterruptedException impossible) {
            throw new CancellationException("the importing thread is never interrupted");
        } finally {
            reader.interrupt();
        }
    }

    /** Whether the end of the source was left out because it is still being written. */
    boolean isUnfinished() {
        return isUnfinished;
    }

    /** Whatever ends the reading, the storing thread hears of it: it would wait for ever otherwise. */
    private static void read(SourceReading reading, BatchQueue batches) {
        try {
            reading.run();
        } catch (InterruptedException unwanted) {
            // Cancelled, or the store failed: nobody waits for more.
        } catch (RuntimeException | Error defect) {
            Batch last = new Batch();
            last.isLast = true;
            last.defect = defect;
            try {
                batches.put(last);
            } catch (InterruptedException unwanted) {
                // As above.
            }
        }
    }

    private boolean store(BatchQueue batches) throws IOException, InterruptedException {
        while (true) {
            Batch batch = batches.take();
            session.apply(batch);
            if (batch.reached != null) {
                session.book().put(source.before(), batch.reached);
            }
            if (batch.isLast) {
                isUnfinished = batch.isUnfinished;
                return end(batch);
            }
            session.progress().reading(source.file().name(), number, sources, batch.offset, session.lines());
            boolean isCancelled = session.progress().isCancelled();
            if (batch.reached != null && (isCancelled || session.wantsCommit())) {
                session.commit();
                if (isCancelled) {
                    return true;
                }
            }
        }
    }

    private static boolean end(Batch batch) throws IOException {
        if (batch.failure != null) {
            throw batch.failure;
        }
        if (batch.defect instanceof Error error) {
            throw error;
        }
        if (batch.defect instanceof RuntimeException defect) {
            throw defect;
        }
        return batch.hasRead;
    }
}
