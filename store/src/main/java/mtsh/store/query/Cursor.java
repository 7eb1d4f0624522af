package mtsh.store.query;

import java.time.Instant;
import java.util.UUID;

/** A place in the order of rows (received descending, then trace id as text, then recipient in ordinal order): rows strictly after it follow. */
public record Cursor(Instant received, UUID traceId, String recipient) {}
