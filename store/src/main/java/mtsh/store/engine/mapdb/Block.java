package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;

/** The frame of a block of columns: layout version, number of entries, and each column behind its length. */
final class Block {
    private static final int LAYOUT = 1;
    /** A damaged count must not take the memory. */
    private static final int MOST_ENTRIES = 1 << 24;

    private final int entries;
    private final List<ColumnReader> columns;

    private Block(int entries, List<ColumnReader> columns) {
        this.entries = entries;
        this.columns = columns;
    }

    static ByteWriter join(int entries, ColumnWriter[] columns) {
        ByteWriter out = new ByteWriter();
        out.octet(LAYOUT);
        out.unsigned(entries);
        out.unsigned(columns.length);
        for (ColumnWriter column : columns) {
            out.unsigned(column.bytes().size());
            out.raw(column.bytes());
        }
        return out;
    }

    static Block split(byte[] raw) {
        return split(new ByteReader(raw));
    }

    static Block split(ByteReader in) {
        int layout = in.octet();
        if (layout != LAYOUT) {
            throw new IndexOutOfBoundsException("Block layout " + layout + " is not known");
        }
        int entries = in.count();
        int count = in.count();
        if (entries > MOST_ENTRIES) {
            throw new IndexOutOfBoundsException("A block of " + entries + " entries cannot be");
        }
        List<ColumnReader> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new ColumnReader(in.part(in.count())));
        }
        return new Block(entries, columns);
    }

    static ColumnWriter[] columns(int count) {
        ColumnWriter[] columns = new ColumnWriter[count];
        for (int i = 0; i < count; i++) {
            columns[i] = new ColumnWriter();
        }
        return columns;
    }

    int entries() {
        return entries;
    }

    ColumnReader column(int index) {
        return columns.get(index);
    }
}
