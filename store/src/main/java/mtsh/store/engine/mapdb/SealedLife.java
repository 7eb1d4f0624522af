package mtsh.store.engine.mapdb;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/**
 * A life on its way into a segment.
 *
 * @param keys what stitching will look for it by
 * @param rows its rows in the order of rows
 * @param newest the seconds of its newest row, or of its first event when it has none
 */
record SealedLife(Life life, Set<String> keys, List<TraceRow> rows, long newest) {
    /** The order of lives in a segment: the newest first, like rows. */
    static final Comparator<SealedLife> ORDER = Comparator.comparingLong(SealedLife::newest)
            .reversed()
            .thenComparing(sealedLife -> sealedLife.life().id());

    static SealedLife of(Life life, Set<String> keys, List<TraceRow> rows) {
        List<TraceRow> inOrder =
                rows.size() < 2 ? rows : rows.stream().sorted(RowOrder.ROWS).toList();
        long newest = inOrder.isEmpty()
                ? EventScan.begin(life).getEpochSecond()
                : inOrder.get(0).received().getEpochSecond();
        return new SealedLife(life, keys, inOrder, newest);
    }

    /** Its id where that is a UUID as {@link UUID#toString} writes it, and not 0; else null. */
    UUID canonicalId() {
        return canonical(life.id());
    }

    static UUID canonical(String id) {
        if (id.length() != 36) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(id);
            boolean isZero = uuid.getMostSignificantBits() == 0 && uuid.getLeastSignificantBits() == 0;
            return isZero || !uuid.toString().equals(id) ? null : uuid;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
