package mtsh.store.query;

import java.nio.file.Path;
import java.time.Instant;

/** The store at a glance. {@code oldest} and {@code newest} are null when it is empty. */
public record StoreStatistics(
        Path folder,
        String engine,
        long generation,
        int segments,
        long messages,
        long rows,
        long events,
        long unparsed,
        int sources,
        long bytes,
        Instant oldest,
        Instant newest) {}
