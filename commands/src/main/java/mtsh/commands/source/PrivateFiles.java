package mtsh.commands.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, for mail data is private. */
public final class PrivateFiles {
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private PrivateFiles() {}

    /** Makes a folder and those above it; one that is there stays as it is. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** A new, empty file beside others. */
    public static Path temporary(Path folder, String name) throws IOException {
        return Files.createTempFile(folder, name, ".tmp", attributes(folder, FILE));
    }

    /** Writes a file whole or not at all: readers see the old text or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = temporary(file.toAbsolutePath().getParent(), ".new");
        try {
            Files.write(fresh, content);
            replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Puts a finished file in the place of another. */
    public static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notThere) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What is wrong, for people: Java's messages often hold the path alone. */
    public static String reason(IOException problem) {
        if (problem instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        if (problem instanceof NoSuchFileException) {
            return "there is no such folder or file";
        }
        if (problem instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (problem.getClass() == IOException.class && problem.getMessage() != null) {
            return problem.getMessage();
        }
        String name = problem.getClass().getSimpleName().replace("Exception", "");
        return problem.getMessage() == null ? name : problem.getMessage() + " (" + name + ")";
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
