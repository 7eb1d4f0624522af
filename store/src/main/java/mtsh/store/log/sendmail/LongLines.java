package mtsh.store.log.sendmail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;

/**
 * Puts the pieces of long lines together: {@code QID[1]: text ...}, {@code QID[2]: more ...}, and the last without dots. A line whose
 * last piece does not come is kept as a remark, so that nothing of it is lost.
 */
final class LongLines {
    /** How many lines of others may come between two pieces. */
    private static final int PATIENCE = 200;

    private static final int LONGEST = 32 * 1024;
    private static final String MORE = " ...";

    private static final class Pending {
        private final String key;
        private final MailEventBuilder remark;
        private final StringBuilder text = new StringBuilder();
        private long since;

        Pending(String key, MailEventBuilder remark) {
            this.key = key;
            this.remark = remark;
        }

        /** Lines are cut behind a comma or its blank; collectors of logs take blanks for nothing. */
        void append(String piece) {
            boolean comma = text.length() > 0 && text.charAt(text.length() - 1) == ',';
            text.append(comma && !piece.startsWith(" ") ? " " : "").append(piece);
        }
    }

    private final Deque<Pending> pending = new ArrayDeque<>();

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** A piece that begins at the line's place. When it is the last one, the whole text; else null. */
    String add(SendmailLine line, int number) {
        String key = line.key() + ' ' + line.process();
        Pending known = number == 1 ? null : take(key);
        String piece = line.rest();
        boolean last = !piece.endsWith(MORE);
        if (known == null && last) {
            return piece;
        }
        if (known == null) {
            known = new Pending(key, line.event(EventId.NOTE, "QUEUE").property("cut", "true"));
        }
        known.append(last ? piece : piece.substring(0, piece.length() - MORE.length()));
        if (last || known.text.length() > LONGEST) {
            return known.text.toString();
        }
        known.since = line.number();
        pending.add(known);
        return null;
    }

    private Pending take(String key) {
        Iterator<Pending> all = pending.iterator();
        while (all.hasNext()) {
            Pending one = all.next();
            if (one.key.equals(key)) {
                all.remove();
                return one;
            }
        }
        return null;
    }

    void expire(long lineNumber, LogSink sink) {
        while (!pending.isEmpty() && lineNumber - pending.peek().since > PATIENCE) {
            give(pending.poll(), sink);
        }
    }

    void end(LogSink sink) {
        while (!pending.isEmpty()) {
            give(pending.poll(), sink);
        }
    }

    private static void give(Pending line, LogSink sink) {
        sink.event(line.remark.detail(line.text.toString()).build());
    }
}
