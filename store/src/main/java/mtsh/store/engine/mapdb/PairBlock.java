package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * Ascending numbers as Rice wrote them (Rice and Plaunt 1971): how many, the first, the width of the remainders, then for each further one
 * the step from the one before, less one: its quotient in ones and a zero, its remainder in bits.
 */
final class PairBlock {
    private PairBlock() {}

    /** Writes distinct numbers. */
    static ByteWriter encode(long[] numbers, int from, int to) {
        ByteWriter out = new ByteWriter();
        out.unsigned(to - from);
        out.fixed(numbers[from]);
        long mean = to - from < 2 ? 0 : (numbers[to - 1] - numbers[from]) / (to - from - 1);
        int width = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, mean)));
        out.octet(width);
        BitWriter bits = new BitWriter(out);
        for (int i = from + 1; i < to; i++) {
            bits.rice(numbers[i] - numbers[i - 1] - 1, width);
        }
        bits.finish();
        return out;
    }

    static long[] decode(byte[] record) {
        return decode(record, Long.MAX_VALUE);
    }

    /** Those that are less than {@code end}. */
    static long[] decode(byte[] record, long end) {
        ByteReader in = new ByteReader(record);
        int count = in.count();
        if (count > TermWriter.PAIRS) {
            throw new IndexOutOfBoundsException("A block of " + count + " pairs cannot be");
        }
        long number = in.fixed();
        int width = in.octet();
        if (width >= Long.SIZE) {
            throw new IndexOutOfBoundsException("Remainders of " + width + " bits cannot be");
        }
        BitReader bits = new BitReader(in);
        long[] numbers = new long[count];
        int size = 0;
        while (size < count && number < end) {
            numbers[size++] = number;
            number += size == count ? 0 : bits.rice(width) + 1;
        }
        return size == count ? numbers : Arrays.copyOf(numbers, size);
    }
}
