package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import mtsh.store.query.Cursor;
import mtsh.store.query.TraceRow;

/** The order of rows: received descending, then trace id as text, then recipient in ordinal order. */
final class RowOrder {
    static final Comparator<TraceRow> ROWS =
            (a, b) -> compare(a.received(), a.traceId(), a.recipient(), b.received(), b.traceId(), b.recipient());

    private RowOrder() {}

    static boolean isAfter(TraceRow row, Cursor cursor) {
        return compare(
                        row.received(),
                        row.traceId(),
                        row.recipient(),
                        cursor.received(),
                        cursor.traceId(),
                        cursor.recipient())
                > 0;
    }

    private static int compare(Instant a, UUID aId, String aRecipient, Instant b, UUID bId, String bRecipient) {
        int order = b.compareTo(a);
        if (order != 0) {
            return order;
        }
        order = asText(aId, bId);
        return order != 0 ? order : aRecipient.compareTo(bRecipient);
    }

    /** As their texts compare, which is not how {@link UUID#compareTo} does: hex digits know no sign. */
    private static int asText(UUID a, UUID b) {
        int order = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
