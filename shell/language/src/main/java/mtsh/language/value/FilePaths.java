package mtsh.language.value;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import mtsh.language.error.NetThrow;

/** How the texts that scripts use as paths become paths: the session puts its folder and its drives in here. */
public final class FilePaths {
    private static final AtomicReference<Function<String, Path>> RESOLVER = new AtomicReference<>(FilePaths::plain);

    private static final AtomicReference<Path> CURRENT = new AtomicReference<>();

    private FilePaths() {}

    /** The absolute path that a text means; a NetThrow when it can be none. */
    public static Path resolve(String path) {
        if (path == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'path')");
        }
        if (path.isEmpty()) {
            throw new NetThrow("System.ArgumentException", "The value cannot be an empty string. (Parameter 'path')");
        }
        try {
            Path folder = CURRENT.get();
            boolean below = folder != null && isRelative(path);
            return below ? folder.resolve(path).normalize() : RESOLVER.get().apply(path);
        } catch (InvalidPathException invalid) {
            throw new NetThrow("System.ArgumentException", "Null character in path. (Parameter 'path')");
        }
    }

    /** Neither from the root nor of a drive or the home folder: those mean the same everywhere. */
    private static boolean isRelative(String path) {
        return !path.startsWith("/") && !path.startsWith("~") && path.indexOf(':') < 0 && path.indexOf('\\') < 0;
    }

    /** From now on relative paths begin here and not where the session is: {@code [Environment]::CurrentDirectory = ...}. */
    public static void current(String path) {
        Path folder = resolve(path);
        if (!Files.isDirectory(folder)) {
            throw new NetThrow(
                    "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + folder + "'.");
        }
        CURRENT.set(folder);
    }

    /** A session begins: relative paths begin where it is. */
    public static void resolver(Function<String, Path> resolver) {
        RESOLVER.set(resolver);
        CURRENT.set(null);
    }

    private static Path plain(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
