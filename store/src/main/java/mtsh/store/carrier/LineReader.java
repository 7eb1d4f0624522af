package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import mtsh.store.log.LogLine;

/**
 * Gives the lines of one source with their offsets in the uncompressed bytes. Gzip and UTF-16 are found by looking at the first
 * bytes. A line ends with LF or CR LF. Memory is bounded: of a line longer than {@link #LINE_LIMIT} bytes only these are given, and
 * the line is counted as {@linkplain #cutLines cut}. Zero bytes in front of a line are skipped: they are the hole that a truncated
 * log leaves while its writer goes on at the old place.
 */
public final class LineReader implements AutoCloseable {
    public static final int LINE_LIMIT = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final InputStream in;
    private final TextEncoding encoding;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long bufferOffset;

    private final LogLine line = new LogLine();
    private byte[] kept = new byte[1024];
    private int keptLength;
    private boolean overLong;

    private long number;
    private long cutLines;
    private boolean complete = true;

    private LineReader(String name, InputStream in, TextEncoding encoding, byte[] head, long linesBefore) {
        this.name = name;
        this.in = in;
        this.encoding = encoding;
        System.arraycopy(head, 0, buffer, 0, head.length);
        limit = head.length;
        number = linesBefore;
    }

    /** Reads a stream without a name from an offset on. */
    public static LineReader open(InputStream raw, long skipTo) throws CarrierException {
        return open("input", raw, skipTo, 0);
    }

    /**
     * Reads from an offset on, which must be one that {@link #offset()} or a line's own offset once told.
     *
     * @param name for messages
     * @param raw as it is, perhaps compressed; closed with the reader
     * @param skipTo uncompressed bytes to pass over
     * @param linesBefore how many lines these bytes hold
     */
    public static LineReader open(String name, InputStream raw, long skipTo, long linesBefore) throws CarrierException {
        try {
            InputStream in = Compression.open(name, raw);
            byte[] head = in.readNBytes(SourceIdentity.HEAD_LIMIT);
            Compression.refuseArchive(name, head);
            LineReader reader = new LineReader(name, in, TextEncoding.detect(head), head, linesBefore);
            reader.skipTo(Math.max(skipTo, TextEncoding.markLength(head)));
            return reader;
        } catch (IOException failure) {
            throw named(name, failure);
        }
    }

    private void skipTo(long target) throws IOException {
        if (target <= limit) {
            at = (int) target;
            return;
        }
        long left = target - limit;
        bufferOffset += limit;
        limit = 0;
        at = 0;
        try {
            in.skipNBytes(left);
        } catch (java.io.EOFException shorter) {
            throw new CarrierException(
                    name + ": the source is shorter than the " + target + " bytes that were read of it before");
        }
        bufferOffset += left;
    }

    /** The next line, which is valid until the one after it, or null at the end. What was read before a failure has been given before it is thrown. */
    public LogLine next() throws CarrierException {
        try {
            return encoding.unit == 1 ? nextOfBytes() : nextOfPairs();
        } catch (IOException failure) {
            throw named(name, failure);
        }
    }

    /** Where the next line begins. */
    public long offset() {
        return bufferOffset + at;
    }

    /** The number of the last line given. */
    public long lineNumber() {
        return number;
    }

    /** Whether the last line given had a line end. Without one it may still be being written. */
    public boolean lastLineComplete() {
        return complete;
    }

    /** How many of the lines given were longer than {@link #LINE_LIMIT} and are not whole. */
    public long cutLines() {
        return cutLines;
    }

    private LogLine nextOfBytes() throws IOException {
        long start = skipZeros();
        keptLength = 0;
        overLong = false;
        while (true) {
            int end = lineEnd();
            if (end >= 0) {
                return byteLine(start, end);
            }
            keep(at, limit);
            at = limit;
            if (!fill()) {
                return unfinished(start);
            }
        }
    }

    private int lineEnd() {
        for (int i = at; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** A line within the buffer needs no copy. */
    private LogLine byteLine(long start, int end) {
        complete = true;
        int from = at;
        at = end + 1;
        if (keptLength == 0 && end - from <= LINE_LIMIT) {
            return line(start, buffer, from, end - from);
        }
        keep(from, end);
        return line(start, kept, 0, keptLength);
    }

    private LogLine nextOfPairs() throws IOException {
        long start = skipZeros();
        keptLength = 0;
        overLong = false;
        while (true) {
            while (limit - at >= 2) {
                boolean end = buffer[at + encoding.zeroByte] == 0 && buffer[at + 1 - encoding.zeroByte] == '\n';
                if (!end) {
                    keep(at, at + 2);
                }
                at += 2;
                if (end) {
                    complete = true;
                    return line(start, kept, 0, keptLength);
                }
            }
            if (!fill()) {
                // Half a pair stays unread: its other half may still be being written.
                return unfinished(start);
            }
        }
    }

    private LogLine unfinished(long start) {
        if (keptLength == 0) {
            return null;
        }
        complete = false;
        return line(start, kept, 0, keptLength);
    }

    private LogLine line(long start, byte[] bytes, int from, int length) {
        number++;
        if (overLong) {
            cutLines++;
        }
        int size = length;
        if (encoding.unit == 1) {
            if (size > 0 && bytes[from + size - 1] == '\r') {
                size--;
            }
            line.set(bytes, from, overLong ? wholeCharacters(bytes, from, size) : size, start, number, overLong);
            return line;
        }
        byte[] text = withoutReturn(encoding.decode(bytes, from, size)).getBytes(StandardCharsets.UTF_8);
        line.set(text, 0, text.length, start, number, overLong);
        return line;
    }

    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** A cut must not leave half a character, which would turn the whole line into bytes. */
    private static int wholeCharacters(byte[] bytes, int from, int size) {
        int end = size;
        while (end > 0 && size - end < 4 && (bytes[from + end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return end > 0 && bytes[from + end - 1] < 0 ? end - 1 : size;
    }

    private void keep(int from, int to) {
        int count = Math.min(to - from, LINE_LIMIT - keptLength);
        overLong |= count < to - from;
        if (keptLength + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(LINE_LIMIT, Math.max(kept.length * 2, keptLength + count)));
        }
        System.arraycopy(buffer, from, kept, keptLength, count);
        keptLength += count;
    }

    private long skipZeros() throws IOException {
        while (true) {
            while (limit - at >= encoding.unit) {
                if (buffer[at] != 0 || encoding.unit == 2 && buffer[at + 1] != 0) {
                    return offset();
                }
                at += encoding.unit;
            }
            if (!fill()) {
                return offset();
            }
        }
    }

    /** Reads on behind what is left of the buffer (at most half a pair); false at the end. */
    private boolean fill() throws IOException {
        int left = limit - at;
        System.arraycopy(buffer, at, buffer, 0, left);
        bufferOffset += at;
        at = 0;
        limit = left;
        int count = in.read(buffer, left, buffer.length - left);
        if (count <= 0) {
            return false;
        }
        limit += count;
        return true;
    }

    private static CarrierException named(String name, IOException failure) {
        if (failure instanceof CarrierException ours) {
            return ours;
        }
        return new CarrierException(name + ": cannot be read: " + failure.getMessage(), failure);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
