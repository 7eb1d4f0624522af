package mtsh.store.engine.mapdb;

import java.util.Arrays;

/** Reads what {@link IndexWriter} wrote; pages are read as the postings are walked. */
final class Index {
    private final BlockSource source;
    private final Part part;
    private final long[] directory;

    Index(BlockSource source, Part part, long[] directory) {
        this.source = source;
        this.part = part;
        this.directory = directory;
    }

    /** The ordinals under a hash, ascending. Other values may share the hash: whoever asks must check. */
    Postings find(long hash) {
        return range(hash >>> 32, hash >>> 32);
    }

    /** The ordinals whose hash has upper halves from {@code low} to {@code high}; ascending only within one hash. */
    Postings range(long low, long high) {
        return new Walk(low << 24, (high + 1) << 24);
    }

    private int pageOf(long pair) {
        int found = Arrays.binarySearch(directory, pair);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private long[] page(int number) {
        ByteReader in = new ByteReader(source.block(part, number));
        long[] pairs = new long[IndexWriter.PAGE];
        int count = 0;
        long previous = 0;
        while (in.hasMore()) {
            previous += in.unsigned();
            pairs[count++] = previous;
        }
        return Arrays.copyOf(pairs, count);
    }

    private final class Walk implements Postings {
        private final long end;
        private long next;
        private int pageNumber = -1;
        private long[] pairs = new long[0];
        private int at;

        Walk(long from, long end) {
            this.end = end;
            this.next = from;
        }

        @Override
        public int seek(int ordinal) {
            long wanted = Math.max(next, end - (1L << 24) + ordinal);
            return walkTo(wanted);
        }

        @Override
        public int next() {
            return walkTo(next);
        }

        private int walkTo(long wanted) {
            if (wanted >= end || directory.length == 0) {
                return END;
            }
            if (pageNumber < 0 || pageNumber + 1 < directory.length && directory[pageNumber + 1] <= wanted) {
                load(pageOf(wanted));
            }
            int found = Arrays.binarySearch(pairs, at, pairs.length, wanted);
            at = found >= 0 ? found : -found - 1;
            if (at == pairs.length) {
                if (pageNumber + 1 >= directory.length) {
                    return END;
                }
                load(pageNumber + 1);
            }
            long pair = pairs[at];
            if (pair >= end) {
                return END;
            }
            next = pair + 1;
            return (int) (pair & (IndexWriter.MOST - 1));
        }

        private void load(int number) {
            pageNumber = number;
            pairs = page(number);
            at = 0;
        }
    }
}
