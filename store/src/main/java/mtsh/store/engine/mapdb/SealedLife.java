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
 * @param canonicalId its id where that is a UUID as {@link UUID#toString} writes it, and not 0; else null
 * @param keys what stitching will look for it by
 * @param rows its rows in the order of rows
 * @param newest the seconds of its newest row, or of its first event when it has none
 * @param numbers for each row {@link SegmentTexts#numbers}, when it comes from a segment; else null
 */
record SealedLife(
        Life life, UUID canonicalId, Set<String> keys, List<TraceRow> rows, long newest, List<int[]> numbers) {
    /** The order of lives in a segment: the newest first, like rows. */
    static final Comparator<SealedLife> ORDER = Comparator.comparingLong(SealedLife::newest)
            .reversed()
            .thenComparing(sealedLife -> sealedLife.life().id());

    private static final int UUID_LENGTH = 36;

    static SealedLife of(Life life, Set<String> keys, List<TraceRow> rows) {
        List<TraceRow> inOrder =
                rows.size() < 2 ? rows : rows.stream().sorted(RowOrder.ROWS).toList();
        long newest = inOrder.isEmpty()
                ? EventScan.begin(life).getEpochSecond()
                : inOrder.get(0).received().getEpochSecond();
        return new SealedLife(life, canonical(life.id()), keys, inOrder, newest, null);
    }

    /** The same with the numbers of its rows. */
    SealedLife with(List<int[]> rowNumbers) {
        return new SealedLife(life, canonicalId, keys, rows, newest, rowNumbers);
    }

    /** The id where it is a UUID as {@link UUID#toString} writes it, and not 0; else null. */
    static UUID canonical(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        long most = 0;
        long least = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return null;
                }
                continue;
            }
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return null;
            }
            // The first half ends at the second dash but one.
            if (i < 18) {
                most = most << 4 | digit;
            } else {
                least = least << 4 | digit;
            }
        }
        return most == 0 && least == 0 ? null : new UUID(most, least);
    }
}
