package mtsh.store.engine.mapdb;

/** Numbers numbers in the order in which they first come, as {@link TextNumbers} does texts. */
final class LongNumbers {
    private static final long SCATTER = 0x9e3779b97f4a7c15L;

    private long[] values = new long[16];
    /** One more than the number of the value, or 0 where there is none. */
    private int[] numbers = new int[16];

    private int size;

    /** The number of a value, or -1. */
    int find(long value) {
        return numbers[slot(value)] - 1;
    }

    /** Adds a value that is not there. */
    void add(long value) {
        int slot = slot(value);
        values[slot] = value;
        numbers[slot] = ++size;
        if (2 * size > values.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    private int slot(long value) {
        long hash = value * SCATTER;
        int slot = (int) (hash ^ hash >>> 32) & values.length - 1;
        while (numbers[slot] != 0 && values[slot] != value) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = values;
        int[] oldNumbers = numbers;
        values = new long[2 * old.length];
        numbers = new int[values.length];
        for (int i = 0; i < old.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(old[i]);
                values[slot] = old[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
