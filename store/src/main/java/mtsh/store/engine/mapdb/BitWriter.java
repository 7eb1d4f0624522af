package mtsh.store.engine.mapdb;

/** Writes bits behind what a {@link ByteWriter} has, high bits first. */
final class BitWriter {
    private final ByteWriter out;
    private int octet;
    private int free = 8;

    BitWriter(ByteWriter out) {
        this.out = out;
    }

    /** A number as its quotient by 2^width, in ones and a zero, and {@code width} bits of remainder. */
    void rice(long number, int width) {
        for (long quotient = number >>> width; quotient > 0; quotient--) {
            bit(1);
        }
        bit(0);
        for (int i = width - 1; i >= 0; i--) {
            bit((int) (number >>> i) & 1);
        }
    }

    private void bit(int bit) {
        octet = octet << 1 | bit;
        if (--free == 0) {
            out.octet(octet);
            octet = 0;
            free = 8;
        }
    }

    /** Fills the last byte. */
    void finish() {
        while (free < 8) {
            bit(0);
        }
    }
}
