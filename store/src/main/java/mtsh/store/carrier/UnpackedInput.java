package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a library unpacks, with the promises of {@link GzipInput}: every byte before data that end early, then where they end; limits;
 * and no exception but {@link CarrierException}, whatever the data are.
 */
final class UnpackedInput extends InputStream {
    /** How much is asked of a decoder at a time. */
    static final int PIECE = 64 * 1024;

    private final LookAhead packed;
    private final String source;
    private final Compression kind;
    private final Expansion expansion;
    private InputStream decoder;
    private long produced;
    private CarrierException failure;

    UnpackedInput(InputStream raw, String source, Compression kind, Expansion expansion) {
        this.packed = new LookAhead(raw);
        this.source = source;
        this.kind = kind;
        this.expansion = expansion;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (length == 0) {
            return 0;
        }
        int count = unpack(target, from, Math.min(length, PIECE));
        if (count == 0) {
            throw failure;
        }
        produced += Math.max(count, 0);
        try {
            expansion.check(packed.given(), produced);
        } catch (CarrierException tooLarge) {
            failure = tooLarge;
            throw tooLarge;
        }
        return count;
    }

    /** At least one byte, -1 at the end, 0 when there is a failure instead. */
    private int unpack(byte[] target, int from, int length) {
        try {
            if (decoder == null) {
                decoder = kind.decoder(source, packed);
            }
            // A decoder that fails forgets what it unpacked in the same call: where that may happen it is asked for
            // single bytes.
            if (kind != Compression.BZIP2 && !packed.isNearEnd()) {
                return decoder.read(target, from, length);
            }
        } catch (IOException | RuntimeException problem) {
            failure = failure(problem, produced);
            return 0;
        }
        return singly(target, from, length);
    }

    private int singly(byte[] target, int from, int length) {
        int count = 0;
        try {
            while (count < length) {
                int value = decoder.read();
                if (value < 0) {
                    return count == 0 ? -1 : count;
                }
                target[from + count++] = (byte) value;
            }
        } catch (IOException | RuntimeException problem) {
            failure = failure(problem, produced + count);
        }
        return count;
    }

    private CarrierException failure(Exception problem, long unpacked) {
        if (problem instanceof CarrierException ours) {
            return ours;
        }
        if (packed.isAtEnd()) {
            return new CarrierException(
                    source + ": the " + kind.title() + " data ends early after " + packed.given() + " bytes; "
                            + unpacked + " bytes of text were read, what follows is missing",
                    problem);
        }
        return new CarrierException(
                source + ": the " + kind.title() + " data are damaged at byte " + packed.given() + "; " + unpacked
                        + " bytes of text were read before",
                problem);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
