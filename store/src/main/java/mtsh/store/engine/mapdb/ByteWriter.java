package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array with the few encodings that blocks are made of. */
final class ByteWriter {
    private byte[] bytes;
    private int size;
    /** What is behind this is random and need not be packed; -1 when nothing is. */
    private int random = -1;

    ByteWriter() {
        this(256);
    }

    /** @param capacity bytes that will come; more may */
    ByteWriter(int capacity) {
        bytes = new byte[capacity];
    }

    void octet(int value) {
        grow(1);
        bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, low first; any long, but short only when it is small and not negative. */
    void unsigned(long value) {
        grow(10);
        if ((value & ~0x7fL) == 0) {
            bytes[size++] = (byte) value;
            return;
        }
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Zigzag: short when it is near zero on either side. */
    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** Eight bytes, high first. */
    void fixed(long value) {
        grow(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        raw(encoded, 0, encoded.length);
    }

    void raw(byte[] source, int from, int length) {
        grow(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void raw(ByteWriter other) {
        raw(other.bytes, 0, other.size);
    }

    /** What follows is random: whoever packs these bytes leaves it as it is. */
    void random() {
        random = size;
    }

    /** How many bytes come before those that are {@link #random}. */
    int packable() {
        return random < 0 ? size : random;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        random = -1;
    }

    /** The backing array; only the first {@link #size()} bytes count. */
    byte[] array() {
        return bytes;
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
