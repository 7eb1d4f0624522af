package mtsh.store.carrier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Goes through the regular files of one archive in their order. Nothing of them is ever written anywhere. */
interface ArchiveFiles extends Closeable {
    /**
     * @param name as the archive says it, for {@link MemberName} to clean
     * @param size unpacked bytes, -1 when only reading tells
     * @param modified null when the archive does not say
     * @param mark what changes with the content, as far as the archive knows
     * @param problem why it cannot be read, or null
     */
    record Entry(String name, long size, Instant modified, String mark, String problem) {}

    /** The next file, or null at the end. */
    Entry next() throws IOException;

    /** The bytes of the last file given, which may be left unread. */
    InputStream content() throws IOException;

    /** Begins again at the first file; false when only opening it again does that. */
    default boolean restart() {
        return false;
    }
}
