package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/**
 * The most frequent values with a prefix, over many segments. Each segment tells its own best ones, one by one, and each of these is looked
 * up in the others, until nothing that nobody named yet can be among the best. Rows of replaced lives are taken off.
 */
final class ValueSearch {
    /** Up to so many texts it is less work to walk them all. */
    private static final int FEW = 2_000;
    /** A look into another segment costs about as much as walking so many texts. */
    private static final int TEXTS_A_LOOK = 16;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingLong(Found::count).reversed().thenComparing(Found::key);

    private final List<ValueRange> ranges = new ArrayList<>();
    private final Map<String, Long> dead = new HashMap<>();
    private final int limit;
    private final PriorityQueue<Found> best = new PriorityQueue<>(BEST_FIRST.reversed());

    /** A value in lower case. */
    private record Found(String key, long count) {}

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
        if (texts() <= FEW || !byRank()) {
            best.clear();
            byWalk();
        }
        List<Found> sorted = new ArrayList<>(best);
        sorted.sort(BEST_FIRST);
        List<ValueCount> values = new ArrayList<>();
        for (Found each : sorted) {
            values.add(new ValueCount(spelling(each.key()), each.count(), lastUsed(each.key())));
        }
        return values;
    }

    private long texts() {
        return ranges.stream().mapToLong(ValueRange::size).sum();
    }

    private void offer(String key, long stored) {
        long count = stored - dead.getOrDefault(key, 0L);
        if (count > 0) {
            best.add(new Found(key, count));
            if (best.size() > limit) {
                best.poll();
            }
        }
    }

    /** False when it gave up: where very many values are about as frequent as each other, walking is less work. */
    private boolean byRank() {
        List<BestTexts> all = ranges.stream().map(ValueRange::best).toList();
        long patience = texts() / TEXTS_A_LOOK;
        Set<String> seen = new HashSet<>();
        while (mayGoOn(all)) {
            int most = 0;
            for (int i = 1; i < all.size(); i++) {
                most = all.get(i).bound() > all.get(most).bound() ? i : most;
            }
            int number = all.get(most).next();
            String key = number == BestTexts.END ? "" : ranges.get(most).key(number);
            if (key.isEmpty() || !seen.add(key)) {
                continue;
            }
            patience -= all.size() - 1;
            if (patience < 0) {
                return false;
            }
            long count = 0;
            for (ValueRange range : ranges) {
                count += range.count(key);
            }
            offer(key, count);
        }
        return true;
    }

    /** Whether a value that no segment has told yet may be one of the best: all together can have no more rows of it than they say. */
    private boolean mayGoOn(List<BestTexts> all) {
        long bound = 0;
        for (BestTexts each : all) {
            bound += each.bound();
        }
        if (bound == 0 || best.size() < limit) {
            return bound > 0;
        }
        Found worst = best.peek();
        return bound > worst.count() || bound == worst.count() && comesFirst(all, worst.key());
    }

    /** Whether a value with as many rows as all bounds together may come before a key. */
    private boolean comesFirst(List<BestTexts> all, String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).bound() > 0
                    && ranges.get(i).key(all.get(i).leastNumber()).compareTo(key) > 0) {
                return false;
            }
        }
        return true;
    }

    private void byWalk() {
        PriorityQueue<ValueRange.Walk> walks = new PriorityQueue<>(Comparator.comparing(ValueRange.Walk::key));
        for (ValueRange range : ranges) {
            ValueRange.Walk walk = range.walk();
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        while (!walks.isEmpty()) {
            String key = walks.peek().key();
            long count = 0;
            while (!walks.isEmpty() && walks.peek().key().equals(key)) {
                ValueRange.Walk walk = walks.poll();
                count += walk.count();
                if (walk.advance()) {
                    walks.add(walk);
                }
            }
            offer(key, count);
        }
    }

    /** The spelling that stands for all is the last in ordinal order, so that the order of segments does not matter. */
    private String spelling(String key) {
        String last = key;
        boolean any = false;
        for (ValueRange range : ranges) {
            String spelling = range.spelling(key);
            if (spelling != null && (!any || spelling.compareTo(last) > 0)) {
                last = spelling;
                any = true;
            }
        }
        return last;
    }

    private Instant lastUsed(String key) {
        Instant last = null;
        for (ValueRange range : ranges) {
            if (last != null && range.newest().isBefore(last)) {
                break;
            }
            Instant here = range.lastUsed(key);
            last = last == null || here != null && here.isAfter(last) ? here : last;
        }
        return last;
    }
}
