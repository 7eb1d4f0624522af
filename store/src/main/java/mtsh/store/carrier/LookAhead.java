package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;

/** Packed bytes, read so far ahead that it is known when the end is near. */
final class LookAhead extends InputStream {
    /** More than any decoder takes for the next {@link UnpackedInput#PIECE} bytes, bzip2's apart. */
    private static final int AHEAD = 320 * 1024;

    private final InputStream raw;
    private final byte[] buffer = new byte[2 * AHEAD];
    private int at;
    private int limit;
    private boolean hasEnded;
    private long given;

    LookAhead(InputStream raw) {
        this.raw = raw;
    }

    /** Whether all that is left has been read ahead. */
    boolean isNearEnd() throws IOException {
        if (limit - at < AHEAD && !hasEnded) {
            fill();
        }
        return hasEnded;
    }

    /** Whether nothing is left. */
    boolean isAtEnd() {
        return hasEnded && at == limit;
    }

    /** How many bytes were taken. */
    long given() {
        return given;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        while (limit < AHEAD && !hasEnded) {
            int count = raw.read(buffer, limit, buffer.length - limit);
            hasEnded = count < 0;
            limit += Math.max(count, 0);
        }
    }

    @Override
    public int read() throws IOException {
        if (at == limit) {
            fill();
        }
        if (at == limit) {
            return -1;
        }
        given++;
        return buffer[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == limit) {
            fill();
        }
        int count = Math.min(length, limit - at);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(buffer, at, target, from, count);
        at += count;
        given += count;
        return count;
    }

    @Override
    public int available() {
        return limit - at;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
