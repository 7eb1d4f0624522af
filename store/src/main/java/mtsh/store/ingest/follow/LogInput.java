package mtsh.store.ingest.follow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The bytes of an open file up to the size that it had when it was looked at. Fails, and gives none of the bytes, when the file is found to
 * have been truncated meanwhile: they may belong to the log that comes after.
 */
final class LogInput extends InputStream {
    private final FileChannel channel;
    private final byte[] head;
    private final long limit;
    private final Runnable afterwards;
    private long at;

    LogInput(FileChannel channel, byte[] head, long limit, Runnable afterwards) {
        this.channel = channel;
        this.head = head;
        this.limit = limit;
        this.afterwards = afterwards;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int wanted = (int) Math.min(length, limit - at);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        int count = channel.read(ByteBuffer.wrap(target, from, wanted), at);
        if (count < 0 || channel.size() < limit || !Arrays.equals(head, first(channel, head.length))) {
            throw new IOException("it was truncated while it was read");
        }
        at += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, limit - at));
        at += skipped;
        return skipped;
    }

    /** The file belongs to the log, which hears of it. */
    @Override
    public void close() {
        afterwards.run();
    }

    /** The first bytes of a file, so many or as many as it has. */
    static byte[] first(FileChannel channel, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, buffer.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
