package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import mtsh.language.value.DateTime;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetEnum;
import mtsh.language.value.TimeSource;

/** Times and attributes of files and folders. */
final class FileTimes {
    /** What .NET gives for a file that does not exist. */
    private static final DateTime NEVER = new DateTime(504_911_232_000_000_000L, DateTime.Kind.Utc);

    private FileTimes() {}

    /** {@code GetLastWriteTimeUtc} and its like, of File and Directory. */
    static Object call(String name, Path path, Object[] a) throws IOException {
        String property = name.substring(3);
        if (name.startsWith("Set")) {
            set(FileSystemItem.of(path), property, (DateTime) a[1]);
            return null;
        }
        return get(FileSystemItem.of(path), property);
    }

    static DateTime get(FileSystemItem item, String property) {
        Instant moment = property.startsWith("LastWrite")
                ? item.lastWrite()
                : property.startsWith("LastAccess") ? item.lastAccess() : item.creation();
        DateTime utc = moment == null ? NEVER : DateTime.utc(moment);
        return property.endsWith("Utc") ? utc : DateTimeMembers.toLocal(utc);
    }

    static void set(FileSystemItem item, String property, DateTime time) throws IOException {
        FileTime moment =
                FileTime.from(time.toInstant(property.endsWith("Utc") ? java.time.ZoneOffset.UTC : TimeSource.zone()));
        BasicFileAttributeView view = Files.getFileAttributeView(item.path(), BasicFileAttributeView.class);
        if (property.startsWith("LastWrite")) {
            view.setTimes(moment, null, null);
        } else if (property.startsWith("LastAccess")) {
            view.setTimes(null, moment, null);
        } else {
            view.setTimes(null, null, moment);
        }
    }

    /** Of the attributes, this file system knows only read-only. */
    static Object setAttributes(Path path, NetEnum attributes) throws IOException {
        setReadOnly(path, (attributes.value() & 1) != 0);
        return null;
    }

    static void setReadOnly(Path path, boolean readOnly) throws IOException {
        if (!Files.exists(path)) {
            throw new java.nio.file.NoSuchFileException(path.toString());
        }
        if (!path.toFile().setWritable(!readOnly)) {
            throw new java.nio.file.AccessDeniedException(path.toString());
        }
    }
}
