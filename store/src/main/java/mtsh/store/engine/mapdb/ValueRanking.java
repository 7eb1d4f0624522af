package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the most frequent values without going through all. Each segment tells its own best ones, one by one, until nothing that nobody
 * told yet can be among the best of all. Then those that can be are looked up in the segments that did not tell them.
 */
final class ValueRanking {
    /** A look into a segment for a value costs about as much as walking so many texts. */
    private static final int TEXTS_A_LOOK = 4;
    /** And to be told one as much as so many. */
    private static final int TEXTS_A_TELL = 4;

    private final List<ValueRange> ranges;
    private final Map<String, Long> dead;
    private final int limit;
    private final List<BestTexts> tellers;
    private final Map<String, FoundValue> told = new HashMap<>();
    /** What it may cost until walking all texts is less work, as it is where very many values are about as frequent as each other. */
    private long patience;

    /** @param dead by key how many rows do not count */
    ValueRanking(List<ValueRange> ranges, Map<String, Long> dead, int limit) {
        this.ranges = ranges;
        this.dead = dead;
        this.limit = limit;
        this.tellers = ranges.stream().map(ValueRange::best).toList();
        this.patience = ranges.stream().mapToLong(ValueRange::size).sum();
    }

    /** The best, and everything of them is known; null when it gave up. */
    List<FoundValue> best() {
        int tells = 0;
        int next = limit;
        while (bound() > 0) {
            if (tells >= next && told.size() >= limit) {
                FoundValue worst = worst();
                if (isEnough(worst) && looks(worst.count()) <= tells) {
                    return best(worst.count());
                }
                next = tells + Math.max(64, tells / 4);
            }
            patience -= TEXTS_A_TELL;
            if (patience < 0) {
                return null;
            }
            tell();
            tells++;
        }
        return best(1);
    }

    /** No value that was not told has more rows. */
    private long bound() {
        long bound = 0;
        for (BestTexts each : tellers) {
            bound += each.bound();
        }
        return bound;
    }

    private void tell() {
        int most = 0;
        for (int i = 1; i < tellers.size(); i++) {
            most = tellers.get(i).bound() > tellers.get(most).bound() ? i : most;
        }
        int count = tellers.get(most).bound();
        int number = tellers.get(most).next();
        String key = ranges.get(most).key(number);
        if (!key.isEmpty()) {
            told.computeIfAbsent(key, this::found).know(most, number, count);
        }
    }

    private FoundValue found(String key) {
        return new FoundValue(key, dead.getOrDefault(key, 0L), ranges.size());
    }

    /** The last one that would be among the best if no segment had more rows of those that were told. */
    private FoundValue worst() {
        return told.values().stream()
                .sorted(FoundValue.BEST_FIRST)
                .skip(limit - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** Whether no value that was not told can come before the worst. */
    private boolean isEnough(FoundValue worst) {
        long bound = bound();
        return bound < worst.count() || bound == worst.count() && comesBehind(worst.key());
    }

    /** Whether a value that has as many rows in each segment as that one's next comes behind a key. */
    private boolean comesBehind(String key) {
        for (int i = 0; i < tellers.size(); i++) {
            if (tellers.get(i).bound() > 0
                    && ranges.get(i).key(tellers.get(i).peek()).compareTo(key) > 0) {
                return true;
            }
        }
        return false;
    }

    /** @param least rows that the best have */
    private List<FoundValue> best(long least) {
        List<FoundValue> candidates = new ArrayList<>();
        for (FoundValue each : told.values()) {
            if (most(each) >= Math.max(1, least)) {
                candidates.add(each);
            }
        }
        if (patience < looks(least) * TEXTS_A_LOOK) {
            return null;
        }
        candidates.removeIf(each -> !complete(each, Math.max(1, least)));
        candidates.sort(FoundValue.BEST_FIRST);
        return candidates.subList(0, Math.min(limit, candidates.size()));
    }

    private long most(FoundValue value) {
        long most = value.count();
        for (int i = 0; i < tellers.size(); i++) {
            most += value.isKnown(i) ? 0 : tellers.get(i).bound();
        }
        return most;
    }

    /** How many looks would tell everything of the values that can have so many rows. */
    private long looks(long least) {
        long looks = 0;
        for (FoundValue each : told.values()) {
            looks += most(each) >= least ? looks(each) : 0;
        }
        return looks;
    }

    private int looks(FoundValue value) {
        int looks = 0;
        for (int i = 0; i < tellers.size(); i++) {
            looks += value.isKnown(i) || tellers.get(i).bound() == 0 ? 0 : 1;
        }
        return looks;
    }

    /** Looks a value up where it is not known; false when that showed that it cannot have so many rows. */
    private boolean complete(FoundValue value, long least) {
        TextKey key = new TextKey(value.key());
        long most = most(value);
        for (int i = 0; i < tellers.size() && most >= least; i++) {
            if (!value.isKnown(i)) {
                int bound = tellers.get(i).bound();
                int number = bound == 0 ? ValueRange.ABSENT : ranges.get(i).find(key);
                int count = ranges.get(i).count(number);
                value.know(i, number, count);
                most += count - bound;
            }
        }
        return most >= least;
    }
}
