package mtsh.store.log.amavis;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.syslog.SyslogLine;

/**
 * What went wrong in a task before it came to its verdict ({@code (!)FWD from ... 451 4.7.1 ...}): only the verdict says which message
 * it was. Trouble that no verdict follows is about amavis itself and is put aside.
 */
final class TaskErrors {
    private static final int MOST_HELD = 64;
    private static final int PATIENCE = 200;
    private static final int LENGTH = 500;

    private record Held(SyslogLine line, String text) {}

    private final Map<String, Held> held = new LinkedHashMap<>();

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** The last one counts. */
    void add(String key, SyslogLine line, String text) {
        ignore(held.remove(key));
        held.put(key, new Held(line.kept(""), text.length() > LENGTH ? text.substring(0, LENGTH) : text));
        if (held.size() > MOST_HELD) {
            ignore(held.remove(held.keySet().iterator().next()));
        }
    }

    /** What went wrong in this task, or empty. */
    String take(String key) {
        Held error = held.remove(key);
        return error == null ? "" : error.text;
    }

    void expire(long lineNumber) {
        Iterator<Held> all = held.values().iterator();
        while (all.hasNext()) {
            Held eldest = all.next();
            if (lineNumber - eldest.line.number() <= PATIENCE) {
                return;
            }
            eldest.line.ignore();
            all.remove();
        }
    }

    private static void ignore(Held error) {
        if (error != null) {
            error.line.ignore();
        }
    }
}
