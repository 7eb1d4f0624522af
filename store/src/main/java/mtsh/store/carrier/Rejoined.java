package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * A stream whose first bytes were looked at and given back. Skips in the file itself once they are read, so that going on in a large log
 * costs nothing.
 */
final class Rejoined extends PushbackInputStream {
    private final byte[] first;

    private Rejoined(InputStream raw, byte[] first) throws IOException {
        super(raw, Math.max(1, first.length));
        this.first = first;
        unread(first);
    }

    static Rejoined of(InputStream raw, int length) throws IOException {
        return new Rejoined(raw, firstBytes(raw, length));
    }

    /** The bytes looked at, fewer when there are not so many. */
    byte[] first() {
        return first;
    }

    /** What data that end early hold is given before they are complained of. */
    private static byte[] firstBytes(InputStream raw, int length) throws IOException {
        byte[] first = new byte[length];
        int count = 0;
        try {
            int read = raw.read(first, 0, length);
            while (read > 0) {
                count += read;
                read = count < length ? raw.read(first, count, length - count) : 0;
            }
        } catch (CarrierException early) {
            if (count == 0) {
                throw early;
            }
        }
        return Arrays.copyOf(first, count);
    }
}
