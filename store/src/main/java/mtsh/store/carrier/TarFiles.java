package mtsh.store.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The files of a tar archive, read in one go; bytes that nobody asks for are skipped, in a file without reading them. */
final class TarFiles implements ArchiveFiles {
    private static final int LONGEST_NAME = 64 * 1024;
    private static final int LONGEST_PAX = 1024 * 1024;

    private final String name;
    private final InputStream in;
    private final byte[] block = new byte[TarHeader.LENGTH];
    private long taken;
    private long left;
    private long padding;
    private boolean isOver;

    TarFiles(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** What stands before a file's own header and holds for it. */
    private static final class Extras {
        private String path;
        private long size = -1;
        private long modified = -1;
        private boolean isSparse;
    }

    @Override
    public Entry next() throws IOException {
        Extras extras = new Extras();
        while (!isOver) {
            skipRest();
            TarHeader header = header();
            if (header == null) {
                break;
            }
            boolean isExtra = "LKxgXV".indexOf(header.type()) >= 0;
            long size = !isExtra && extras.size >= 0 ? extras.size : header.size();
            begin(header, size);
            if (isExtra) {
                extra(header, extras);
                continue;
            }
            boolean isSparse = header.type() == 'S' || extras.isSparse;
            if (header.isFile() || isSparse) {
                return entry(header, extras, size, isSparse);
            }
            extras = new Extras();
        }
        isOver = true;
        return null;
    }

    private static Entry entry(TarHeader header, Extras extras, long size, boolean isSparse) {
        long seconds = extras.modified >= 0 ? extras.modified : header.modified();
        return new Entry(
                extras.path != null ? extras.path : header.name(),
                size,
                seconds > 0 && seconds < Integer.MAX_VALUE * 4L ? Instant.ofEpochSecond(seconds) : null,
                Long.toString(seconds),
                isSparse ? "is a file with holes, which is not read; unpack it first" : null);
    }

    private TarHeader header() throws IOException {
        int count = in.readNBytes(block, 0, block.length);
        taken += count;
        if (count == 0) {
            return null;
        }
        if (count < block.length) {
            throw endsEarly();
        }
        if (isZero()) {
            return null;
        }
        if (!TarHeader.isSumRight(block)) {
            throw new CarrierException(
                    name + ": the tar archive is damaged before byte " + taken + "; the files before are read");
        }
        return TarHeader.of(block);
    }

    private boolean isZero() {
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private void begin(TarHeader header, long size) throws IOException {
        boolean isMore = header.isMoreSparse();
        while (isMore) {
            readBlock();
            isMore = block[504] != 0;
        }
        left = header.hasBytes() ? size : 0;
        if (left < 0) {
            throw new CarrierException(
                    name + ": the tar archive is damaged before byte " + taken + "; the files before are read");
        }
        padding = -left & TarHeader.LENGTH - 1;
    }

    private void readBlock() throws IOException {
        if (in.readNBytes(block, 0, block.length) < block.length) {
            throw endsEarly();
        }
        taken += block.length;
    }

    private void extra(TarHeader header, Extras extras) throws IOException {
        if (header.type() == 'L') {
            byte[] text = content().readNBytes(LONGEST_NAME);
            extras.path = TarHeader.text(text, 0, text.length);
        } else if (header.type() == 'x' || header.type() == 'X') {
            pax(content().readNBytes(LONGEST_PAX), extras);
        }
    }

    /** Records of {@code LENGTH KEY=VALUE\n}, where the length counts itself. */
    private static void pax(byte[] bytes, Extras extras) {
        int at = 0;
        while (at < bytes.length) {
            int length = 0;
            int digit = at;
            while (digit < bytes.length && digit < at + 8 && bytes[digit] >= '0' && bytes[digit] <= '9') {
                length = length * 10 + bytes[digit++] - '0';
            }
            if (length <= digit - at || at + length > bytes.length) {
                return;
            }
            String record = new String(bytes, digit, at + length - digit, StandardCharsets.UTF_8).strip();
            int equals = record.indexOf('=');
            if (equals > 0) {
                pax(record.substring(0, equals), record.substring(equals + 1), extras);
            }
            at += length;
        }
    }

    private static void pax(String key, String value, Extras extras) {
        switch (key) {
            case "path" -> extras.path = value;
            case "size" -> extras.size = number(value);
            case "mtime" -> extras.modified = number(value.split("\\.", 2)[0]);
            default -> extras.isSparse |= key.startsWith("GNU.sparse.");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private void skipRest() throws IOException {
        long count = left + padding;
        left = 0;
        padding = 0;
        try {
            in.skipNBytes(count);
            taken += count;
        } catch (EOFException early) {
            throw endsEarly();
        }
    }

    private CarrierException endsEarly() {
        isOver = true;
        return new CarrierException(name + ": the tar archive ends early; what it holds until there is read");
    }

    @Override
    public InputStream content() {
        return new Content();
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            int count = in.read(target, from, (int) Math.min(length, left));
            if (count < 0) {
                left = 0;
                padding = 0;
                throw endsEarly();
            }
            left -= count;
            taken += count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(Math.min(count, left));
            left -= skipped;
            taken += skipped;
            return skipped;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
