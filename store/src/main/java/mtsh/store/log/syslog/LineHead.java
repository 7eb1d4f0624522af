package mtsh.store.log.syslog;

import java.time.Instant;
import java.util.Map;

/** Reads what stands in front of a program's own text in a log that is no system log. One object serves all lines of a source. */
public interface LineHead {
    /** Whether the line has such a head; never throws. After yes the other methods tell about this line. */
    boolean read(String text, long lineNumber);

    Instant time();

    /** Where the program's own text begins. */
    int start();

    /** Whether the log does not say when, so that the time is only a guess. */
    default boolean isAssumed() {
        return false;
    }

    /** See {@link SyslogProgram#save}. */
    default void save(Map<String, String> state) {}
}
