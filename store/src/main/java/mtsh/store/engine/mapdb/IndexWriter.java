package mtsh.store.engine.mapdb;

/**
 * Gathers (hash, ordinal) pairs as {@code hash, 32 bits | ordinal, 24 bits}, sorts them, and writes pages of deltas. The directory
 * holds the first pair of each page.
 */
final class IndexWriter {
    static final int PAGE = 1024;
    /** Ordinals have 24 bits; a segment never has more rows or lives. */
    static final int MOST = 1 << 24;

    private final Part part;
    private final LongList pairs = new LongList();

    IndexWriter(Part part) {
        this.part = part;
    }

    /** The upper half of {@code hash} counts. */
    void add(long hash, int ordinal) {
        pairs.add(pair(hash, ordinal));
    }

    static long pair(long hash, int ordinal) {
        return (hash >>> 32) << 24 | ordinal;
    }

    /** Writes the pages; returns the directory. */
    long[] write(SegmentSink sink) {
        pairs.sort();
        LongList directory = new LongList();
        ByteWriter page = new ByteWriter();
        long previous = -1;
        int entries = 0;
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.get(i);
            if (pair == previous) {
                continue;
            }
            if (entries == PAGE) {
                sink.put(part, directory.size() - 1L, page, false);
                page.clear();
                entries = 0;
            }
            if (entries++ == 0) {
                directory.add(pair);
                page.unsigned(pair);
            } else {
                page.unsigned(pair - previous);
            }
            previous = pair;
        }
        if (entries > 0) {
            sink.put(part, directory.size() - 1L, page, false);
        }
        return directory.toArray();
    }
}
