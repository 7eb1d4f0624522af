package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Finds out by the first bytes how a source is packed, never by its name, and unpacks it. The decoders are classes of their own, so
 * that a library is only loaded when something is packed its way.
 */
enum Compression {
    GZIP("1f8b"),
    BZIP2("425a68"),
    XZ("fd377a585a00"),
    ZSTD("28b52ffd");

    private static final int MAGIC = 10;
    /** After BZ, h and the size of a block comes the beginning of a block, or of the end. */
    private static final String BZIP2_BLOCK = "314159265359";

    private static final String BZIP2_END = "177245385090";

    /** A frame without data, as parallel zstd writes it in front; its first byte is 50 to 5f. */
    private static final String ZSTD_SKIPPABLE = "2a4d18";

    private static final Map<String, String> UNREAD = Map.of(
            "1f9d90", "compress",
            "04224d18", "lz4",
            "4c5a495001", "lzip",
            "894c5a4f000d0a1a", "lzop",
            "377abcaf271c", "7-Zip",
            "526172211a07", "RAR");

    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    /** The unpacked bytes. What cannot be unpacked ends with {@link CarrierException} after every byte before. */
    static InputStream open(String name, InputStream raw, ReadLimits limits) throws IOException {
        Counted counted = new Counted(raw);
        return open(name, counted, limits, counted::count);
    }

    /** @param origin how many bytes were read of the file that all this is in */
    static InputStream open(String name, InputStream raw, ReadLimits limits, LongSupplier origin) throws IOException {
        Rejoined whole = Rejoined.of(raw, MAGIC);
        for (int layers = 0; ; layers++) {
            refuseUnread(name, whole.first());
            Compression packed = of(whole.first());
            if (packed == null) {
                return whole;
            }
            if (layers == ReadLimits.LAYERS) {
                throw new CarrierException(
                        name + ": is packed more than " + ReadLimits.LAYERS + " times; unpack it first");
            }
            whole = Rejoined.of(packed.unpack(name, whole, limits, origin), MAGIC);
        }
    }

    private InputStream unpack(String name, InputStream whole, ReadLimits limits, LongSupplier origin) {
        Expansion expansion = new Expansion(name, limits, origin);
        return this == GZIP ? new GzipInput(whole, name, expansion) : new UnpackedInput(whole, name, this, expansion);
    }

    /** The decoder of a library. */
    InputStream decoder(String name, InputStream packed) throws IOException {
        return switch (this) {
            case BZIP2 -> Bzip2Decoder.open(packed);
            case XZ -> XzDecoder.open(name, packed);
            case ZSTD -> new ZstdDecoder(name, packed);
            case GZIP -> throw new IllegalStateException("gzip is unpacked by GzipInput");
        };
    }

    /** What users call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Compression of(byte[] first) {
        String head = HexFormat.of().formatHex(first);
        if (head.startsWith(GZIP.magic)) {
            return GZIP;
        }
        if (head.startsWith(XZ.magic)) {
            return XZ;
        }
        if (head.startsWith(ZSTD.magic) || head.startsWith("5") && head.startsWith(ZSTD_SKIPPABLE, 2)) {
            return ZSTD;
        }
        boolean isBzip2 =
                head.startsWith(BZIP2.magic) && (head.startsWith(BZIP2_BLOCK, 8) || head.startsWith(BZIP2_END, 8));
        return isBzip2 ? BZIP2 : null;
    }

    private static void refuseUnread(String name, byte[] first) throws CarrierException {
        String head = HexFormat.of().formatHex(first);
        for (Map.Entry<String, String> other : UNREAD.entrySet()) {
            if (head.startsWith(other.getKey())) {
                throw new CarrierException(
                        name + ": is packed with " + other.getValue() + ", which is not read; unpack it first");
            }
        }
    }

    /** An archive looks like text to a reader of lines: its files would run into each other. */
    static void refuseArchive(String name, byte[] head) throws CarrierException {
        ArchiveKind kind = ArchiveKind.of(head);
        if (kind != null) {
            throw new CarrierException(name + ": is a " + kind.title() + " archive, which is not read from here; "
                    + "name the file of the archive, or unpack it first");
        }
    }
}
