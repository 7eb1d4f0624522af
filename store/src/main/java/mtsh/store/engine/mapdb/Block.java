package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame of a block of columns: layout version, number of entries, each column behind its length, and the bits of all columns, in the
 * order in which they were written. What is random is in the bits, so that it is not packed in vain.
 */
final class Block {
    private static final int LAYOUT = 2;
    /** Bytes of what stands before the columns, and of the length of one. */
    private static final int MOST_HEAD = 16;

    private static final int MOST_LENGTH = 5;
    /** A damaged count must not take the memory. */
    private static final int MOST_ENTRIES = 1 << 24;

    private final int entries;
    private final List<ColumnReader> columns;
    private final BitReader bits;

    private Block(int entries, List<ColumnReader> columns, BitReader bits) {
        this.entries = entries;
        this.columns = columns;
        this.bits = bits;
    }

    static ByteWriter join(int entries, ColumnWriter[] columns) {
        return join(entries, columns, new BitWriter());
    }

    static ByteWriter join(int entries, ColumnWriter[] columns, BitWriter bits) {
        int size = bits.size() + MOST_HEAD;
        for (ColumnWriter column : columns) {
            size += column.bytes().size() + MOST_LENGTH;
        }
        ByteWriter out = new ByteWriter(size);
        out.octet(LAYOUT);
        out.unsigned(entries);
        out.unsigned(columns.length);
        for (ColumnWriter column : columns) {
            out.unsigned(column.bytes().size());
            out.raw(column.bytes());
        }
        out.random();
        out.raw(bits.finish());
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
        return new Block(entries, columns, new BitReader(in));
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

    BitReader bits() {
        return bits;
    }

    ColumnReader column(int index) {
        return columns.get(index);
    }
}
