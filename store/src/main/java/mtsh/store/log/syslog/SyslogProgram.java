package mtsh.store.log.syslog;

import java.time.Instant;
import java.util.Map;

import mtsh.store.log.LogSink;
import mtsh.store.log.Observations;

/**
 * Reads what one program writes to the system log of one source. All programs of a source are read by the same {@link SyslogParser}, so
 * that a file in which a mail server, its filters and a mail store write side by side needs no choice.
 */
public interface SyslogProgram {
    /** Opens a program's reader for one source. */
    @FunctionalInterface
    interface Factory {
        SyslogProgram open(SyslogSource source);
    }

    /** What a program's reader wants of the lines with a tag. */
    enum Claim {
        /** Not this program's. */
        NONE,
        /** Its own, but never about a message: statistics, connections, start and stop. */
        NOISE,
        LINES
    }

    /** Asked once for each tag of a source, which is the program's name as it stands in front of the process id. */
    Claim claim(String tag);

    /**
     * Whether a line that begins like this may say anything about a message; a first look at bytes, because most lines do not. The
     * text without its head is {@code bytes[from]} to {@code bytes[to]}.
     */
    default boolean mayMatter(byte[] bytes, int from, int to) {
        return true;
    }

    /**
     * When the line says for certain when it was written (an id that holds its time), that moment; else null. It sets right the year
     * of a log without years that lost its time of change.
     */
    default Instant dated(SyslogLine line) {
        return null;
    }

    /** Reads a line whose tag was claimed. */
    void line(SyslogLine line);

    /** While something is held back: lines of others go by, this is the number of the latest. What waited too long is given. */
    default void goesBy(long lineNumber, LogSink sink) {}

    /** The source has ended: give what was held back. */
    default void end(LogSink sink) {}

    /** Whether it holds something back, so that reading must not stop here. */
    default boolean isInside() {
        return false;
    }

    /**
     * Adds what must be kept to go on later, by names that no other program uses. Values must hold neither a comma nor an equals
     * sign.
     */
    default void save(Map<String, String> state) {}

    /** Adds what was observed beside the mail. */
    default void observed(Observations observations) {}
}
