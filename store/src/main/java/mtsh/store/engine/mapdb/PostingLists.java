package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * Reads what {@link PostingsWriter} wrote. A block is a run of lists, from the one that the segment's meta names: for each the number of
 * its rows, then the first row and the steps to the next ones. A list of many rows has blocks of its own.
 */
final class PostingLists {
    private final Segment segment;
    private final Part part;
    private final SegmentMeta.Lists directory;

    PostingLists(Segment segment, Part part, SegmentMeta.Lists directory) {
        this.segment = segment;
        this.part = part;
        this.directory = directory;
    }

    /** The rows of one number of the dictionary. */
    Postings find(int list) {
        int block = blockOf(list);
        return block < 0 ? Postings.all(0, 0) : new Walk(list, block);
    }

    /** How many rows a number has. */
    int count(int list) {
        int count = 0;
        for (int block = blockOf(list); block >= 0 && holds(block, list); block++) {
            count += open(block, list).count();
        }
        return count;
    }

    private boolean holds(int block, int list) {
        int[] firsts = directory.firstLists();
        return block < firsts.length
                && (firsts[block] == list
                        || firsts[block] < list && (block + 1 == firsts.length || firsts[block + 1] > list));
    }

    /** The first block with a row of this list, or -1. */
    private int blockOf(int list) {
        int[] firsts = directory.firstLists();
        int found = Arrays.binarySearch(firsts, list);
        if (found < 0) {
            return -found - 2;
        }
        while (found > 0 && firsts[found - 1] == list) {
            found--;
        }
        return found;
    }

    /** Stands at the number of rows of the list. */
    private ByteReader open(int block, int list) {
        ByteReader in = new ByteReader(segment.block(part, block));
        for (int skipped = directory.firstLists()[block]; skipped < list; skipped++) {
            for (int left = in.count(); left > 0; left--) {
                in.unsigned();
            }
        }
        return in;
    }

    /** How many rows each number has, from one on. */
    Counts countsFrom(int list) {
        return new Counts(list);
    }

    /** Asked once for each number, in order. */
    final class Counts {
        private int list;
        private int block;
        private ByteReader in;

        private Counts(int list) {
            this.list = list;
            this.block = blockOf(list);
        }

        int next() {
            int count = 0;
            while (block >= 0 && holds(block, list)) {
                if (in == null) {
                    in = open(block, list);
                }
                int here = in.count();
                for (int left = here; left > 0; left--) {
                    in.unsigned();
                }
                count += here;
                if (in.hasMore()) {
                    break;
                }
                in = null;
                block++;
            }
            list++;
            return count;
        }
    }

    private final class Walk implements Postings {
        private final int list;
        private int block;
        private int[] rows = new int[0];
        private int at;

        Walk(int list, int block) {
            this.list = list;
            this.block = block;
        }

        @Override
        public int next() {
            return at < rows.length || load(0) ? rows[at++] : END;
        }

        @Override
        public int seek(int ordinal) {
            while (at == rows.length || rows[rows.length - 1] < ordinal) {
                if (!load(ordinal)) {
                    at = rows.length;
                    return END;
                }
            }
            int found = Arrays.binarySearch(rows, at, rows.length, ordinal);
            at = found >= 0 ? found : -found - 1;
            return rows[at++];
        }

        /** Reads the next block of the list, or a later one when all rows before it are less than {@code ordinal}. */
        private boolean load(int ordinal) {
            int[] firstRows = directory.firstRows();
            while (holds(block, list) && holds(block + 1, list) && firstRows[block + 1] <= ordinal) {
                block++;
            }
            if (!holds(block, list)) {
                rows = new int[0];
                at = 0;
                return false;
            }
            ByteReader in = open(block++, list);
            int[] read = new int[in.count()];
            int row = 0;
            for (int i = 0; i < read.length; i++) {
                row += in.count();
                read[i] = row;
            }
            rows = read;
            at = 0;
            return read.length > 0 || load(ordinal);
        }
    }
}
