package mtsh.commands.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for a store that is gone when it is closed. Only its owner can look into it. */
final class ScratchStore implements AutoCloseable {
    private final Path folder;

    ScratchStore() {
        try {
            folder = Files.createTempDirectory("mtsh");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
