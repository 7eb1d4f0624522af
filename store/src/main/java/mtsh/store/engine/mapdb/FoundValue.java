package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.Comparator;

/** A value that was found in some of the segments, and where. */
final class FoundValue {
    /** The order of answers. */
    static final Comparator<FoundValue> BEST_FIRST =
            Comparator.comparingLong(FoundValue::count).reversed().thenComparing(FoundValue::key);

    /** In place of the number that a value has in a segment that was not asked. */
    private static final int UNKNOWN = -2;

    private final String key;
    private final int[] numbers;
    private long count;

    /**
     * @param key in lower case
     * @param dead how many of its rows are those of replaced lives
     */
    FoundValue(String key, long dead, int segments) {
        this.key = key;
        this.count = -dead;
        this.numbers = new int[segments];
        Arrays.fill(numbers, UNKNOWN);
    }

    String key() {
        return key;
    }

    /** How many rows the segments that are known have of it, without those of replaced lives. */
    long count() {
        return count;
    }

    boolean isKnown(int segment) {
        return numbers[segment] != UNKNOWN;
    }

    /** @param number of its first spelling, or {@link ValueRange#ABSENT} */
    void know(int segment, int number, int rows) {
        numbers[segment] = number;
        count += rows;
    }

    /** Whether a segment is known to have it. */
    boolean isIn(int segment) {
        return numbers[segment] >= 0;
    }

    int number(int segment) {
        return numbers[segment];
    }
}
