package mtsh.store.engine.mapdb;

import java.util.List;

/** How many rows have each name, as the client's address, the next server's address, and the server. */
final class NameCounts {
    /** The columns that are counted, in the order of the file. */
    static final List<HeadColumn> COLUMNS = List.of(HeadColumn.FROM_IP, HeadColumn.TO_IP, HeadColumn.SERVER);

    private final int[][] counts;

    /** @param names the size of the dictionary of names */
    NameCounts(int names) {
        counts = new int[COLUMNS.size()][names];
    }

    void add(long[][] numbers, int row) {
        for (int i = 0; i < counts.length; i++) {
            counts[i][(int) numbers[COLUMNS.get(i).ordinal()][row]]++;
        }
    }

    int count(HeadColumn column, int name) {
        return counts[COLUMNS.indexOf(column)][name];
    }

    ByteWriter write() {
        ByteWriter out = new ByteWriter();
        out.unsigned(counts[0].length);
        for (int[] column : counts) {
            for (int count : column) {
                out.unsigned(count);
            }
        }
        return out;
    }

    static NameCounts read(byte[] raw) {
        ByteReader in = new ByteReader(raw);
        int names = in.count();
        if (names > raw.length) {
            throw new IndexOutOfBoundsException("Counts of " + names + " names cannot be");
        }
        NameCounts read = new NameCounts(names);
        for (int[] column : read.counts) {
            for (int i = 0; i < names; i++) {
                column[i] = in.count();
            }
        }
        return read;
    }
}
