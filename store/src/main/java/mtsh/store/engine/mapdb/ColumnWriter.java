package mtsh.store.engine.mapdb;

import java.time.Instant;

/**
 * One column of a block. Texts go through a dictionary that grows as they come, so that a value costs its bytes once in a block;
 * the empty text is always the first entry.
 */
final class ColumnWriter {
    private final ByteWriter out = new ByteWriter();
    private final TextNumbers dictionary = new TextNumbers();
    private long previous;
    private String lastText = "";
    private int lastReference;

    ColumnWriter() {
        dictionary.number("");
    }

    void text(String value) {
        // Most columns repeat themselves; the dictionary is asked only when they do not.
        if (value.equals(lastText)) {
            out.unsigned(lastReference + 1L);
            return;
        }
        int known = dictionary.size();
        int reference = value.isEmpty() ? 0 : dictionary.number(value);
        lastText = value;
        lastReference = reference;
        if (reference < known) {
            out.unsigned(reference + 1L);
            return;
        }
        out.unsigned(0);
        out.text(value);
    }

    void number(long value) {
        out.signed(value);
    }

    /** A number that is near the one before it. */
    void step(long value) {
        out.signed(value - previous);
        previous = value;
    }

    /** Exact to the nanosecond; whole microseconds are shorter. */
    void time(Instant value) {
        step(value.getEpochSecond());
        int nanos = value.getNano();
        boolean whole = nanos % 1000 == 0;
        out.unsigned(whole ? (long) (nanos / 1000) << 1 : (long) nanos << 1 | 1);
    }

    void fixed(long value) {
        out.fixed(value);
    }

    ByteWriter bytes() {
        return out;
    }
}
