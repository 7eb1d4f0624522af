package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** Finds out by the first bytes how a source is packed, never by its name. */
final class Compression {
    private static final int MAGIC = 8;
    private static final int TAR_MARK = 257;
    private static final String GZIP = "1f8b";

    private Compression() {}

    /** The uncompressed bytes; {@link CarrierException} when they are packed in a way that is not read. */
    static InputStream open(String name, InputStream raw) throws IOException {
        byte[] first = raw.readNBytes(MAGIC);
        String magic = HexFormat.of().formatHex(first);
        InputStream whole = first.length == 0 ? raw : new Rejoined(raw, first);
        if (magic.startsWith(GZIP)) {
            return new GzipInput(whole, name);
        }
        String other = unread(magic);
        if (!other.isEmpty()) {
            whole.close();
            throw new CarrierException(name + ": is packed with " + other + ", which is not read; unpack it first");
        }
        return whole;
    }

    private static String unread(String magic) {
        if (magic.startsWith("fd377a585a00")) {
            return "xz";
        }
        if (magic.startsWith("28b52ffd")) {
            return "zstd";
        }
        if (magic.startsWith("504b0304")) {
            return "zip";
        }
        return magic.startsWith("425a68") && magic.startsWith("314159", 8) ? "bzip2" : "";
    }

    /** A tar archive looks like text to a reader of lines: its files would run into each other. */
    static void refuseArchive(String name, byte[] head) throws CarrierException {
        byte[] mark = {'u', 's', 't', 'a', 'r'};
        if (head.length >= TAR_MARK + mark.length
                && Arrays.equals(head, TAR_MARK, TAR_MARK + mark.length, mark, 0, mark.length)) {
            throw new CarrierException(name + ": is a tar archive, which is not read; unpack it first");
        }
    }

    /** Skips in the file itself once the first bytes are given back, so that going on in a large log costs nothing. */
    private static final class Rejoined extends PushbackInputStream {
        Rejoined(InputStream raw, byte[] first) throws IOException {
            super(raw, first.length);
            unread(first);
        }
    }
}
