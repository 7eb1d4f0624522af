package mtsh.store.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks along the frames of zstd data and passes them on, without those that hold no data. A frame whose window takes too much memory
 * is refused before a decoder sees it. The layout is that of RFC 8878.
 */
final class ZstdFrames extends InputStream {
    /** The zstd command itself refuses more unless it is told otherwise. */
    private static final long MOST_WINDOW = 128L << 20;

    private static final int SKIPPABLE = 0x184D2A50;
    private static final int HEAD = 18;
    private static final int BLOCK_HEAD = 3;
    private static final int SUM = 4;

    private enum Part {
        FRAME,
        BLOCK,
        SUM
    }

    private final String name;
    private final InputStream in;
    private final byte[] head = new byte[HEAD];
    private int headAt;
    private int headLength;
    private long body;
    private Part next = Part.FRAME;
    private boolean hasSum;

    ZstdFrames(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (headAt == headLength && body == 0) {
            if (!advance()) {
                return -1;
            }
        }
        if (headAt < headLength) {
            int count = Math.min(length, headLength - headAt);
            System.arraycopy(head, headAt, target, from, count);
            headAt += count;
            return count;
        }
        int count = in.read(target, from, (int) Math.min(length, body));
        body -= Math.max(count, 0);
        return count;
    }

    /** Reads what says how long the next part is; false at the end of the data. */
    private boolean advance() throws IOException {
        headAt = 0;
        headLength = 0;
        return switch (next) {
            case FRAME -> frame();
            case BLOCK -> block();
            case SUM -> {
                next = Part.FRAME;
                body = SUM;
                yield true;
            }
        };
    }

    private boolean frame() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        head[headLength++] = (byte) first;
        take(3);
        int magic = (int) number(0, 4);
        if ((magic & ~0xF) == SKIPPABLE) {
            take(4);
            in.skipNBytes(number(4, 4));
            headLength = 0;
            return true;
        }
        take(1);
        int flags = head[4];
        boolean isSingle = (flags & 0x20) != 0;
        int dictionary = new int[] {0, 1, 2, 4}[flags & 3];
        int size = new int[] {isSingle ? 1 : 0, 2, 4, 8}[flags >> 6 & 3];
        take((isSingle ? 0 : 1) + dictionary + size);
        checkWindow(isSingle ? number(5 + dictionary, size) + (size == 2 ? 256 : 0) : window(head[5]));
        hasSum = (flags & 4) != 0;
        next = Part.BLOCK;
        return true;
    }

    private boolean block() throws IOException {
        take(BLOCK_HEAD);
        int block = (int) number(0, BLOCK_HEAD);
        boolean isRepeated = (block >> 1 & 3) == 1;
        body = isRepeated ? 1 : block >> 3;
        if ((block & 1) != 0) {
            next = hasSum ? Part.SUM : Part.FRAME;
        }
        return true;
    }

    private static long window(byte descriptor) {
        long base = 1L << 10 + (descriptor >> 3 & 0x1F);
        return base + base / 8 * (descriptor & 7);
    }

    private void checkWindow(long window) throws CarrierException {
        if (window < 0 || window > MOST_WINDOW) {
            throw new CarrierException(name + ": unpacking the zstd data takes " + (window >>> 20)
                    + " MiB of memory, more than " + (MOST_WINDOW >> 20) + "; unpack it first");
        }
    }

    private void take(int count) throws IOException {
        int read = in.readNBytes(head, headLength, count);
        headLength += read;
        if (read < count) {
            throw new EOFException("the zstd data end in a head");
        }
    }

    private long number(int from, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (head[from + i] & 0xFFL) << 8 * i;
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
