package mtsh.store.query;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in the order of rows: received descending, then trace id as text, then recipient and sender in ordinal order. Rows strictly
 * after it follow; oldest first, those strictly before it. A trace of Exchange Online can have two rows that differ in the sender only.
 */
public record Cursor(Instant received, UUID traceId, String recipient, String sender) {
    /** The place of a row. */
    public static Cursor of(TraceRow row) {
        return new Cursor(row.received(), row.traceId(), row.recipient(), row.sender());
    }
}
