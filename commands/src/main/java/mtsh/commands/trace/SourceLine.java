package mtsh.commands.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import mtsh.store.carrier.LineReader;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.log.LogLine;

/** The line of a log that an event was read from, while the log is still there. */
public final class SourceLine {
    private static final int SHOWN = 1000;

    private SourceLine() {}

    /** The text, shortened; empty when the log is gone, was standard input, or now says something else. */
    public static String text(MailEvent event) {
        LogPosition position = event.position();
        Path path = path(position.source());
        if (path == null || !path.isAbsolute() || !Files.isReadable(path)) {
            return "";
        }
        try (LineReader reader = LineReader.open(Files.newInputStream(path), position.offset())) {
            LogLine line = reader.next();
            if (line == null || !line.text().contains(event.queueId())) {
                return "";
            }
            return line.text().length() > SHOWN ? line.text().substring(0, SHOWN) + "..." : line.text();
        } catch (IOException gone) {
            return "";
        }
    }

    private static Path path(String source) {
        try {
            return Path.of(source);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
