package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Remembers the first bytes that were read, so that one may look at a file in an archive and then read it from its beginning. */
final class Replay extends InputStream {
    /** More than a decoder of bzip2, which works in the largest blocks, takes to give its first bytes. */
    private static final int MOST = 2 * 1024 * 1024;

    private final InputStream in;
    private byte[] seen = new byte[0];
    private int length;
    private int at;
    private boolean isLost;

    Replay(InputStream in) {
        this.in = in;
    }

    /** Goes back to the beginning; false when more was read than is remembered. */
    boolean rewind() {
        at = 0;
        return !isLost;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
        if (at < length && !isLost) {
            int count = Math.min(wanted, length - at);
            System.arraycopy(seen, at, target, from, count);
            at += count;
            return count;
        }
        int count = in.read(target, from, wanted);
        if (count > 0 && !isLost) {
            remember(target, from, count);
        }
        return count;
    }

    private void remember(byte[] bytes, int from, int count) {
        if (length + count > MOST) {
            isLost = true;
            seen = new byte[0];
            return;
        }
        if (length + count > seen.length) {
            seen = Arrays.copyOf(seen, Math.min(MOST, Math.max(2 * seen.length, length + count)));
        }
        System.arraycopy(bytes, from, seen, length, count);
        length += count;
        at = length;
    }

    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        if (at < length && !isLost) {
            int skipped = (int) Math.min(count, length - at);
            at += skipped;
            return skipped;
        }
        isLost = true;
        seen = new byte[0];
        return in.skip(count);
    }
}
