package mtsh.store.engine.mapdb;

/** A Bloom filter over hashes: says for certain that a key is not in a segment, with ten bits a key wrongly "maybe" in one of a hundred. */
final class KeyFilter {
    private static final int BITS = 10;
    private static final int PROBES = 6;

    private final long[] words;

    private KeyFilter(long[] words) {
        this.words = words;
    }

    static KeyFilter of(LongList hashes) {
        KeyFilter filter = new KeyFilter(new long[hashes.size() * BITS / 64 + 1]);
        for (int i = 0; i < hashes.size(); i++) {
            filter.add(hashes.get(i));
        }
        return filter;
    }

    static KeyFilter read(byte[] raw) {
        ByteReader in = new ByteReader(raw);
        long[] words = new long[in.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.fixed();
        }
        return new KeyFilter(words);
    }

    ByteWriter write() {
        ByteWriter out = new ByteWriter();
        out.unsigned(words.length);
        for (long word : words) {
            out.fixed(word);
        }
        return out;
    }

    boolean mayHold(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(hash, probe);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    long bytes() {
        return words.length * 8L;
    }

    private void add(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(hash, probe);
            words[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    private long bit(long hash, int probe) {
        long mixed = hash + probe * (hash >>> 32 | 1) * 0x9e3779b97f4a7c15L;
        return Long.remainderUnsigned(mixed ^ mixed >>> 31, words.length * 64L);
    }
}
