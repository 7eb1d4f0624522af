package mtsh.store.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import io.airlift.compress.zstd.ZstdInputStream;

/** Reads zstd data of any number of frames, each with a decoder of its own and its sum. */
final class ZstdDecoder extends InputStream {
    private final ZstdFrames frames;
    private final XxHash64 sum = new XxHash64();
    private final byte[] one = new byte[1];
    private ZstdInputStream frame;

    ZstdDecoder(String name, InputStream packed) {
        frames = new ZstdFrames(name, packed);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (frame != null || frames.next()) {
            if (frame == null) {
                frame = new ZstdInputStream(frames);
                sum.reset();
            }
            int count = frame.read(target, from, length);
            if (count > 0) {
                sum.update(target, from, count);
                return count;
            }
            endFrame();
        }
        return -1;
    }

    private void endFrame() throws IOException {
        frame = null;
        if (frames.isCut()) {
            throw new EOFException("the zstd data end within a frame");
        }
        if (frames.hasSum() && frames.sum() != (int) sum.value()) {
            throw new IOException("the sum of a zstd frame is wrong");
        }
    }
}
