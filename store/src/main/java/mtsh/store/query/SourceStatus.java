package mtsh.store.query;

import java.time.Instant;

/** What was read from one source. {@code firstEvent} and {@code lastEvent} are null when it had none. */
public record SourceStatus(
        String name,
        String format,
        long bytes,
        long lines,
        long events,
        long unparsed,
        Instant firstEvent,
        Instant lastEvent,
        Instant imported) {}
