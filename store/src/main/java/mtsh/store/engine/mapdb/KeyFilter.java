package mtsh.store.engine.mapdb;

/**
 * A Bloom filter over the terms of a segment: says for certain that a term is not there, with ten bits a term wrongly "maybe" in one of a
 * hundred. Only who writes needs it, many times a message, so that it is made of the terms when it is first needed and not stored.
 */
final class KeyFilter {
    private static final int BITS = 10;
    private static final int PROBES = 6;

    private final long[] words;

    private KeyFilter(int words) {
        this.words = new long[words];
    }

    private static int words(Segment segment) {
        return Math.toIntExact(terms(segment) * BITS / Long.SIZE) + 1;
    }

    /** About how many terms a segment has. */
    static long terms(Segment segment) {
        return (long) segment.meta().terms().length * TermWriter.PAIRS;
    }

    /** How much room the filter of a segment takes. */
    static long bytes(Segment segment) {
        return words(segment) * 8L;
    }

    static KeyFilter of(Segment segment) {
        KeyFilter filter = new KeyFilter(words(segment));
        long[] last = {-1};
        segment.terms().all((shortHash, page) -> {
            if (shortHash != last[0]) {
                filter.add(shortHash);
                last[0] = shortHash;
            }
        });
        return filter;
    }

    boolean mayHold(long hash) {
        long mixed = mixed(hash >>> Long.SIZE - TermWriter.HASH);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(mixed, probe);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    long bytes() {
        return words.length * 8L;
    }

    private void add(long shortHash) {
        long mixed = mixed(shortHash);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(mixed, probe);
            words[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    private static long mixed(long shortHash) {
        long mixed = shortHash * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 32;
    }

    /** Two halves of one hash make all probes (Kirsch and Mitzenmacher 2006). */
    private long bit(long mixed, int probe) {
        long sum = (mixed & 0xffffffffL) + probe * (mixed >>> 32 | 1);
        return (sum & 0xffffffffL) * (words.length * 64L) >>> 32;
    }
}
