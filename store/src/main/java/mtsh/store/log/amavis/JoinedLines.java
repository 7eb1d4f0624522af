package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.syslog.SyslogLine;

/**
 * Puts together what amavis cut because syslog would have cut it elsewhere: a line that ends in three dots goes on in the task's next
 * one, which begins with them. What does not go on soon is taken as it stands.
 */
final class JoinedLines {
    private static final String DOTS = "...";
    private static final int MOST_HELD = 64;

    /** How many lines of others may come between two parts. */
    private static final int PATIENCE = 200;

    /** A text that is complete, or as complete as it gets. */
    record Whole(String key, SyslogLine line, String text) {}

    private static final class Held {
        private final SyslogLine line;
        private final StringBuilder text;
        private final long since;

        Held(SyslogLine line, String text) {
            this.line = line.kept("");
            this.text = new StringBuilder(text);
            this.since = line.number();
        }
    }

    private final Map<String, Held> held = new LinkedHashMap<>();

    boolean isEmpty() {
        return held.isEmpty();
    }

    /**
     * Adds a line of a task.
     *
     * @param interests whether the beginning of a text is worth waiting for its end; others are put aside
     * @return what is complete now; a task that begins anew has no more to say of what it began before
     */
    List<Whole> add(String key, SyslogLine line, String said, boolean interests) {
        boolean goesOn = said.endsWith(DOTS);
        int start = continuation(said);
        Held before = held.get(key);
        if (before != null && start >= 0) {
            append(before.text, said, start, goesOn ? said.length() - DOTS.length() : said.length());
            return goesOn ? List.of() : List.of(complete(key));
        }
        List<Whole> complete = new ArrayList<>(2);
        if (before != null) {
            complete.add(complete(key));
        }
        if (start >= 0 || !interests) {
            line.ignore();
        } else if (goesOn) {
            held.put(key, new Held(line, said.substring(0, said.length() - DOTS.length())));
            if (held.size() > MOST_HELD) {
                complete.add(complete(held.keySet().iterator().next()));
            }
        } else {
            complete.add(new Whole(key, line, said));
        }
        return complete;
    }

    /** What has waited too long when this line comes, one after the other; null when there is no more. */
    Whole expired(long lineNumber) {
        Iterator<Map.Entry<String, Held>> all = held.entrySet().iterator();
        Map.Entry<String, Held> eldest = all.hasNext() ? all.next() : null;
        boolean hasWaited = eldest != null && lineNumber - eldest.getValue().since > PATIENCE;
        return hasWaited ? complete(eldest.getKey()) : null;
    }

    private Whole complete(String key) {
        Held before = held.remove(key);
        String text = before.text.toString();
        return new Whole(key, before.line.kept(text), text);
    }

    /** Where a continuation's text begins: behind an alert's mark and the dots; -1 when this is none. */
    private static int continuation(String said) {
        int start = said.startsWith("(!") ? said.indexOf(')') + 1 : 0;
        return said.startsWith(DOTS, start) ? start + DOTS.length() : -1;
    }

    private static void append(StringBuilder text, String said, int from, int to) {
        int room = SyslogLine.TEXT_LIMIT - text.length();
        if (room > 0 && to > from) {
            text.append(said, from, Math.min(to, from + room));
        }
    }
}
