package mtsh.store.engine.mapdb;

import java.util.Arrays;

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
            for (long pair : PairBlock.decode(segment.block(Part.TERMS, block++), to)) {
                if (pair >= from) {
                    found.add((int) (pair - from));
                }
            }
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
            for (long pair : read(block)) {
                consumer.accept(pair / pages, (int) (pair % pages));
            }
        }
    }

    /**
     * Every pair whose page has a new number, with that; ascending, for the pages that have one keep their order.
     *
     * @param newPages by page its new number, or -1
     */
    Pairs renumbered(int[] newPages) {
        return new Renumbered(newPages);
    }

    private final class Renumbered implements Pairs {
        private final int[] newPages;
        private int next;
        private long[] block = {};
        private int at;

        Renumbered(int[] newPages) {
            this.newPages = newPages;
        }

        @Override
        public long next() {
            while (true) {
                if (at == block.length) {
                    if (next == directory.length) {
                        return END;
                    }
                    block = read(next++);
                    at = 0;
                    continue;
                }
                long pair = block[at++];
                int page = newPages[(int) (pair % pages)];
                if (page >= 0) {
                    return pair / pages << TermWriter.PAGE | page;
                }
            }
        }
    }

    private long[] read(int block) {
        return PairBlock.decode(segment.block(Part.TERMS, block));
    }
}
