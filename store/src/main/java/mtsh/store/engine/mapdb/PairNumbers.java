package mtsh.store.engine.mapdb;

import java.util.Arrays;

/** Numbers pairs in the order in which they are first met. */
final class PairNumbers {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] pairs = new long[64];
    /** By hash the number of a pair plus 1, or 0; never more than half full. */
    private int[] slots = new int[256];

    private int size;

    int number(int first, int second) {
        long pair = (long) first << 32 | second & 0xffffffffL;
        int slot = slot(pair);
        while (slots[slot] != 0) {
            if (pairs[slots[slot] - 1] == pair) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size + 1;
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = pair;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long pair) {
        return (int) (pair * SPREAD >>> 32) & slots.length - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = slot(pairs[number]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    int first(int number) {
        return (int) (pairs[number] >> 32);
    }

    int second(int number) {
        return (int) pairs[number];
    }
}
