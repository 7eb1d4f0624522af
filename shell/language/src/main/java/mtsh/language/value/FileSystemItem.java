package mtsh.language.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * A {@code FileInfo} or {@code DirectoryInfo}: a path, and what the file system says of it when asked. {@code given} is how a script wrote
 * the path, which is the text of the item then; else null.
 */
public record FileSystemItem(Path path, boolean isDirectory, String given) implements NetObject {
    public FileSystemItem(Path path, boolean isDirectory) {
        this(path, isDirectory, null);
    }

    /** An item for something that exists: a folder when the path is one. */
    public static FileSystemItem of(Path path) {
        return new FileSystemItem(path, Files.isDirectory(path));
    }

    public String name() {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    public String fullName() {
        return path.toString();
    }

    /** With its dot; empty when there is none. */
    public String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 || dot == name().length() - 1 ? "" : name().substring(dot);
    }

    /** The name without its extension; a folder's whole name. */
    public String baseName() {
        return isDirectory
                ? name()
                : name().substring(0, name().length() - extension().length());
    }

    public boolean exists() {
        return isDirectory ? Files.isDirectory(path) : Files.exists(path) && !Files.isDirectory(path);
    }

    /** Null when there is no such file. */
    public BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException | UnsupportedOperationException gone) {
            return null;
        }
    }

    public long length() {
        BasicFileAttributes attributes = attributes();
        return attributes == null || isDirectory ? 0 : attributes.size();
    }

    public Instant lastWrite() {
        BasicFileAttributes attributes = attributes();
        return attributes == null ? null : attributes.lastModifiedTime().toInstant();
    }

    public Instant lastAccess() {
        BasicFileAttributes attributes = attributes();
        return attributes == null ? null : attributes.lastAccessTime().toInstant();
    }

    public Instant creation() {
        BasicFileAttributes attributes = attributes();
        if (attributes == null) {
            return null;
        }
        // A file system that does not keep this time says 1970.
        boolean known = attributes.creationTime().toMillis() != 0;
        UnixStat stat = known ? null : UnixStat.of(path);
        return (stat == null ? attributes.creationTime() : stat.earliest()).toInstant();
    }

    /** FileAttributes as a number. */
    public long flags() {
        if (attributes() == null) {
            return Files.isSymbolicLink(path) ? 1024 : -1;
        }
        long flags = isDirectory ? 16 : 0;
        flags |= Files.isSymbolicLink(path) ? 1024 : 0;
        flags |= isReadOnly() ? 1 : 0;
        flags |= name().startsWith(".") && name().length() > 1 ? 2 : 0;
        return flags == 0 ? 128 : flags;
    }

    /** {@code d----}, {@code -a---}: link, folder, archive, read-only, hidden, system. */
    public String mode() {
        long flags = Math.max(0, flags());
        char first = (flags & 1024) != 0 ? 'l' : isDirectory ? 'd' : '-';
        char readOnly = (flags & 1) != 0 ? 'r' : '-';
        char hidden = (flags & 2) != 0 ? 'h' : '-';
        return "" + first + '-' + readOnly + hidden + '-';
    }

    /** {@code -rw-r--r--}; empty where there are no such bits. */
    public String unixMode() {
        UnixStat stat = UnixStat.of(path);
        return stat == null ? "" : stat.modeText();
    }

    public String owner() {
        UnixStat stat = UnixStat.of(path);
        return stat == null ? "" : stat.user();
    }

    public String group() {
        UnixStat stat = UnixStat.of(path);
        return stat == null ? "" : stat.group();
    }

    /** Bytes that it takes itself, a folder too. */
    public long size() {
        UnixStat stat = UnixStat.of(path);
        return stat == null ? length() : stat.size();
    }

    /** The bits count for who owns it, for nobody can write too little: not even root, who may write anything. */
    public boolean isReadOnly() {
        UnixStat stat = UnixStat.of(path.toAbsolutePath());
        Boolean byOwner = stat == null || Files.isSymbolicLink(path) ? null : stat.isWritableByOwner();
        return byOwner == null ? !Files.isWritable(path) : !byOwner;
    }

    /** The name as lists show it: a link with what it points to. */
    public String nameString() {
        String target = linkTarget();
        return target == null ? name() : name() + " -> " + target;
    }

    /** Where a symbolic link points; null for anything else. */
    public String linkTarget() {
        try {
            return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : null;
        } catch (IOException gone) {
            return null;
        }
    }

    /** SymbolicLink, HardLink for a file with more than one name, or null. */
    public String linkType() {
        if (Files.isSymbolicLink(path)) {
            return "SymbolicLink";
        }
        UnixStat stat = isDirectory ? null : UnixStat.of(path);
        return stat != null && stat.hardlinks() > 1 ? "HardLink" : null;
    }

    /** The path behind all links. */
    public String resolvedTarget() {
        try {
            return Files.isSymbolicLink(path) ? path.toRealPath().toString() : path.toString();
        } catch (IOException gone) {
            return path.toString();
        }
    }

    @Override
    public NetType netType() {
        return Types.find(isDirectory ? "System.IO.DirectoryInfo" : "System.IO.FileInfo");
    }

    @Override
    public String toString() {
        return given != null ? given : path.toString();
    }
}
