package mtsh.store.engine.mapdb;

/**
 * A record that is made of pages, each packed by itself, so that a single one can be read: {@code count}, then for each page its raw
 * length and its packed length (equal when it is not packed), then the pages. The record as a whole has the checksum.
 */
final class Pages {
    private final Zstd zstd;
    private final byte[] bytes;
    private final int[] raw;
    private final int[] starts;

    private Pages(Zstd zstd, byte[] bytes, int[] raw, int[] starts) {
        this.zstd = zstd;
        this.bytes = bytes;
        this.raw = raw;
        this.starts = starts;
    }

    static Pages of(byte[] record, Zstd zstd) {
        ByteReader in = new ByteReader(record);
        int count = in.count();
        if (count > record.length) {
            throw new IndexOutOfBoundsException(
                    "A record of " + record.length + " bytes cannot have " + count + " pages");
        }
        int[] raw = new int[count];
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            raw[i] = in.count();
            starts[i + 1] = Math.addExact(starts[i], in.count());
        }
        int begin = in.position();
        for (int i = 0; i <= count; i++) {
            starts[i] += begin;
        }
        if (starts[count] != record.length) {
            throw new IndexOutOfBoundsException("The pages of a record do not fill it");
        }
        return new Pages(zstd, record, raw, starts);
    }

    int count() {
        return raw.length;
    }

    ByteReader page(int number) {
        int length = starts[number + 1] - starts[number];
        if (length == raw[number]) {
            return new ByteReader(bytes, starts[number], length);
        }
        if (raw[number] > BlockCodec.MOST) {
            throw new IndexOutOfBoundsException("A page of " + raw[number] + " bytes cannot be");
        }
        return new ByteReader(zstd.unpack(bytes, starts[number], length, raw[number]));
    }

    /** Gathers pages for a record. */
    static final class Writer {
        private final Zstd zstd;
        private final ByteWriter lengths = new ByteWriter();
        private final ByteWriter payloads = new ByteWriter();
        private int count;

        Writer(Zstd zstd) {
            this.zstd = zstd;
        }

        void add(ByteWriter page) {
            int packed = page.size() > 64 ? zstd.pack(page.array(), 0, page.size()) : page.size();
            boolean smaller = packed < page.size();
            lengths.unsigned(page.size());
            lengths.unsigned(smaller ? packed : page.size());
            payloads.raw(smaller ? zstd.packed() : page.array(), 0, smaller ? packed : page.size());
            count++;
        }

        ByteWriter record() {
            ByteWriter out = new ByteWriter();
            out.unsigned(count);
            out.raw(lengths);
            out.raw(payloads);
            return out;
        }
    }
}
