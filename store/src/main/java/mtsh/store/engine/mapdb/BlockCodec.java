package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What stands behind a key of a segment: {@code [codec][raw length, 4][crc32c, 4][payload]}. The checksum covers the key too, so
 * that a block that turns up in another's place is found out. Not safe for threads.
 */
final class BlockCodec {
    private static final int HEAD = 9;
    private static final int PLAIN = 0;
    private static final int DEFLATE = 1;
    private static final int MOST = 256 << 20;

    private final Deflater deflater = new Deflater(1, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] room = new byte[1 << 16];

    byte[] seal(long key, ByteWriter raw, boolean compress) {
        if (compress && raw.size() > 64) {
            int length = deflate(raw);
            if (length < raw.size()) {
                return frame(key, DEFLATE, raw.size(), room, length);
            }
        }
        return frame(key, PLAIN, raw.size(), raw.array(), raw.size());
    }

    /** The raw bytes, or {@link IndexOutOfBoundsException} when they are not what was sealed under this key. */
    byte[] open(long key, byte[] value) {
        if (value.length < HEAD) {
            throw new IndexOutOfBoundsException("A block is shorter than its head");
        }
        int codec = value[0];
        int rawLength = integer(value, 1);
        if (checksum(key, value) != integer(value, 5)) {
            throw new IndexOutOfBoundsException("A block fails its checksum");
        }
        if (codec == PLAIN) {
            return Arrays.copyOfRange(value, HEAD, value.length);
        }
        if (codec != DEFLATE || rawLength < 0 || rawLength > MOST) {
            throw new IndexOutOfBoundsException("Block codec " + codec + " is not known");
        }
        return inflate(value, rawLength);
    }

    void close() {
        deflater.end();
        inflater.end();
    }

    private int deflate(ByteWriter raw) {
        deflater.reset();
        deflater.setInput(raw.array(), 0, raw.size());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == room.length) {
                room = Arrays.copyOf(room, room.length * 2);
            }
            length += deflater.deflate(room, length, room.length - length);
        }
        return length;
    }

    private byte[] inflate(byte[] value, int rawLength) {
        byte[] raw = new byte[rawLength];
        inflater.reset();
        inflater.setInput(value, HEAD, value.length - HEAD);
        try {
            int length = 0;
            while (length < rawLength) {
                int more = inflater.inflate(raw, length, rawLength - length);
                if (more == 0) {
                    throw new IndexOutOfBoundsException("A block ends early");
                }
                length += more;
            }
            return raw;
        } catch (DataFormatException e) {
            throw (IndexOutOfBoundsException) new IndexOutOfBoundsException("A block does not decompress").initCause(e);
        }
    }

    private static byte[] frame(long key, int codec, int rawLength, byte[] payload, int length) {
        byte[] value = new byte[HEAD + length];
        value[0] = (byte) codec;
        integer(value, 1, rawLength);
        System.arraycopy(payload, 0, value, HEAD, length);
        integer(value, 5, checksum(key, value));
        return value;
    }

    private static int checksum(long key, byte[] value) {
        byte[] head = new byte[8 + 5];
        for (int i = 0; i < 8; i++) {
            head[i] = (byte) (key >>> (56 - 8 * i));
        }
        System.arraycopy(value, 0, head, 8, 5);
        CRC32C crc = new CRC32C();
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
