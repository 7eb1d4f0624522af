package mtsh.store.log.qmail;

import java.util.function.Consumer;

import mtsh.store.log.syslog.SyslogLine;

/**
 * Puts together what {@code splogger} folded: it writes 799 characters at most and repeats the line's number before the rest. A line that
 * is just as long waits for what may come next.
 */
final class FoldedLines {
    private static final int FOLD = 799;

    /** qmail-send cuts reports at 10,000 characters. */
    private static final int LIMIT = 16_000;

    private QmailLine waiting;
    private String stamp = "";

    boolean isInside() {
        return waiting != null;
    }

    /** Whether more of this line may follow; then it is held back. */
    boolean begins(QmailLine line, String itsStamp) {
        if (line.text.length() != FOLD) {
            return false;
        }
        waiting = line.with("");
        stamp = itsStamp;
        return true;
    }

    /** The rest of a line; when its beginning is not known it says nothing. */
    void rest(SyslogLine line, String itsStamp, String text, Consumer<QmailLine> reader) {
        boolean fits = waiting != null && itsStamp.equals(stamp) && line.host().equals(waiting.host);
        if (!fits) {
            flush(reader);
            line.ignore();
            return;
        }
        if (waiting.text.length() < LIMIT) {
            waiting = waiting.with(text);
        }
        if (text.length() < FOLD) {
            flush(reader);
        }
    }

    /** Nothing more came. */
    void flush(Consumer<QmailLine> reader) {
        QmailLine line = waiting;
        waiting = null;
        if (line != null) {
            reader.accept(line);
        }
    }
}
