package mtsh.language.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A {@code FileInfo} or {@code DirectoryInfo}: a path, and what the file system says of it when asked. */
public record FileSystemItem(Path path, boolean isDirectory) implements NetObject {
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
        return attributes == null ? null : attributes.creationTime().toInstant();
    }

    /** FileAttributes as a number. */
    public long flags() {
        if (attributes() == null) {
            return -1;
        }
        long flags = isDirectory ? 16 : 0;
        flags |= Files.isSymbolicLink(path) ? 1024 : 0;
        flags |= Files.isWritable(path) ? 0 : 1;
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

    /** {@code -rw-r--r--} */
    public String unixMode() {
        PosixFileAttributes attributes = posix();
        if (attributes == null) {
            return "";
        }
        char first = attributes.isSymbolicLink() ? 'l' : attributes.isDirectory() ? 'd' : '-';
        return first + PosixFilePermissions.toString(attributes.permissions());
    }

    public String owner() {
        PosixFileAttributes attributes = posix();
        return attributes == null ? "" : attributes.owner().getName();
    }

    public String group() {
        PosixFileAttributes attributes = posix();
        return attributes == null ? "" : attributes.group().getName();
    }

    private PosixFileAttributes posix() {
        try {
            return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException gone) {
            return null;
        }
    }

    /** Where a symbolic link points; null for anything else. */
    public String linkTarget() {
        try {
            return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : null;
        } catch (IOException gone) {
            return null;
        }
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
        return path.toString();
    }
}
