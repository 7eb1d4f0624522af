package mtsh.store.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import mtsh.store.log.ByteSearch;
import mtsh.store.log.LogLine;

/**
 * Gives the lines of one source with their offsets in the uncompressed bytes. Compression and UTF-16 are found by looking at the first
 * bytes. A line ends with LF or CR LF. Memory is bounded: of a line longer than {@link #LINE_LIMIT} bytes only these are given, and
 * the line is counted as {@linkplain #cutLines cut}; a line of JSON is given in pieces instead. Zero bytes in front of a line are skipped: they are the hole that a truncated
 * log leaves while its writer goes on at the old place. When a source cannot be read on, the whole lines before are given first, and
 * after that every call of {@link #next()} says why.
 */
public final class LineReader implements AutoCloseable {
    public static final int LINE_LIMIT = 1024 * 1024;

    private static final int BUFFER = 128 * 1024;

    private final String name;
    private final InputStream in;

    /** What places in a journal are known by; null for all that has bytes of its own. */
    private final JournalCursor cursor;

    /** A line is given in place, so the buffer grows to hold the longest; before the line stay the bytes that {@link #mark} needs. */
    private byte[] buffer = new byte[BUFFER];

    private int at;
    private int limit;
    private long bufferOffset;
    private TextEncoding encoding = TextEncoding.UTF_8;

    private final LogLine line = new LogLine();
    private long number;
    private long cutLines;
    private boolean complete = true;

    /** Whether pieces of the line that comes next were given before. */
    private boolean isInsideLine;

    /** Of an overlong line, which does not fit into the buffer, what is given of it and what stood before it. */
    private byte[] longLine = {};

    private byte[] beforeLongLine = {};
    private long longLineOffset = -1;

    private CarrierException failure;

