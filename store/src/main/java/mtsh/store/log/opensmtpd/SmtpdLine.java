package mtsh.store.log.opensmtpd;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;

/** The line that is being read. One object serves all lines of a source; readers look at {@link #text} from {@link #at} on. */
final class SmtpdLine {
    private static final int MESSAGE_DIGITS = 8;
    private static final int ENVELOPE_DIGITS = 16;

    private SyslogLine line;

    String text;
    int at;

    void begin(SyslogLine newLine) {
        line = newLine;
        text = newLine.text();
        at = newLine.start();
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** Steps over what stands here, when it does. */
    boolean skip(String prefix) {
        boolean here = startsWith(prefix);
        at += here ? prefix.length() : 0;
        return here;
    }

    /** The word that ends before {@code end}, stepped over with it; empty when {@code end} does not come. */
    String upTo(String end) {
        int stop = text.indexOf(end, at);
        if (stop < 0) {
            return "";
        }
        String word = text.substring(at, stop);
        at = stop + end.length();
        return word;
    }

    /** An event of a part of the server: {@code smtp} takes mail, {@code mta} and {@code mda} deliver it, the queue keeps it. */
    MailEventBuilder event(EventId id, String eventSource, String part, String session) {
        return line.event(id, eventSource).daemon(part).process(session);
    }

    /** Sessions are known by host, because a file may hold the logs of several. */
    String key(String session) {
        return session + ' ' + line.host();
    }

    void emit(MailEventBuilder event) {
        line.emit(event);
    }

    void ignore() {
        line.ignore();
    }

    void unparsed(String why) {
        line.unparsed(why);
    }

    static boolean isMessage(String id) {
        return id.length() == MESSAGE_DIGITS && isHexadecimal(id);
    }

    static boolean isEnvelope(String id) {
        return id.length() == ENVELOPE_DIGITS && isHexadecimal(id);
    }

    /** The message that an envelope belongs to. */
    static String message(String envelope) {
        return envelope.substring(0, MESSAGE_DIGITS);
    }

    private static boolean isHexadecimal(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
