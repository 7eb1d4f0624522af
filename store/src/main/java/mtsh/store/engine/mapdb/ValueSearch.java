package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/**
 * The most frequent values with a prefix, over many segments: a merge of sorted lists that keeps only the best. Rows of replaced
 * lives are taken off again.
 */
final class ValueSearch {
    private static final Comparator<ValueCount> WORST_FIRST =
            Comparator.comparingLong(ValueCount::count).thenComparing(ValueCount::value, Comparator.reverseOrder());

    private final int limit;
    private final PriorityQueue<ValueCount> best = new PriorityQueue<>(WORST_FIRST);

    private ValueSearch(int limit) {
        this.limit = limit;
    }

    static List<ValueCount> run(List<LiveSegment> segments, Field field, String prefix, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        ValueSearch search = new ValueSearch(limit);
        String start = prefix.toLowerCase(Locale.ROOT);
        if (field == Field.TRACE_ID || field == Field.MESSAGE_ID) {
            RecentIds.find(segments, field, start, limit).forEach(search::offer);
        } else {
            search.merge(segments, field, start);
        }
        List<ValueCount> result = new ArrayList<>(search.best);
        result.sort(WORST_FIRST.reversed());
        return result;
    }

    private void offer(String value, long count) {
        if (count <= 0) {
            return;
        }
        best.add(new ValueCount(value, count));
        if (best.size() > limit) {
            best.poll();
        }
    }

    private void merge(List<LiveSegment> segments, Field field, String prefix) {
        Map<String, Long> dead = new HashMap<>();
        for (LiveSegment live : segments) {
            live.deadValues().of(field).forEach((key, count) -> dead.merge(key, count, Long::sum));
        }
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (LiveSegment live : segments) {
            Head head = new Head(SegmentValues.startingWith(live.segment(), field, prefix));
            if (head.advance()) {
                heads.add(head);
            }
        }
        while (!heads.isEmpty()) {
            String key = heads.peek().key;
            String spelling = heads.peek().entry.value();
            long count = -dead.getOrDefault(key, 0L);
            while (!heads.isEmpty() && heads.peek().key.equals(key)) {
                Head head = heads.poll();
                spelling = better(spelling, head.entry.value());
                count += head.entry.count();
                if (head.advance()) {
                    heads.add(head);
                }
            }
            offer(spelling, count);
        }
    }

    /** The spelling that stands for all is the last in ordinal order, so that the order of segments does not matter. */
    private static String better(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static final class Head implements Comparable<Head> {
        private final Iterator<ValueCount> values;
        private ValueCount entry;
        private String key;

        Head(Iterator<ValueCount> values) {
            this.values = values;
        }

        boolean advance() {
            if (!values.hasNext()) {
                return false;
            }
            entry = values.next();
            key = entry.value().toLowerCase(Locale.ROOT);
            return true;
        }

        @Override
        public int compareTo(Head other) {
            return key.compareTo(other.key);
        }
    }
}
