package mtsh.store.log;

import java.util.Map;

/** Reads one source, line by line. Not safe for threads. */
public interface LogParser {
    void line(LogLine line, LogSink sink);

    /** The source has ended: give what was held back (a CSV record of several lines, a JSON document). */
    void end(LogSink sink);

    /**
     * What must be kept to go on after the last line later, as short text ({@code year=2026}); null while it is in the middle of
     * something, which means: not a place to stop at.
     */
    String state();

    /** What was observed beside the mail since this parser was opened; nothing, when the log leaves nothing to assume. */
    default Map<Observed, Long> observed() {
        return Map.of();
    }
}
