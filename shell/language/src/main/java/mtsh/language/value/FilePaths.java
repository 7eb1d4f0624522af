package mtsh.language.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import mtsh.language.error.NetThrow;

/** How the texts that scripts use as paths become paths: the session puts its folder and its drives in here. */
public final class FilePaths {
    private static final AtomicReference<Function<String, Path>> RESOLVER = new AtomicReference<>(FilePaths::plain);

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
            return RESOLVER.get().apply(path);
        } catch (InvalidPathException invalid) {
            throw new NetThrow("System.ArgumentException", "Null character in path. (Parameter 'path')");
        }
    }

    public static void resolver(Function<String, Path> resolver) {
        RESOLVER.set(resolver);
    }

    private static Path plain(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
