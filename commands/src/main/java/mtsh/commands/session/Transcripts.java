package mtsh.commands.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import mtsh.language.stream.TranscribingHost;

/** The transcripts that are being written, the one that was started last on top. Each line is in the file as soon as it was shown. */
public final class Transcripts {
    private static final String STARS = "**********************";

    /** One file. */
    private record Transcript(Path path, Writer writer) implements Consumer<String> {
        @Override
        public void accept(String text) {
            try {
                writer.write(text);
                writer.flush();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private final Deque<Transcript> running = new ArrayDeque<>();

    /** Begins one; {@code head} are its first lines between the stars. */
    void start(TranscribingHost host, Path path, boolean append, String head) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Writer writer = append
                ? Files.newBufferedWriter(
                        path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                : Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        Transcript transcript = new Transcript(path, writer);
        transcript.accept(STARS + "\n" + head + "\n" + STARS + "\n");
        running.push(transcript);
        host.add(transcript);
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** Ends the one that was started last; gives its file. */
    Path stop(TranscribingHost host, String foot) throws IOException {
        Transcript last = running.pop();
        host.remove(last);
        try (Writer writer = last.writer()) {
            writer.write(STARS + "\n" + foot + "\n" + STARS + "\n");
        }
        return last.path();
    }
}
