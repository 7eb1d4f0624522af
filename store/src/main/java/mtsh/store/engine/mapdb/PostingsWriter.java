package mtsh.store.engine.mapdb;

/**
 * For each number of a dictionary the rows that have it, ascending. Gathered as they come, in the order of rows; see {@link PostingLists}
 * for what is written.
 */
final class PostingsWriter {
    /** Rows of one block; a list with more goes on in the next. */
    static final int MOST_ROWS = 2048;
    /** Bytes after which no further list begins in a block. */
    private static final int FULL = 3072;

    private final Part part;
    private final int lists;
    private final IntList numbers = new IntList();

    /** @param lists the size of the dictionary */
    PostingsWriter(Part part, int lists) {
        this.part = part;
        this.lists = lists;
    }

    /** The next row has this number; -1 when it has none. */
    void add(int number) {
        numbers.add(number);
    }

    SegmentMeta.Lists write(SegmentSink sink) {
        int[] ends = new int[lists + 1];
        for (int row = 0; row < numbers.size(); row++) {
            int number = numbers.get(row);
            if (number >= 0) {
                ends[number + 1]++;
            }
        }
        for (int i = 0; i < lists; i++) {
            ends[i + 1] += ends[i];
        }
        int[] rows = new int[ends[lists]];
        int[] at = ends.clone();
        for (int row = 0; row < numbers.size(); row++) {
            int number = numbers.get(row);
            if (number >= 0) {
                rows[at[number]++] = row;
            }
        }
        return new Blocks(sink, rows).write(ends);
    }

    private final class Blocks {
        private final SegmentSink sink;
        private final int[] rows;
        private final IntList firstLists = new IntList();
        private final IntList firstRows = new IntList();
        private final ByteWriter block = new ByteWriter();

        Blocks(SegmentSink sink, int[] rows) {
            this.sink = sink;
            this.rows = rows;
        }

        SegmentMeta.Lists write(int[] ends) {
            for (int list = 0; list < lists; list++) {
                int from = ends[list];
                int to = ends[list + 1];
                if (block.size() > 0 && (block.size() >= FULL || to - from > MOST_ROWS)) {
                    close();
                }
                do {
                    int until = Math.min(to, from + MOST_ROWS);
                    if (block.size() == 0) {
                        firstLists.add(list);
                        firstRows.add(from < to ? rows[from] : 0);
                    }
                    list(from, until);
                    from = until;
                    if (from < to) {
                        close();
                    }
                } while (from < to);
            }
            if (block.size() > 0) {
                close();
            }
            return new SegmentMeta.Lists(firstLists.toArray(), firstRows.toArray());
        }

        private void list(int from, int to) {
            block.unsigned(to - from);
            int previous = 0;
            for (int i = from; i < to; i++) {
                block.unsigned(rows[i] - previous);
                previous = rows[i];
            }
        }

        private void close() {
            sink.put(part, firstLists.size() - 1L, block, false);
            block.clear();
        }
    }
}
