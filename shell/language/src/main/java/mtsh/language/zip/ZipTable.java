package mtsh.language.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Interruption;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetStream;

/** The table at the end of a zip archive, and the bytes of what it lists. */
final class ZipTable {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int WIDE_LOCATOR = 0x07064b50;
    private static final int WIDE_END = 0x06064b50;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int WIDE_EXTRA = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int UTF8_NAME = 0x800;
    private static final int MOST = 1_000_000;

    /** One line of it. */
    record Line(
            String name,
            String comment,
            int flags,
            int method,
            int time,
            long crc,
            long packed,
            long length,
            long attributes,
            long offset) {}

    private final NetStream stream;
    private final Charset names;
    private final List<Line> lines = new ArrayList<>();
    private String comment = "";

    /** Reads the table; {@code names} says how names are written that do not say it themselves. */
    ZipTable(NetStream given, Charset names) throws IOException {
        this.stream = given.canSeek() ? given : whole(given);
        this.names = names;
        read();
    }

    /** What cannot be read from its end is read into memory first, as .NET does. */
    private static NetStream whole(NetStream given) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[8_192];
        for (int read = given.read(chunk, 0, chunk.length); read > 0; read = given.read(chunk, 0, chunk.length)) {
            all.write(chunk, 0, read);
        }
        return new NetMemoryStream(all.toByteArray(), false);
    }

    List<Line> lines() {
        return lines;
    }

    String comment() {
        return comment;
    }

    private ByteBuffer at(long position, int count) throws IOException {
        if (position < 0 || position + count > stream.length()) {
            throw damaged("Central Directory corrupt.");
        }
        stream.position(position);
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count) {
            int read = stream.read(bytes, filled, count - filled);
            if (read == 0) {
                throw damaged("Central Directory corrupt.");
            }
            filled += read;
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static NetThrow damaged(String message) {
        return new NetThrow("System.IO.InvalidDataException", message);
    }

    private void read() throws IOException {
        long size = stream.length();
        int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer last = at(size - tail, tail);
        int end = tail - END_LENGTH;
        while (end >= 0 && last.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw damaged("End of Central Directory record could not be found.");
        }
        long count = last.getShort(end + 10) & 0xFFFF;
        long start = last.getInt(end + 16) & IN_EXTRA;
        int length = Math.min(last.getShort(end + 20) & 0xFFFF, tail - end - END_LENGTH);
        comment = new String(last.array(), end + END_LENGTH, length, names);
        if (count == 0xFFFF || start == IN_EXTRA) {
            ByteBuffer wide = wide(size - tail + end);
            count = wide == null ? count : wide.getLong(32);
            start = wide == null ? start : wide.getLong(48);
        }
        lines(start, count);
    }

    /** The record of archives with more or longer entries, null when there is none. */
    private ByteBuffer wide(long end) throws IOException {
        if (end < 20) {
            return null;
        }
        ByteBuffer locator = at(end - 20, 20);
        if (locator.getInt(0) != WIDE_LOCATOR) {
            return null;
        }
        ByteBuffer wide = at(locator.getLong(8), 56);
        return wide.getInt(0) == WIDE_END ? wide : null;
    }

    private void lines(long start, long count) throws IOException {
        if (count > MOST) {
            throw damaged("Number of entries expected in End Of Central Directory does not correspond to number of"
                    + " entries in Central Directory.");
        }
        long place = start;
        for (long i = 0; i < count; i++) {
            Interruption.check((int) i);
            ByteBuffer header = at(place, HEADER_LENGTH);
            if (header.getInt(0) != HEADER) {
                throw damaged("Central Directory corrupt.");
            }
            int nameLength = header.getShort(28) & 0xFFFF;
            int extraLength = header.getShort(30) & 0xFFFF;
            int commentLength = header.getShort(32) & 0xFFFF;
            ByteBuffer rest = at(place + HEADER_LENGTH, nameLength + extraLength + commentLength);
            lines.add(line(header, rest, nameLength, extraLength, commentLength));
            place += HEADER_LENGTH + nameLength + extraLength + commentLength;
        }
    }

    private Line line(ByteBuffer header, ByteBuffer rest, int nameLength, int extraLength, int commentLength) {
        int flags = header.getShort(8) & 0xFFFF;
        Charset charset = (flags & UTF8_NAME) != 0 ? StandardCharsets.UTF_8 : names;
        long[] wide = {
            header.getInt(24) & IN_EXTRA, header.getInt(20) & IN_EXTRA, header.getInt(42) & IN_EXTRA,
        };
        widen(rest, nameLength, extraLength, wide);
        return new Line(
                new String(rest.array(), 0, nameLength, charset),
                new String(rest.array(), nameLength + extraLength, commentLength, charset),
                flags,
                header.getShort(10) & 0xFFFF,
                header.getInt(12),
                header.getInt(16) & IN_EXTRA,
                wide[1],
                wide[0],
                header.getInt(38) & IN_EXTRA,
                wide[2]);
    }

    /** Numbers too long for the table's line stand behind it, in this order. */
    private static void widen(ByteBuffer rest, int start, int length, long[] numbers) {
        int at = start;
        int end = start + length;
        while (at + 4 <= end) {
            int kind = rest.getShort(at) & 0xFFFF;
            int size = rest.getShort(at + 2) & 0xFFFF;
            int place = at + 4;
            for (int i = 0; kind == WIDE_EXTRA && i < numbers.length; i++) {
                if (numbers[i] == IN_EXTRA && place + 8 <= Math.min(end, at + 4 + size)) {
                    numbers[i] = rest.getLong(place);
                    place += 8;
                }
            }
            at += 4 + size;
        }
    }

    /** What a line's entry holds, unpacked while it is read. */
    InputStream open(Line line) throws IOException {
        ByteBuffer local = at(line.offset(), LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw damaged("A local file header is corrupt.");
        }
        if ((line.flags() & 1) != 0 || line.method() != 0 && line.method() != 8) {
            throw damaged("The archive entry was compressed using an unsupported compression method.");
        }
        long start = line.offset() + LOCAL_LENGTH + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        InputStream raw = new Range(stream, start, line.packed());
        return line.method() == 0 ? raw : new InflaterInputStream(raw, new Inflater(true));
    }

    /** A part of a stream, with a place of its own in it. */
    private static final class Range extends InputStream {
        private final NetStream stream;
        private long at;
        private long left;

        Range(NetStream stream, long start, long length) {
            this.stream = stream;
            this.at = start;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int wanted = (int) Math.min(count, left);
            if (wanted <= 0) {
                return count == 0 ? 0 : -1;
            }
            stream.position(at);
            int read = stream.read(bytes, offset, wanted);
            at += read;
            left -= read;
            return read == 0 ? -1 : read;
        }
    }
}
