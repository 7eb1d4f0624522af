package mtsh.store.engine.mapdb;

/** Writes bits one behind the other, high bits first. */
final class BitWriter {
    private static final int MOST = 32;

    private final ByteWriter out;
    /** The last {@link #pending} bits of it are not written yet; there are less than eight of them. */
    private long waiting;

    private int pending;

    BitWriter() {
        this(new ByteWriter());
    }

    /** Behind what {@code out} has. */
    BitWriter(ByteWriter out) {
        this.out = out;
    }

    /** A number as its quotient by 2^width, in ones and a zero, and {@code width} bits of remainder. */
    void rice(long number, int width) {
        for (long quotient = number >>> width; quotient > 0; quotient--) {
            few(1, 1);
        }
        few(0, 1);
        bits(number, width);
    }

    /** The low {@code width} bits of a number; up to 64. */
    void bits(long number, int width) {
        if (width > MOST) {
            few(number >>> MOST, width - MOST);
            few(number, MOST);
            return;
        }
        few(number, width);
    }

    private void few(long number, int width) {
        waiting = waiting << width | number & (1L << width) - 1;
        pending += width;
        while (pending >= 8) {
            pending -= 8;
            out.octet((int) (waiting >>> pending));
        }
    }

    /** Bytes so far, the last one begun. */
    int size() {
        return out.size() + 1;
    }

    /** Fills the last byte; returns what has all bits. */
    ByteWriter finish() {
        if (pending > 0) {
            few(0, 8 - pending);
        }
        return out;
    }
}
