package mtsh.store.ingest.follow;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

import mtsh.store.carrier.SourceFile;

/** Tells files apart whatever they are called. */
final class FileKeys {
    private FileKeys() {}

    /** Each file of an archive is a log of its own. */
    static Object of(SourceFile file, BasicFileAttributes attributes) {
        Object key = of(file.path(), attributes);
        return file.kind() == SourceFile.Kind.FILE ? key : List.of(key, file.name());
    }

    /** The system's key (device and inode), or the path where it has none. */
    static Object of(Path path, BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? path : attributes.fileKey();
    }
}
