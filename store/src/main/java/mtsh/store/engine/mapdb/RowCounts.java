package mtsh.store.engine.mapdb;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.QueryException;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Counts the rows of a query by some of their values, by looking at each. */
final class RowCounts {
    /** Bounds the memory: more than this is no overview either. */
    private static final int MOST_GROUPS = 1_000_000;

    private static final Comparator<GroupCount> MOST_FREQUENT_FIRST = Comparator.comparingLong(GroupCount::count)
            .reversed()
            .thenComparing(GroupCount::values, RowCounts::compare);

    private final List<GroupKey> by;
    private final ZoneId zone;
    private final Map<List<String>, long[]> counts = new HashMap<>();

    private RowCounts(List<GroupKey> by, ZoneId zone) {
        this.by = by;
        this.zone = zone;
    }

    static List<GroupCount> run(List<LiveSegment> segments, TraceQuery query, List<GroupKey> by, ZoneId zone) {
        RowCounts counts = new RowCounts(by, zone);
        RowScan.run(segments, query, counts::add, new ScanTally());
        return counts.sorted();
    }

    private boolean add(TraceRow row) {
        List<String> values = new ArrayList<>(by.size());
        by.forEach(key -> values.add(key.of(row, zone)));
        counts.computeIfAbsent(values, any -> new long[1])[0]++;
        if (counts.size() > MOST_GROUPS) {
            throw new QueryException("There are more than " + MOST_GROUPS + " different values of " + by
                    + ". Count by fewer, or narrow what is counted.");
        }
        return true;
    }

    private List<GroupCount> sorted() {
        List<GroupCount> sorted = new ArrayList<>(counts.size());
        counts.forEach((values, count) -> sorted.add(new GroupCount(values, count[0])));
        sorted.sort(MOST_FREQUENT_FIRST);
        return sorted;
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
