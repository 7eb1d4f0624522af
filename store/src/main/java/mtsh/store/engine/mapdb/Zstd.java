package mtsh.store.engine.mapdb;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

/**
 * Packs and unpacks zstd frames (RFC 8878) with the native library, or, where that does not load (a folder for temporary files without
 * leave to execute, a rare processor), with Java's own code, several times slower; each reads what the other wrote. Not safe for threads.
 */
abstract sealed class Zstd {
    private static final int LEVEL = 3;
    private static final int LEAST_ROOM = 1 << 16;
    private static final boolean IS_NATIVE = loads();

    static Zstd open() {
        return IS_NATIVE ? new Native() : portable();
    }

    /** The one in Java, wherever it runs. */
    static Zstd portable() {
        return new Portable();
    }

    private static boolean loads() {
        try {
            ZstdLibrary.load();
            new ZstdDecompressCtx().close();
            return true;
        } catch (LinkageError | RuntimeException e) {
            return false;
        }
    }

    /** The packed bytes of a part of {@code raw} at the beginning of {@link #packed()}; returns how many. */
    abstract int pack(byte[] raw, int from, int length);

    /** Where {@link #pack} leaves its result until it is called again. */
    abstract byte[] packed();

    /** Exactly {@code rawLength} bytes; {@link IndexOutOfBoundsException} when the data are not that. */
    abstract byte[] unpack(byte[] packed, int from, int length, int rawLength);

    void close() {
        // The portable one holds nothing outside the heap.
    }

    private static byte[] room(byte[] room, int raw) {
        int need = raw + (raw >> 7) + 1024;
        return room.length >= need ? room : new byte[Math.max(need, room.length * 2)];
    }

    private static byte[] whole(byte[] raw, int got) {
        if (got != raw.length) {
            throw new IndexOutOfBoundsException("A block ends early");
        }
        return raw;
    }

    private static IndexOutOfBoundsException broken(Exception cause) {
        return (IndexOutOfBoundsException)
                new IndexOutOfBoundsException("A block does not decompress").initCause(cause);
    }

    private static final class Native extends Zstd {
        private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();
        /** Made when it is first needed: a reader needs none, and has one of these for each segment. */
        private ZstdCompressCtx compressor;

        private byte[] room = {};

        @Override
        int pack(byte[] raw, int from, int length) {
            if (compressor == null) {
                compressor = new ZstdCompressCtx()
                        .setLevel(LEVEL)
                        .setContentSize(false)
                        .setChecksum(false);
            }
            room = room(room, Math.max(length, LEAST_ROOM));
            return compressor.compressByteArray(room, 0, room.length, raw, from, length);
        }

        @Override
        byte[] packed() {
            return room;
        }

        @Override
        byte[] unpack(byte[] packed, int from, int length, int rawLength) {
            byte[] raw = new byte[rawLength];
            try {
                return whole(raw, decompressor.decompressByteArray(raw, 0, rawLength, packed, from, length));
            } catch (ZstdException e) {
                throw broken(e);
            }
        }

        @Override
        void close() {
            if (compressor != null) {
                compressor.close();
            }
            decompressor.close();
        }
    }

    private static final class Portable extends Zstd {
        private final ZstdCompressor compressor = new ZstdCompressor();
        private final ZstdDecompressor decompressor = new ZstdDecompressor();
        private byte[] room = {};

        @Override
        int pack(byte[] raw, int from, int length) {
            room = room(room, Math.max(length, LEAST_ROOM));
            return compressor.compress(raw, from, length, room, 0, room.length);
        }

        @Override
        byte[] packed() {
            return room;
        }

        @Override
        byte[] unpack(byte[] packed, int from, int length, int rawLength) {
            byte[] raw = new byte[rawLength];
            try {
                return whole(raw, decompressor.decompress(packed, from, length, raw, 0, rawLength));
            } catch (MalformedInputException e) {
                throw broken(e);
            }
        }
    }
}
