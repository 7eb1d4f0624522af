package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip data of any number of members, as log rotation and appending leave it. Unlike the JDK's own reader it does not ask the
 * stream how much is available (a pipe may say nothing is), gives every byte before data that end early, and says where they end.
 * Zero bytes behind the last member are padding.
 */
final class GzipInput extends InputStream {
    private static final int BUFFER = 64 * 1024;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream raw;
    private final String source;
    private final Expansion expansion;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long compressed;
    private long produced;
    private boolean inMember;
    private boolean finished;
    private CarrierException failure;

    GzipInput(InputStream raw, String source, Expansion expansion) {
        this.raw = raw;
        this.source = source;
        this.expansion = expansion;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return unpack(target, from, length);
        } catch (CarrierException problem) {
            failure = problem;
            throw problem;
        }
    }

    private int unpack(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!finished) {
            if (!inMember && !beginMember()) {
                finished = true;
                break;
            }
            int count = inflate(target, from, length);
            if (count > 0) {
                crc.update(target, from, count);
                produced += count;
                expansion.check(compressed, produced);
                return count;
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int from, int length) throws IOException {
        try {
            int count = inflater.inflate(target, from, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw broken("the gzip data are damaged", null);
            } else if (inflater.needsInput()) {
                feed();
            }
            return 0;
        } catch (DataFormatException damaged) {
            throw broken("the gzip data are damaged", damaged);
        }
    }

    private void feed() throws IOException {
        if (at >= limit && !fill()) {
            throw endsEarly();
        }
        inflater.setInput(buffer, at, limit - at);
        compressed += limit - at;
        at = limit;
    }

    private boolean fill() throws IOException {
        int count = raw.read(buffer, 0, buffer.length);
        at = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }

    private boolean beginMember() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != 0x1F || needed() != 0x8B || needed() != 8) {
            throw broken("something that is no gzip data follows the gzip data", null);
        }
        int flags = needed();
        skip(6);
        if ((flags & EXTRA) != 0) {
            int low = needed();
            skip(low | needed() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        int unused = inflater.getRemaining();
        at = limit - unused;
        compressed -= unused;
        long sum = 0;
        for (int i = 0; i < 4; i++) {
            sum |= (long) needed() << 8 * i;
        }
        skip(4);
        if (sum != crc.getValue()) {
            throw broken("the gzip data are damaged", null);
        }
        inflater.reset();
        crc.reset();
        inMember = false;
    }

    private int next() throws IOException {
        if (at >= limit && !fill()) {
            return -1;
        }
        compressed++;
        return buffer[at++] & 0xFF;
    }

    private int needed() throws IOException {
        int value = next();
        if (value < 0) {
            throw endsEarly();
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            needed();
        }
    }

    private void skipText() throws IOException {
        int value = needed();
        while (value != 0) {
            value = needed();
        }
    }

    private CarrierException endsEarly() {
        return new CarrierException(source + ": the gzip data ends early after " + compressed + " bytes; " + produced
                + " bytes of text were read, what follows is missing");
    }

    private CarrierException broken(String what, Throwable cause) {
        return new CarrierException(
                source + ": " + what + " at byte " + compressed + "; " + produced + " bytes of text were read before",
                cause);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }
}
