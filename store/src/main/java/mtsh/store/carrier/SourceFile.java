package mtsh.store.carrier;

import java.nio.file.Path;

/**
 * One source to read.
 *
 * @param path the file, or null for standard input
 * @param name how it is called in the store and in messages
 */
public record SourceFile(Path path, String name) {
    /** What a user writes, and the store says, for standard input. */
    public static final String STANDARD_INPUT = "-";

    public boolean isStandardInput() {
        return path == null;
    }
}
