package mtsh.store.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks along the frames of zstd data and gives one after the other, block by block, without those that hold no data. A frame whose
 * window takes too much memory is refused before a decoder sees it. Where the data end early the decoder is told that the last whole
 * block is the frame's last, because it gives what it unpacked only as the window moves on; for the same reason it is not told of the
 * sum, which it would want first. The layout is that of RFC 8878.
 */
final class ZstdFrames extends InputStream {
    /** What the decoder reads; all levels up to 19 are within. */
    private static final long MOST_WINDOW = 8L << 20;

    /** A frame that is its own window is kept in memory whole. */
    private static final long MOST_SINGLE = 128L << 20;

    private static final int MOST_BLOCK = 128 * 1024;
    private static final int BLOCK_HEAD = 3;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int HAS_SUM = 4;
    private static final byte[] EMPTY_LAST_BLOCK = {1, 0, 0};

    private final String name;
    private final InputStream in;
    private final byte[] piece = new byte[BLOCK_HEAD + MOST_BLOCK];
    private int at;
    private int limit;
    private boolean isLast;
    private boolean isCut;
    private boolean hasSum;
    private int sum;

    ZstdFrames(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Whether the data ended within the last frame given. */
    boolean isCut() {
        return isCut;
    }

    boolean hasSum() {
        return hasSum;
    }

    /** The low half of the hash of what the last frame given holds. */
    int sum() {
        return sum;
    }

    /** Goes to the next frame, when the one before was read to its end; false at the end of the data. */
    boolean next() throws IOException {
        boolean isEmpty = true;
        while (isEmpty) {
            at = 0;
            limit = 0;
            if (!take(1)) {
                return false;
            }
            need(3);
            int magic = (int) number(0, 4);
            isEmpty = (magic & ~0xF) == SKIPPABLE;
            if (isEmpty) {
                need(4);
                in.skipNBytes(number(4, 4));
            }
        }
        head();
        return true;
    }

    private void head() throws IOException {
        need(1);
        int flags = piece[4];
        boolean isSingle = (flags & 0x20) != 0;
        int dictionary = new int[] {0, 1, 2, 4}[flags & 3];
        int size = new int[] {isSingle ? 1 : 0, 2, 4, 8}[flags >> 6 & 3];
        need((isSingle ? 0 : 1) + dictionary + size);
        if (isSingle) {
            checkWindow(number(5 + dictionary, size), MOST_SINGLE);
        } else {
            checkWindow(window(piece[5]), MOST_WINDOW);
        }
        hasSum = (flags & HAS_SUM) != 0;
        piece[4] &= ~HAS_SUM;
        isLast = false;
        isCut = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** The bytes of one frame. */
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (at == limit) {
            if (isLast) {
                return -1;
            }
            at = 0;
            limit = 0;
            block();
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(piece, at, target, from, count);
        at += count;
        return count;
    }

    private void block() throws IOException {
        isCut = !takeBlock();
        if (isCut) {
            System.arraycopy(EMPTY_LAST_BLOCK, 0, piece, 0, EMPTY_LAST_BLOCK.length);
            limit = EMPTY_LAST_BLOCK.length;
            isLast = true;
        }
    }

    private boolean takeBlock() throws IOException {
        if (!take(BLOCK_HEAD)) {
            return false;
        }
        int block = (int) number(0, BLOCK_HEAD);
        boolean isRepeated = (block >> 1 & 3) == 1;
        int length = isRepeated ? 1 : block >> 3;
        if (length > MOST_BLOCK) {
            throw new IOException("a zstd block of " + length + " bytes");
        }
        if (!take(length)) {
            return false;
        }
        isLast = (block & 1) != 0;
        return !isLast || !hasSum || takeSum();
    }

    /** Without its sum the frame is whole, but nobody knows whether it is right. */
    private boolean takeSum() throws IOException {
        byte[] bytes = in.readNBytes(4);
        for (int i = 0; i < bytes.length; i++) {
            sum = sum >>> 8 | bytes[i] << 24;
        }
        return bytes.length == 4;
    }

    private static long window(byte descriptor) {
        long base = 1L << 10 + (descriptor >> 3 & 0x1F);
        return base + base / 8 * (descriptor & 7);
    }

    private void checkWindow(long window, long most) throws CarrierException {
        if (window < 0 || window > most) {
            throw new CarrierException(name + ": is packed with a zstd window of " + (window >>> 20)
                    + " MiB, more than the " + (most >> 20) + " that are read; unpack it first");
        }
    }

    private void need(int count) throws IOException {
        if (!take(count)) {
            throw new EOFException("the zstd data end in a head");
        }
    }

    private boolean take(int count) throws IOException {
        int read = in.readNBytes(piece, limit, count);
        limit += read;
        return read == count;
    }

    private long number(int from, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (piece[from + i] & 0xFFL) << 8 * i;
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
