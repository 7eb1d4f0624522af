package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers by what lives are found ({@link Terms}, {@code LifeKeys}): pairs of the upper {@link #HASH} bits of a hash and the number of
 * the page of {@link RowDetails#LIVES} lives. A pair is one number, the hash times the number of pages and the page. Sorted, in blocks of
 * {@link #PAIRS}, each a {@link PairBlock}. Pairs of other segments are sorted already and only pass through.
 */
final class TermWriter {
    static final int PAIRS = 1024;
    /** Wrong finds are one in 2^30 a pair; more bits would only cost. */
    static final int HASH = 30;
    /** Pages have 26 bits; a segment never has so many. */
    static final int PAGE = 26;
    /** Pairs after which they are sorted and packed, to half the room or less. */
    private static final int RUN = 1 << 19;

    private final LongList pairs = new LongList();
    /** Sorted pairs, in packed blocks. */
    private final List<List<byte[]>> runs = new ArrayList<>();

    private final List<Pairs> passing = new ArrayList<>();

    void add(long hash, int page) {
        pairs.add((hash >>> Long.SIZE - HASH) << PAGE | page);
        if (pairs.size() == RUN) {
            pack();
        }
    }

    /** Further pairs, which are asked for when they are written. */
    void add(Pairs sorted) {
        passing.add(sorted);
    }

    private void pack() {
        List<byte[]> run = new ArrayList<>();
        Block block = new Block(1 << PAGE) {
            @Override
            void close(ByteWriter packed, long first) {
                run.add(Arrays.copyOf(packed.array(), packed.size()));
            }
        };
        block.addAll(rest());
        runs.add(run);
        pairs.clear();
    }

    /** What is not packed. */
    private Pairs rest() {
        pairs.sort();
        int[] next = {0};
        Pairs all = () -> next[0] < pairs.size() ? pairs.get(next[0]++) : Pairs.END;
        return Pairs.merged(new Pairs[] {all});
    }

    /** Writes the blocks; returns the first pair of each. */
    long[] write(SegmentSink sink, int pages) {
        LongList directory = new LongList();
        Block block = new Block(pages) {
            @Override
            void close(ByteWriter packed, long first) {
                sink.put(Part.TERMS, directory.size(), packed, false);
                directory.add(first);
            }
        };
        List<Pairs> all = new ArrayList<>(passing);
        runs.forEach(run -> all.add(new Unpacked(run)));
        all.add(rest());
        block.addAll(Pairs.merged(all.toArray(new Pairs[0])));
        return directory.toArray();
    }

    /** Fills blocks. */
    private abstract static class Block {
        private final long[] block = new long[PAIRS];
        private final long pages;
        private int size;

        Block(long pages) {
            this.pages = pages;
        }

        abstract void close(ByteWriter packed, long first);

        void addAll(Pairs sorted) {
            for (long pair = sorted.next(); pair != Pairs.END; pair = sorted.next()) {
                block[size++] = (pair >>> PAGE) * pages + (pair & (1 << PAGE) - 1);
                if (size == PAIRS) {
                    close();
                }
            }
            if (size > 0) {
                close();
            }
        }

        private void close() {
            close(PairBlock.encode(block, 0, size), block[0]);
            size = 0;
        }
    }

    /** A run, read again. */
    private static final class Unpacked implements Pairs {
        private final List<byte[]> run;
        private int next;
        private long[] block = {};
        private int at;

        Unpacked(List<byte[]> run) {
            this.run = run;
        }

        @Override
        public long next() {
            if (at == block.length) {
                if (next == run.size()) {
                    return END;
                }
                block = PairBlock.decode(run.get(next++));
                at = 0;
            }
            return block[at++];
        }
    }
}
