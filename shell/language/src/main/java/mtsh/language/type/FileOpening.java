package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetFileStream;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetWriter;

/** Opens files as streams, readers and writers: what FileStream, File, FileInfo, StreamReader and StreamWriter have in common. */
final class FileOpening {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int BOTH = 3;

    private FileOpening() {}

    /** Arguments as FileStream's constructors have them: a path, a mode, an access, the rest does not matter here. */
    static NetFileStream open(String path, Object[] a) {
        String mode = a[1].toString();
        int access = a.length > 2 && a[2] instanceof NetEnum given
                ? (int) given.value()
                : mode.equals("Append") ? WRITE : BOTH;
        if (mode.equals("Append") && access != WRITE) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Append access can be requested only in write-only mode. (Parameter 'access')");
        }
        if (access == READ && !mode.equals("Open") && !mode.equals("OpenOrCreate")) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Combining FileMode: " + mode + " with FileAccess: Read is invalid. (Parameter 'access')");
        }
        return open(FilePaths.resolve(path), mode, access);
    }

    static NetFileStream open(Path path, String mode, int access) {
        if (Files.isDirectory(path)) {
            throw new NetThrow("System.UnauthorizedAccessException", "Access to the path '" + path + "' is denied.");
        }
        try {
            return NetFileStream.open(path, mode, access);
        } catch (NoSuchFileException gone) {
            throw FileMembers.notFound(path, gone);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }

    static NetFileStream toRead(Path path) {
        return open(path, "Open", READ);
    }

    static NetFileStream toWrite(Path path) {
        return open(path, "OpenOrCreate", WRITE);
    }

    static NetFileStream create(Path path) {
        return open(path, "Create", BOTH);
    }

    static NetReader text(Path path) {
        return new NetReader(toRead(path), NetEncoding.UTF8_WITHOUT_MARK, true, false);
    }

    static NetWriter writer(Path path, boolean append, NetEncoding encoding) {
        return new NetWriter(open(path, append ? "Append" : "Create", WRITE), encoding, false);
    }

    static NetWriter writer(Path path, boolean append) {
        return writer(path, append, NetEncoding.UTF8_WITHOUT_MARK);
    }

    /** {@code Open}, {@code Create}, {@code AppendText} and their like of File and FileInfo; {@code a} after the path. */
    static Object call(String name, Path path, Object[] a) {
        return switch (name) {
            case "Open" -> {
                Object[] all = new Object[a.length + 1];
                System.arraycopy(a, 0, all, 1, a.length);
                yield open(path.toString(), all);
            }
            case "OpenRead" -> toRead(path);
            case "OpenWrite" -> toWrite(path);
            case "OpenText" -> text(path);
            case "Create" -> create(path);
            case "CreateText" -> writer(path, false);
            case "AppendText" -> writer(path, true);
            default -> throw new IllegalStateException("No way to open a file: " + name);
        };
    }
}
