package mtsh.commands.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.store.carrier.LineReader;
import mtsh.store.event.LogPosition;
import mtsh.store.log.LogLine;

/** The line of a log that an event was read from, while the log is still there. */
final class SourceLine {
    private static final int SHOWN = 300;

    private SourceLine() {}

    /** The text, shortened; empty when the log is gone, was standard input, or now says something else. */
    static String text(LogPosition position) {
        Path path = Path.of(position.source());
        if (!path.isAbsolute() || !Files.isReadable(path)) {
            return "";
        }
        try (LineReader reader = LineReader.open(Files.newInputStream(path), position.offset())) {
            LogLine line = reader.next();
            if (line == null) {
                return "";
            }
            return line.text().length() > SHOWN ? line.text().substring(0, SHOWN) + "..." : line.text();
        } catch (IOException gone) {
            return "";
        }
    }
}
