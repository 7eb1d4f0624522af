package mtsh.console.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import mtsh.console.host.TerminalHost;
import mtsh.language.ast.Source;

/** The user's script that runs before the first prompt, in the scope of the prompt. What is wrong in it is shown and blocks nothing. */
final class Profile {
    private static final long WORTH_TELLING = 300;

    private final Path file;
    private final LineRunner runner;
    private final TerminalHost host;

    Profile(Path file, LineRunner runner, TerminalHost host) {
        this.file = file;
        this.runner = runner;
        this.host = host;
    }

    /** Throws only ExitRequest. */
    void run() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        long start = System.nanoTime();
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            host.warning("The profile " + file + " cannot be read: " + unreadable.getMessage());
            return;
        }
        runner.attempt(new Source(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (milliseconds > WORTH_TELLING) {
            host.information(String.format(Locale.ROOT, "The profile took %d ms.", milliseconds));
        }
    }
}
