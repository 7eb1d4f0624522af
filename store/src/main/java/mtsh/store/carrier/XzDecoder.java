package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;

import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Reads xz data of any number of streams. */
final class XzDecoder {
    /** The strongest usual level takes 65 MiB; a few bytes of a made-up head could ask for more than there is. */
    private static final int MOST_MEMORY_KIB = 132 * 1024;

    private XzDecoder() {}

    static InputStream open(String name, InputStream packed) throws IOException {
        return new Limited(name, new XZInputStream(packed, MOST_MEMORY_KIB));
    }

    /** Says what to do about data that need too much memory. */
    private static final class Limited extends InputStream {
        private final String name;
        private final XZInputStream in;

        Limited(String name, XZInputStream in) {
            this.name = name;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (MemoryLimitException tooMuch) {
                throw tooLarge(tooMuch);
            }
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return in.read(target, from, length);
            } catch (MemoryLimitException tooMuch) {
                throw tooLarge(tooMuch);
            }
        }

        private CarrierException tooLarge(MemoryLimitException tooMuch) {
            return new CarrierException(
                    name + ": unpacking the xz data takes " + tooMuch.getMemoryNeeded() / 1024
                            + " MiB of memory, more than " + MOST_MEMORY_KIB / 1024 + "; unpack it first",
                    tooMuch);
        }
    }
}
