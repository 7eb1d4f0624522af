package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What a record of a segment is: {@code [codec, 1][raw length, 4][crc32c, 4][payload]}. The checksum covers the record's key too, so
 * that a record that turns up in another's place is found out. Not safe for threads.
 */
final class BlockCodec {
    static final int PLAIN = 0;
    static final int ZSTD = 2;
    /** How many bytes are plain, a zstd frame of those before them, and they. */
    static final int ZSTD_BEGIN = 3;

    /** More than any block has; a damaged length must not take the memory. */
    static final int MOST = 256 << 20;

    private static final int HEAD = 9;

    /** So few bytes are not worth a frame. */
    private static final int SHORT = 64;

    private final Zstd zstd = Zstd.open();
    private final byte[] head = new byte[8 + 5];
    private final CRC32C crc = new CRC32C();
    private final ByteWriter parts = new ByteWriter();

    byte[] seal(long key, ByteWriter raw, boolean compress) {
        int packable = raw.packable();
        if (!compress || packable <= SHORT) {
            return frame(key, PLAIN, raw.size(), raw.array(), raw.size());
        }
        int length = zstd.pack(raw.array(), 0, packable);
        if (length >= packable) {
            return frame(key, PLAIN, raw.size(), raw.array(), raw.size());
        }
        if (packable == raw.size()) {
            return frame(key, ZSTD, raw.size(), zstd.packed(), length);
        }
        parts.clear();
        parts.unsigned(raw.size() - packable);
        parts.raw(zstd.packed(), 0, length);
        parts.raw(raw.array(), packable, raw.size() - packable);
        return frame(key, ZSTD_BEGIN, raw.size(), parts.array(), parts.size());
    }

    /** What was sealed under {@code oldKey}, under another key; it is not packed anew. */
    byte[] seal(long key, long oldKey, byte[] value) {
        check(oldKey, value);
        byte[] copy = value.clone();
        integer(copy, 5, checksum(key, copy));
        return copy;
    }

    private void check(long key, byte[] value) {
        if (value.length < HEAD) {
            throw new IndexOutOfBoundsException("A block is shorter than its head");
        }
        if (checksum(key, value) != integer(value, 5)) {
            throw new IndexOutOfBoundsException("A block fails its checksum");
        }
    }

    /** The raw bytes, or {@link IndexOutOfBoundsException} when they are not what was sealed under this key. */
    byte[] open(long key, byte[] value) {
        check(key, value);
        int codec = value[0];
        int rawLength = integer(value, 1);
        if (codec == PLAIN) {
            return Arrays.copyOfRange(value, HEAD, value.length);
        }
        if (codec != ZSTD && codec != ZSTD_BEGIN || rawLength < 0 || rawLength > MOST) {
            throw new IndexOutOfBoundsException("Block codec " + codec + " is not known");
        }
        return codec == ZSTD ? zstd.unpack(value, HEAD, value.length - HEAD, rawLength) : unpackBegin(value, rawLength);
    }

    private byte[] unpackBegin(byte[] value, int rawLength) {
        ByteReader in = new ByteReader(value, HEAD, value.length - HEAD);
        int plain = in.count();
        int packed = in.remaining() - plain;
        if (plain > rawLength || packed < 0) {
            throw new IndexOutOfBoundsException("A block has more plain bytes than bytes");
        }
        byte[] begin = zstd.unpack(value, in.position(), packed, rawLength - plain);
        byte[] raw = Arrays.copyOf(begin, rawLength);
        System.arraycopy(value, value.length - plain, raw, begin.length, plain);
        return raw;
    }

    void close() {
        zstd.close();
    }

    private byte[] frame(long key, int codec, int rawLength, byte[] payload, int length) {
        byte[] value = new byte[HEAD + length];
        value[0] = (byte) codec;
        integer(value, 1, rawLength);
        System.arraycopy(payload, 0, value, HEAD, length);
        integer(value, 5, checksum(key, value));
        return value;
    }

    private int checksum(long key, byte[] value) {
        for (int i = 0; i < 8; i++) {
            head[i] = (byte) (key >>> (56 - 8 * i));
        }
        System.arraycopy(value, 0, head, 8, 5);
        crc.reset();
        crc.update(head, 0, head.length);
        crc.update(value, HEAD, value.length - HEAD);
        return (int) crc.getValue();
    }

    private static int integer(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    private static void integer(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }
}
