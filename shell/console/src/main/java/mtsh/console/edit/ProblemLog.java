package mtsh.console.edit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Failures of the shell itself, with their traces, in a file: a user sees one sentence, whoever mends it sees the rest. */
final class ProblemLog {
    private static final long LARGEST = 1 << 20;

    private final Path file;

    ProblemLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Adds a failure; that the log cannot be written is no reason to fail once more. */
    void add(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(file.getParent());
            boolean startAnew = Files.exists(file) && Files.size(file) > LARGEST;
            Files.writeString(
                    file,
                    Instant.now() + " " + trace,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    startAnew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
                    StandardOpenOption.WRITE);
        } catch (IOException | RuntimeException unwritable) {
            // Nothing better can be done with it.
        }
    }
}
