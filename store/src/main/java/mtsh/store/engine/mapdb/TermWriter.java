package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * Gathers by what lives are found ({@link Terms}, {@code LifeKeys}): pairs of the upper {@link #HASH} bits of a hash and the number of
 * the page of {@link RowDetails#LIVES} lives. A pair is one number, the hash times
 * the number of pages and the page. Sorted, in blocks of {@link #PAIRS}: the first pair, the width of the remainders, then for
 * each further pair the step from the one before, less one, as Rice wrote it (Rice and Plaunt 1971): its quotient in ones and a zero, its remainder in bits.
 */
final class TermWriter {
    static final int PAIRS = 1024;
    /** Wrong finds are one in 2^30 a pair; more bits would only cost. */
    static final int HASH = 30;
    /** Pages have 26 bits; a segment never has so many. */
    static final int PAGE = 26;

    private final LongList pairs = new LongList();

    void add(long hash, int page) {
        pairs.add((hash >>> Long.SIZE - HASH) << PAGE | page);
    }

    /** A pair that {@link TermIndex} read. */
    void addPair(long shortHash, int page) {
        pairs.add(shortHash << PAGE | page);
    }

    /** Writes the blocks; returns the first pair of each. */
    long[] write(SegmentSink sink, int pages) {
        pairs.sort();
        long[] distinct = distinct();
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = (distinct[i] >>> PAGE) * pages + (distinct[i] & (1 << PAGE) - 1);
        }
        LongList directory = new LongList();
        for (int from = 0; from < distinct.length; from += PAIRS) {
            int to = Math.min(distinct.length, from + PAIRS);
            sink.put(Part.TERMS, directory.size(), encode(distinct, from, to), false);
            directory.add(distinct[from]);
        }
        return directory.toArray();
    }

    private long[] distinct() {
        long[] all = pairs.toArray();
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (size == 0 || all[size - 1] != all[i]) {
                all[size++] = all[i];
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static ByteWriter encode(long[] pairs, int from, int to) {
        ByteWriter out = new ByteWriter();
        out.unsigned(to - from);
        out.fixed(pairs[from]);
        long mean = to - from < 2 ? 0 : (pairs[to - 1] - pairs[from]) / (to - from - 1);
        int width = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, mean)));
        out.octet(width);
        BitWriter bits = new BitWriter(out);
        for (int i = from + 1; i < to; i++) {
            bits.rice(pairs[i] - pairs[i - 1] - 1, width);
        }
        bits.finish();
        return out;
    }
}
