package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.QueryException;

/** How many rows have which values, added up over the segments. */
final class CountTable {
    /** Bounds the memory: more than this is no overview either. */
    private static final int MOST_GROUPS = 1_000_000;

    private static final Comparator<GroupCount> MOST_FREQUENT_FIRST = Comparator.comparingLong(GroupCount::count)
            .reversed()
            .thenComparing(GroupCount::values, CountTable::compare);

    private final List<GroupKey> by;
    private final Map<List<String>, long[]> counts = new HashMap<>();

    CountTable(List<GroupKey> by) {
        this.by = by;
    }

    void add(List<String> values, long count) {
        counts.computeIfAbsent(values, any -> new long[1])[0] += count;
        if (counts.size() > MOST_GROUPS) {
            throw new QueryException("There are more than " + MOST_GROUPS + " different values of " + by
                    + ". Count by fewer, or narrow what is counted.");
        }
    }

    /** The most frequent first, then in ordinal order. */
    List<GroupCount> sorted() {
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
