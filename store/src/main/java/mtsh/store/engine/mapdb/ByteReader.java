package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. Running over the end is an {@link IndexOutOfBoundsException}, which means damage. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int from, int length) {
        if (from < 0 || length < 0 || from + length > bytes.length) {
            throw new IndexOutOfBoundsException("A part of " + length + " bytes at " + from + " does not fit");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    /** What it reads from; {@link #position} is where it is in there. */
    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    boolean hasMore() {
        return at < end;
    }

    int octet() {
        return bytes[need(1)] & 0xff;
    }

    long unsigned() {
        long value = 0;
        int shift = 0;
        while (true) {
            int next = bytes[need(1)];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
            if (shift > 63) {
                throw new IndexOutOfBoundsException("A number has no end");
            }
        }
    }

    /** A count or length, which never exceeds what an array can hold. */
    int count() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("A count of " + value + " cannot be");
        }
        return (int) value;
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
        int from = need(8);
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (bytes[from + i] & 0xff);
        }
        return value;
    }

    String text() {
        int length = count();
        int from = need(length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** A reader of the next {@code length} bytes, which are skipped here. */
    ByteReader part(int length) {
        return new ByteReader(bytes, need(length), length);
    }

    private int need(int length) {
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("The block ends in the middle of a value");
        }
        int from = at;
        at += length;
        return from;
    }
}
