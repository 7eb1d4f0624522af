package mtsh.store.engine.mapdb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import mtsh.store.query.Field;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Ids are nearly unique and have no order of their own that would help: who completes one is offered those of the newest messages that begin so.
 */
final class RecentIds {
    /** Rows that are looked at, at most: about as many as can be before somebody waits. */
    private static final int MOST_ROWS = 50_000;

    private RecentIds() {}

    /** Up to {@code limit} ids that start with {@code prefix}, in lower case, and how many of the newest rows have each. */
    static Map<String, Long> find(List<LiveSegment> segments, Field field, String prefix, int limit) {
        Map<String, Long> found = new HashMap<>();
        int[] looked = new int[1];
        Predicate<TraceRow> consumer = row -> {
            String value = RowFields.value(row, field);
            if (!value.isEmpty() && value.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                found.merge(value, 1L, Long::sum);
            }
            return ++looked[0] < MOST_ROWS && found.size() <= limit;
        };
        RowScan.run(segments, TraceQuery.ALL, consumer, new ScanTally());
        return found;
    }
}
