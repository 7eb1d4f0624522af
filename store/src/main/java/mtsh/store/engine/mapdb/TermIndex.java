package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Reads what {@link TermWriter} wrote. */
final class TermIndex {
    private final Segment segment;
    private final long[] directory;

    private final int pages;

    /** @param pages of lives in the segment */
    TermIndex(Segment segment, long[] directory, int pages) {
        this.segment = segment;
        this.directory = directory;
        this.pages = pages;
    }

    /** The pages of lives that may have a term, ascending: other terms may share the bits that are kept of its hash. */
    int[] pages(long hash) {
        long from = (hash >>> Long.SIZE - TermWriter.HASH) * pages;
        long to = from + pages;
        int place = Arrays.binarySearch(directory, from);
        int block = place >= 0 ? place : Math.max(0, -place - 2);
        IntList found = new IntList();
        while (block < directory.length && directory[block] < to) {
            read(block++, pair -> {
                if (pair >= from && pair < to) {
                    found.add((int) (pair - from));
                }
            });
        }
        return found.toArray();
    }

    /** Takes what is kept of a term's hash, and a page. */
    interface Consumer {
        void accept(long shortHash, int page);
    }

    /** Every pair, ascending. */
    void all(Consumer consumer) {
        for (int block = 0; block < directory.length; block++) {
            read(block, pair -> consumer.accept(pair / pages, (int) (pair % pages)));
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
