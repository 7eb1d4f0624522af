package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import mtsh.store.query.Cursor;
import mtsh.store.query.TraceRow;

/** The order of rows: received descending, then trace id as text, then recipient and sender in ordinal order. */
final class RowOrder {
    static final Comparator<TraceRow> ROWS = (a, b) -> compare(a, b.received(), b.traceId(), b.recipient(), b.sender());

    private RowOrder() {}

    static boolean isAfter(TraceRow row, Cursor cursor) {
        return compare(row, cursor.received(), cursor.traceId(), cursor.recipient(), cursor.sender()) > 0;
    }

    static boolean isBefore(TraceRow row, Cursor cursor) {
        return compare(row, cursor.received(), cursor.traceId(), cursor.recipient(), cursor.sender()) < 0;
    }

    private static int compare(TraceRow row, Instant received, UUID traceId, String recipient, String sender) {
        int order = received.compareTo(row.received());
        if (order == 0) {
            order = asText(row.traceId(), traceId);
        }
        if (order == 0) {
            order = row.recipient().compareTo(recipient);
        }
        return order == 0 ? row.sender().compareTo(sender) : order;
    }

    /** As their texts compare, which is not how {@link UUID#compareTo} does: hex digits know no sign. */
    private static int asText(UUID a, UUID b) {
        int order = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
