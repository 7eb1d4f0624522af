package mtsh.store.ingest.follow;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells files apart whatever they are called. */
final class FileKeys {
    private FileKeys() {}

    /** The system's key (device and inode), or the path where it has none. */
    static Object of(Path path, BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? path : attributes.fileKey();
    }
}
