package mtsh.store.log.sendmail;

import java.util.Locale;

import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.Recent;

/**
 * Recipients that were refused lately. A program on the same host hands its mail to the submission queue, which connects to the server
 * beside it: when that refuses the recipient, both write so, and the queue's line is about the message that the server's speaks of.
 */
final class Refusals {
    private static final long SECONDS_BETWEEN = 120;

    private record Refusal(String queueId, long second) {}

    private final Recent<Refusal> recent = new Recent<>();

    /** The server refused this recipient in the message with the line's queue id. */
    void add(SendmailLine line, String recipient) {
        if (!line.queueId.isEmpty()) {
            recent.put(key(line, recipient), new Refusal(line.queueId, line.second()));
        }
    }

    /** The queue was told so: its message and that of the server are one. */
    void answer(SendmailLine line, String recipient, MailEventBuilder event) {
        Refusal refusal = recent.take(key(line, recipient));
        boolean own = refusal == null || refusal.queueId.equals(line.queueId);
        if (!own && Math.abs(line.second() - refusal.second) <= SECONDS_BETWEEN) {
            event.link(new Link(Link.Kind.QUEUED_AS, "", refusal.queueId, true));
        }
    }

    /** By local part, because the server completes names that the queue does not. */
    private static String key(SendmailLine line, String recipient) {
        int at = recipient.indexOf('@');
        String local = at < 0 ? recipient : recipient.substring(0, at);
        return local.toLowerCase(Locale.ROOT) + ' ' + line.host;
    }
}
