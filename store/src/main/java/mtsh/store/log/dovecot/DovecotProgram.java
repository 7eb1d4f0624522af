package mtsh.store.log.dovecot;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Dovecot's local delivery: which folder a message went into, and what a user's Sieve script did with it. Postfix already told of
 * the delivery, so a saved message is only a note. The leg is the session, whose id Dovecot also gives to Postfix in its answer
 * ({@code 250 2.0.0 <user> SESSION Saved}). Three styles of prefix:
 *
 * <pre>
 * lmtp(user)&lt;pid&gt;&lt;SESSION&gt;: msgid=...: saved mail to INBOX
 * lmtp(pid, user): SESSION: msgid=...: saved mail to INBOX
 * lmtp(user): SESSION: sieve: msgid=...: stored mail into mailbox 'Lists'
 * </pre>
 */
public final class DovecotProgram implements SyslogProgram {
    private static final String INSTANCE = "dovecot";
    private static final String MESSAGE_ID = "msgid=";
    private static final String SAVED = "saved mail to ";
    private static final String STORED = "stored mail into mailbox ";
    private static final String FORWARDED = "forwarded to <";

    public DovecotProgram(SyslogSource source) {}

    @Override
    public Claim claim(String tag) {
        return tag.equals("dovecot") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        boolean delivery = line.startsWith("lmtp(") || line.startsWith("lda(") || line.startsWith("deliver(");
        int close = delivery ? text.indexOf(')', line.start()) : -1;
        int id = close < 0 ? -1 : text.indexOf(MESSAGE_ID, close);
        if (id < 0) {
            line.ignore();
            return;
        }
        String user = user(text.substring(text.indexOf('(', line.start()) + 1, close));
        String session = session(text, close + 1, id);
        int start = id + MESSAGE_ID.length();
        int end = text.startsWith("<", start) ? text.indexOf(">: ", start) : text.indexOf(": ", start) - 1;
        if (end < start - 1 || session.isEmpty()) {
            line.ignore();
            return;
        }
        String messageId = text.substring(start, end + 1);
        MailEventBuilder event = line.event(EventId.NOTE, "LOCAL")
                .instance(INSTANCE)
                .queueId(session)
                .messageId(plain(messageId))
                .property("user", user);
        if (decide(text.substring(Math.min(end + 3, text.length())), event)) {
            line.emit(event);
        } else {
            line.ignore();
        }
    }

    private static boolean decide(String text, MailEventBuilder event) {
        event.reply(text);
        if (text.startsWith(SAVED)) {
            event.word("saved").property("folder", text.substring(SAVED.length()));
        } else if (text.startsWith(STORED)) {
            event.word("saved").property("folder", unquoted(text.substring(STORED.length())));
        } else if (text.startsWith(FORWARDED)) {
            int end = Scan.addressEnd(text, FORWARDED.length(), text.length());
            event.id(EventId.REDIRECT)
                    .word("forwarded")
                    .recipient(end < 0 ? "" : text.substring(FORWARDED.length(), end));
        } else if (text.startsWith("marked message to be discarded") || text.startsWith("discarded")) {
            event.id(EventId.DROP).word("discard");
        } else if (text.startsWith("rejected")) {
            event.id(EventId.FAIL).word("reject");
        } else {
            return false;
        }
        return true;
    }

    private static String user(String inner) {
        int comma = inner.indexOf(", ");
        return comma < 0 ? inner : inner.substring(comma + 2);
    }

    private static String session(String text, int from, int to) {
        if (text.startsWith("<", from)) {
            int second = text.indexOf("><", from);
            int end = second < 0 ? -1 : text.indexOf(">: ", second + 2);
            return end < 0 || end > to ? "" : text.substring(second + 2, end);
        }
        int start = from + 2;
        int end = text.startsWith(": ", from) ? text.indexOf(": ", start) : -1;
        return end < 0 || end > to ? "" : text.substring(start, end);
    }

    /** {@code unspecified} means that there is none; some versions put a second pair of brackets around. */
    private static String plain(String messageId) {
        if (messageId.equals("unspecified") || messageId.equals("<>")) {
            return "";
        }
        boolean doubled = messageId.startsWith("<<") && messageId.endsWith(">>");
        return doubled ? messageId.substring(1, messageId.length() - 1) : messageId;
    }

    private static String unquoted(String folder) {
        boolean quoted = folder.length() >= 2 && folder.startsWith("'") && folder.endsWith("'");
        return quoted ? folder.substring(1, folder.length() - 1) : folder;
    }
}
