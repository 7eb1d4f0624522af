package mtsh.store.carrier;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;

/** One file of a zip archive, whose sum is looked at when it was read to its end. */
final class ZipContent extends FilterInputStream {
    private final String name;
    private final Expansion expansion;
    private final long expected;
    private final CRC32 sum = new CRC32();
    private long produced;

    /**
     * @param packed how many packed bytes there are, or were read until now
     * @param expected the sum that the archive names, or -1
     */
    ZipContent(String name, InputStream in, ReadLimits limits, LongSupplier packed, long expected) {
        super(in);
        this.name = name;
        this.expansion = new Expansion(name, limits, packed);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(target, from, length);
        } catch (EOFException early) {
            throw new CarrierException(
                    name + ": the zip data ends early; " + produced
                            + " bytes of text were read, what follows is missing",
                    early);
        } catch (IOException | RuntimeException problem) {
            throw problem instanceof CarrierException ours ? ours : damaged(problem);
        }
        if (count > 0) {
            sum.update(target, from, count);
            produced += count;
            expansion.check(Long.MAX_VALUE, produced);
        } else if (count < 0 && expected >= 0 && expected != sum.getValue()) {
            throw damaged(null);
        }
        return count;
    }

    /** Everything is read, for the sum. */
    @Override
    public long skip(long count) throws IOException {
        byte[] thrown = new byte[(int) Math.max(1, Math.min(count, 64 * 1024))];
        return count <= 0 ? 0 : Math.max(0, read(thrown, 0, thrown.length));
    }

    private CarrierException damaged(Exception cause) {
        return new CarrierException(
                name + ": the zip data are damaged; " + produced + " bytes of text were read before", cause);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
