package mtsh.store.carrier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks how large the directory of a zip archive is before a library reads it whole into memory. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_END_LENGTH = 56;
    /** The shortest entry of a directory, a name of one letter. */
    private static final int ENTRY = 47;

    private ZipDirectory() {}

    /** {@link CarrierException} when there may be more files than are read; an archive without an end is left to the library to refuse. */
    static void check(String name, SeekableByteChannel channel, ReadLimits limits) throws IOException {
        long size = channel.size();
        long tailFrom = Math.max(0, size - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer tail = read(channel, tailFrom, (int) (size - tailFrom));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long begin = begin(channel, tail, at, tailFrom);
                if (begin < 0 || (tailFrom + at - begin) / ENTRY > 2L * limits.members()) {
                    throw tooMany(name, limits);
                }
                return;
            }
        }
    }

    private static long begin(SeekableByteChannel channel, ByteBuffer tail, int at, long tailFrom) throws IOException {
        long begin = tail.getInt(at + 16) & 0xFFFFFFFFL;
        boolean isLarge = at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LOCATOR;
        if (!isLarge) {
            return begin;
        }
        long record = tail.getLong(at - LOCATOR_LENGTH + 8);
        if (record < 0 || record > tailFrom + at - LARGE_END_LENGTH) {
            return -1;
        }
        return read(channel, record, LARGE_END_LENGTH).getLong(48);
    }

    static CarrierException tooMany(String name, ReadLimits limits) {
        return new CarrierException(
                name + ": the archive has more than " + limits.members() + " files; unpack it and read the folder");
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until it is full.
        }
        return bytes.flip();
    }
}
