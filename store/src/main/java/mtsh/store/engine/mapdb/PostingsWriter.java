package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Writes for each number of a dictionary the rows that have it, ascending; see {@link PostingLists} for what is written. The rows are put
 * in order of their numbers by stretches of numbers, so that only some are in memory twice.
 */
final class PostingsWriter {
    /** Rows of one block; a list with more goes on in the next. */
    static final int MOST_ROWS = 2048;
    /** Bytes after which no further list begins in a block. */
    private static final int FULL = 3072;
    /** Rows that are put in order at a time; one list may have more. */
    private static final int STRETCH = 1 << 20;

    private final Part part;
    private final SegmentSink sink;
    private final int rowCount;
    private final IntUnaryOperator numbers;
    private final IntList firstLists = new IntList();
    private final IntList firstRows = new IntList();
    private final ByteWriter block = new ByteWriter();

    /** @param numbers by row, -1 for one that has none */
    private PostingsWriter(Part part, SegmentSink sink, int rowCount, IntUnaryOperator numbers) {
        this.part = part;
        this.sink = sink;
        this.rowCount = rowCount;
        this.numbers = numbers;
    }

    /**
     * Writes the lists of a part.
     *
     * @param lists the size of the dictionary
     * @param numbers by row the number it has, -1 for one that has none
     */
    static SegmentMeta.Lists write(Part part, SegmentSink sink, int lists, int rowCount, IntUnaryOperator numbers) {
        return new PostingsWriter(part, sink, rowCount, numbers).write(lists);
    }

    private SegmentMeta.Lists write(int lists) {
        int[] sizes = new int[lists];
        for (int row = 0; row < rowCount; row++) {
            int number = numbers.applyAsInt(row);
            if (number >= 0) {
                sizes[number]++;
            }
        }
        int from = 0;
        while (from < lists) {
            int to = from + 1;
            int rows = sizes[from];
            while (to < lists && rows + sizes[to] <= STRETCH) {
                rows += sizes[to++];
            }
            stretch(from, Arrays.copyOfRange(sizes, from, to), rows);
            from = to;
        }
        if (block.size() > 0) {
            close();
        }
        return new SegmentMeta.Lists(firstLists.toArray(), firstRows.toArray());
    }

    private void stretch(int firstList, int[] sizes, int count) {
        int[] ends = new int[sizes.length];
        for (int i = 1; i < ends.length; i++) {
            ends[i] = ends[i - 1] + sizes[i - 1];
        }
        int[] rows = new int[count];
        for (int row = 0; row < rowCount; row++) {
            int list = numbers.applyAsInt(row) - firstList;
            if (list >= 0 && list < ends.length) {
                rows[ends[list]++] = row;
            }
        }
        for (int i = 0; i < ends.length; i++) {
            list(firstList + i, rows, ends[i] - sizes[i], ends[i]);
        }
    }

    private void list(int list, int[] rows, int begin, int to) {
        int from = begin;
        if (block.size() > 0 && (block.size() >= FULL || to - from > MOST_ROWS)) {
            close();
        }
        do {
            int until = Math.min(to, from + MOST_ROWS);
            if (block.size() == 0) {
                firstLists.add(list);
                firstRows.add(from < to ? rows[from] : 0);
            }
            run(rows, from, until);
            from = until;
            if (from < to) {
                close();
            }
        } while (from < to);
    }

    private void run(int[] rows, int from, int to) {
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
