package mtsh.store.ingest.follow;

import java.time.Duration;
import java.util.function.LongSupplier;

import mtsh.store.ingest.OpenImport;

/** When to commit: soon, but not so often that committing is all that is done. */
final class Commits {
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    /** Lines that told of no mail can wait: read again after a crash, they would tell of none again. */
    private static final long LEISURE = Duration.ofSeconds(30).toNanos();

    private final OpenImport open;
    private final LongSupplier nanoTime;
    private long last;
    private long pause;

    Commits(OpenImport open, LongSupplier nanoTime) {
        this.open = open;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong() - LEISURE;
    }

    void run() {
        long now = nanoTime.getAsLong();
        if (!open.hasLines() || now - last < (open.hasEvents() ? pause : LEISURE)) {
            return;
        }
        open.commit();
        last = nanoTime.getAsLong();
        pause = Math.max(PAUSE, last - now);
    }
}