    private LineReader(String name, InputStream in, JournalCursor cursor) {
        this.name = name;
        this.in = in;
        this.cursor = cursor;
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
            LineReader reader = of(name, Compression.open(name, raw, ReadLimits.USUAL));
            reader.moveTo(skipTo, linesBefore);
            return reader;
        } catch (IOException problem) {
            closeQuietly(raw);
            throw CarrierException.of(name, problem);
        }
    }

    /** Reads unpacked bytes from their beginning; they are closed with the reader, or when this fails. */
    static LineReader of(String name, InputStream unpacked) throws CarrierException {
        try {
            LineReader reader = new LineReader(name, unpacked, null);
            reader.begin();
            return reader;
        } catch (IOException problem) {
            closeQuietly(unpacked);
            throw CarrierException.of(name, problem);
        }
    }

    /** Reads the journal's entries behind a place; their offsets go on from there. */
    static LineReader ofJournal(String name, InputStream entries, Place place) {
        LineReader reader = new LineReader(name, entries, new JournalCursor(place.mark()));
        reader.bufferOffset = place.offset();
        reader.number = place.lines();
        return reader;
    }

    private void begin() throws IOException {
        while (limit < SourceIdentity.HEAD_LIMIT && failure == null && read()) {
            // Until there is enough to tell an encoding by.
        }
        if (failure != null && limit == 0) {
            throw failure;
        }
        byte[] head = Arrays.copyOf(buffer, Math.min(limit, SourceIdentity.HEAD_LIMIT));
        Compression.refuseArchive(name, head);
        encoding = TextEncoding.detect(head);
        at = Math.min(limit, TextEncoding.markLength(head));
    }

    /** Goes on to a later place; the same promise as for {@link #open}. */
    void moveTo(long offset, long linesBefore) throws CarrierException {
        number = linesBefore;
        if (offset <= offset()) {
            return;
        }
        if (offset > bufferOffset + limit) {
            skip(offset);
        }
        at = (int) (offset - bufferOffset);
    }

    private void skip(long offset) throws CarrierException {
        try {
            if (failure != null) {
                throw failure;
            }
            long end = bufferOffset + limit;
            if (offset - Trail.LENGTH > end) {
                in.skipNBytes(offset - Trail.LENGTH - end);
                bufferOffset = offset - Trail.LENGTH;
                limit = 0;
            }
            at = limit;
            while (bufferOffset + limit < offset) {
                if (!fill()) {
                    throw new EOFException();
                }
            }
        } catch (EOFException shorter) {
            throw new CarrierException(
                    name + ": the source is shorter than the " + offset + " bytes that were read of it before");
        } catch (IOException problem) {
            throw CarrierException.of(name, problem);
        }
    }

    /** The next line, which is valid until the one after it, or null at the end. What was read before a failure has been given before it is thrown. */
    public LogLine next() throws CarrierException {
        try {
            long start = skipZeros();
            int scanned = at;
            while (true) {
                int end = lineEnd(scanned);
                int length = (end < 0 ? limit : end) - at & -encoding.unit;
                if (length > LINE_LIMIT) {
                    return overlong(start, end);
                }
                if (end >= 0) {
                    return whole(start, end);
                }
                if (!fill()) {
                    // Half a pair stays unread: its other half may still be being written.
                    return length == 0 ? null : unfinished(start, length);
                }
                scanned = at + length;
            }
        } catch (IOException problem) {
            throw CarrierException.of(name, problem);
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

    /**
     * What a place is known by when the source is read again: a fingerprint of the bytes before it, or the journal's cursor. The place
     * must be the end or the beginning of the last line given; empty for any other.
     */
    public String mark(long offset) {
        if (cursor != null) {
            return cursor.toString();
        }
        if (offset == longLineOffset) {
            return Trail.of(beforeLongLine, beforeLongLine.length);
        }
        long end = offset - bufferOffset;
        boolean isHeld = end >= 0 && end <= limit && (end >= Trail.LENGTH || bufferOffset == 0);
        return isHeld ? Trail.of(buffer, (int) end) : "";
    }

    /**
     * Which of the places is in this source: the bytes before it are those that were there. The furthest one when several are, -1 when
     * none is. Goes on to the furthest place that there is.
     */
    public int find(List<Place> places) {
        int found = -1;
        try {
            for (int i : inOrder(places)) {
                Place place = places.get(i);
                moveTo(place.offset(), place.lines());
                if (place.mark().isEmpty() || place.mark().equals(mark(place.offset()))) {
                    found = i;
                }
            }
        } catch (CarrierException shorterOrDamaged) {
            // Then the places behind are not there.
        }
        return found;
    }

    private static int[] inOrder(List<Place> places) {
        return IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(i -> places.get(i).offset()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int lineEnd(int from) {
        return encoding.unit == 1 ? ByteSearch.find(buffer, from, limit, '\n') : lineEndOfPairs(from);
    }

    private int lineEndOfPairs(int from) {
        for (int i = from; i + 1 < limit; i += 2) {
            if (buffer[i + encoding.zeroByte] == 0 && buffer[i + 1 - encoding.zeroByte] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private LogLine whole(long start, int end) {
        complete = true;
        int from = at;
        at = end + encoding.unit;
        int length = Math.min(end - from, LINE_LIMIT);
        if (cursor != null) {
            cursor.see(buffer, from, end);
        }
        return line(start, buffer, from, length, length < end - from);
    }

    private LogLine unfinished(long start, int length) {
        complete = false;
        int from = at;
        at += length;
        return line(start, buffer, from, Math.min(length, LINE_LIMIT), length > LINE_LIMIT);
    }

    /** Of a line of JSON that is longer than what is held at once, the next objects. */
    private LogLine piece(long start, int cut) {
        LogLine piece = unfinished(start, cut - at);
        complete = true;
        isInsideLine = true;
        return piece;
    }

    private LogLine overlong(long start, int end) throws IOException {
        int cut = new JsonCut(buffer, encoding).last(at, at + LINE_LIMIT);
        if (cut >= 0) {
            return piece(start, cut);
        }
        return end < 0 ? cut(start) : whole(start, end);
    }

    /** Keeps the beginning of the line and passes over the rest. */
    private LogLine cut(long start) throws IOException {
        longLine = Arrays.copyOfRange(buffer, at, at + LINE_LIMIT);
        beforeLongLine = Trail.copy(buffer, at);
        longLineOffset = start;
        int end = -1;
        boolean isMore = true;
        while (end < 0 && isMore) {
            at += limit - at & -encoding.unit;
            isMore = fill();
            end = lineEnd(at);
        }
        complete = end >= 0;
        at = complete ? end + encoding.unit : at;
        return line(start, longLine, 0, LINE_LIMIT, true);
    }

    private LogLine line(long start, byte[] bytes, int from, int length, boolean isCut) {
        number += isInsideLine ? 0 : 1;
        isInsideLine = false;
        if (isCut) {
            cutLines++;
        }
        int size = length;
        if (encoding.unit == 1) {
            if (size > 0 && bytes[from + size - 1] == '\r') {
                size--;
            }
            line.set(bytes, from, isCut ? wholeCharacters(bytes, from, size) : size, start, number, isCut);
            return line;
        }
        byte[] text = withoutReturn(encoding.decode(bytes, from, size)).getBytes(StandardCharsets.UTF_8);
        line.set(text, 0, text.length, start, number, isCut);
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

    /** Reads on behind what is left of the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (buffer.length - limit < BUFFER / 4) {
            makeRoom();
        }
        boolean isMore = read();
        if (!isMore && failure != null) {
            throw failure;
        }
        return isMore;
    }

    private void makeRoom() {
        int from = Math.max(0, at - Trail.LENGTH);
        int held = limit - from;
        byte[] target = held > buffer.length - BUFFER / 4 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, from, target, 0, held);
        buffer = target;
        bufferOffset += from;
        at -= from;
        limit = held;
    }

    /** A failure is kept for when all that was read has been given. */
    private boolean read() {
        try {
            int count = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(count, 0);
            return count > 0;
        } catch (IOException problem) {
            failure = CarrierException.of(name, problem);
            return false;
        }
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException ignored) {
            // The reason why it is closed says more.
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
