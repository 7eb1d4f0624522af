package mtsh.store.query;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The store at a glance. {@code oldest} and {@code newest} are null when it is empty.
 *
 * @param format version in which it is written
 * @param replaced messages of which a later version counts and that still take room
 */
public record StoreStatistics(
        Path folder,
        String engine,
        int format,
        long generation,
        int segments,
        long messages,
        long rows,
        long events,
        long unparsed,
        int sources,
        long bytes,
        long replaced,
        Instant oldest,
        Instant newest) {}
