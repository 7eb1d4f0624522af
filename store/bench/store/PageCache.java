package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The system's cache of files. */
final class PageCache {
    private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

    private PageCache() {}

    /** Whether this process may empty it. */
    static boolean isOurs() {
        return Files.isWritable(DROP);
    }

    static void drop() throws IOException, InterruptedException {
        new ProcessBuilder("sync").start().waitFor();
        Files.writeString(DROP, "3");
    }
}
