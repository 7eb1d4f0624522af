package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** The most frequent values with a prefix, over many segments. Rows of replaced lives are taken off. */
final class ValueSearch {
    /** Up to so many texts it is less work to walk them all. */
    private static final int FEW = 2_000;

    private final List<ValueRange> ranges = new ArrayList<>();
    private final Map<String, Long> dead = new HashMap<>();
    private final int limit;

    private ValueSearch(List<LiveSegment> segments, Field field, String prefix, int limit) {
        this.limit = limit;
        for (LiveSegment live : segments) {
            if (live.entry().rows() > 0) {
                ranges.add(new ValueRange(live, field, prefix));
            }
            live.deadValues().of(field).forEach((key, count) -> dead.merge(key, count, Long::sum));
        }
        ranges.sort(Comparator.comparing(ValueRange::newest).reversed());
    }

    static List<ValueCount> run(List<LiveSegment> segments, Field field, String prefix, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        String start = prefix.toLowerCase(Locale.ROOT);
        return ValueCounts.has(field)
                ? new ValueSearch(segments, field, start, limit).find()
                : RecentIds.find(segments, field, start, limit);
    }

    private List<ValueCount> find() {
        long texts = ranges.stream().mapToLong(ValueRange::size).sum();
        List<FoundValue> best = texts <= FEW ? null : new ValueRanking(ranges, dead, limit).best();
        return (best == null ? byWalk() : best)
                .stream()
                        .map(each -> new ValueCount(spelling(each), each.count(), lastUsed(each)))
                        .toList();
    }

    private List<FoundValue> byWalk() {
        PriorityQueue<ValueRange.Walk> walks = new PriorityQueue<>(Comparator.comparing(ValueRange.Walk::key));
        for (int i = 0; i < ranges.size(); i++) {
            ValueRange.Walk walk = ranges.get(i).walk(i);
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        PriorityQueue<FoundValue> best = new PriorityQueue<>(FoundValue.BEST_FIRST.reversed());
        while (!walks.isEmpty()) {
            FoundValue found = take(walks);
            if (found.count() > 0) {
                best.add(found);
            }
            if (best.size() > limit) {
                best.poll();
            }
        }
        List<FoundValue> sorted = new ArrayList<>(best);
        sorted.sort(FoundValue.BEST_FIRST);
        return sorted;
    }

    /** The next value, which all walks go on behind. */
    private FoundValue take(PriorityQueue<ValueRange.Walk> walks) {
        String key = walks.peek().key();
        FoundValue found = new FoundValue(key, dead.getOrDefault(key, 0L), ranges.size());
        while (!walks.isEmpty() && walks.peek().key().equals(key)) {
            ValueRange.Walk walk = walks.poll();
            found.know(walk.place(), walk.number(), walk.count());
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        return found;
    }

    /** The spelling that stands for all is the last in ordinal order, so that the order of segments does not matter. */
    private String spelling(FoundValue value) {
        String last = null;
        for (int i = 0; i < ranges.size(); i++) {
            String spelling = value.isIn(i) ? ranges.get(i).spelling(value.number(i)) : null;
            if (spelling != null && (last == null || spelling.compareTo(last) > 0)) {
                last = spelling;
            }
        }
        return last == null ? value.key() : last;
    }

    private Instant lastUsed(FoundValue value) {
        Instant last = null;
        for (int i = 0; i < ranges.size(); i++) {
            if (last != null && ranges.get(i).newest().isBefore(last)) {
                break;
            }
            Instant here = value.isIn(i) ? ranges.get(i).lastUsed(value.number(i)) : null;
            last = last == null || here != null && here.isAfter(last) ? here : last;
        }
        return last;
    }
}
