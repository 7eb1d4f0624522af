package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Reads what {@link TermWriter} wrote. */
final class TermIndex {
    private final Segment segment;
    private final long[] directory;

    TermIndex(Segment segment, long[] directory) {
        this.segment = segment;
        this.directory = directory;
    }

    /** The pages of lives that may have a term, ascending: other terms may share the bits that are kept of its hash. */
    int[] pages(long hash) {
        long from = TermWriter.pair(hash, 0);
        long to = from + (1L << TermWriter.PAGE);
        int found = Arrays.binarySearch(directory, from);
        int block = found >= 0 ? found : Math.max(0, -found - 2);
        IntList pages = new IntList();
        while (block < directory.length && directory[block] < to) {
            read(block++, pair -> {
                if (pair >= from && pair < to) {
                    pages.add((int) (pair - from));
                }
            });
        }
        return pages.toArray();
    }

    /** Every pair, ascending. */
    void all(LongConsumer consumer) {
        for (int block = 0; block < directory.length; block++) {
            read(block, consumer);
        }
    }

    private void read(int block, LongConsumer consumer) {
        ByteReader in = new ByteReader(segment.block(Part.TERMS, block));
        int count = in.count();
        long pair = in.fixed();
        int width = in.octet();
        if (width >= Long.SIZE) {
            throw new IndexOutOfBoundsException("Remainders of " + width + " bits cannot be");
        }
        BitReader bits = new BitReader(in);
        for (int i = 0; i < count; i++) {
            pair += i == 0 ? 0 : bits.rice(width) + 1;
            consumer.accept(pair);
        }
    }
}
