package mtsh.language.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetStream;

/** Streams that pack and unpack: GZipStream, DeflateStream, ZLibStream. */
final class Packing {
    private Packing() {}

    /** {@code how} is a CompressionMode, or a CompressionLevel to pack with. */
    static NetStream stream(NetType type, NetStream base, NetEnum how, boolean leavesOpen) {
        if (base == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'stream')");
        }
        boolean unpacks = how.toString().equals("Decompress");
        if (unpacks ? !base.canRead() : !base.canWrite()) {
            String what = unpacks ? "reading" : "writing";
            throw new NetThrow(
                    "System.ArgumentException", "Stream does not support " + what + ". (Parameter 'stream')");
        }
        return unpacks
                ? new NetFilterStream(type, base, leavesOpen, unpacking(type.name(), base), null)
                : new NetFilterStream(type, base, leavesOpen, null, packing(type.name(), base, how));
    }

    /** Nothing is read before it is asked for, not even the header. */
    private static InputStream unpacking(String kind, NetStream base) {
        InputStream from = NetFilterStream.from(base);
        return switch (kind) {
            case "DeflateStream" -> new InflaterInputStream(from, new Inflater(true));
            case "ZLibStream" -> new InflaterInputStream(from);
            default ->
                new InputStream() {
                    private InputStream unpacked;

                    @Override
                    public int read() throws IOException {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int count) throws IOException {
                        try {
                            unpacked = unpacked == null ? new GZIPInputStream(from) : unpacked;
                            return unpacked.read(bytes, offset, count);
                        } catch (ZipException wrong) {
                            throw new NetThrow(
                                    "System.IO.InvalidDataException",
                                    "The archive entry was compressed using an unsupported compression method.");
                        }
                    }
                };
        };
    }

    private static OutputStream packing(String kind, NetStream base, NetEnum how) {
        OutputStream into = NetFilterStream.into(base);
        Deflater deflater = new Deflater(level(how), !kind.equals("ZLibStream"));
        if (!kind.equals("GZipStream")) {
            return new DeflaterOutputStream(into, deflater);
        }
        try {
            return new GZIPOutputStream(into) {
                {
                    def.setLevel(level(how));
                }
            };
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private static int level(NetEnum how) {
        return switch (how.toString()) {
            case "Fastest" -> Deflater.BEST_SPEED;
            case "NoCompression" -> Deflater.NO_COMPRESSION;
            case "SmallestSize" -> Deflater.BEST_COMPRESSION;
            default -> Deflater.DEFAULT_COMPRESSION;
        };
    }
}
