package mtsh.store.log.amavis;

import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;

/**
 * A message in the quarantine is a leg of its own, whose key is its {@code mail_id} there: a release names that only. It begins when the
 * message is put there.
 */
final class Quarantine {
    private static final String INSTANCE = "amavis-quarantine";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    private Quarantine() {}

    /** Base 64 as URLs have it, 12 characters by default. */
    static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9'
                    || c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || c == '-'
                    || c == '_'
                    || c == '+')) {
                return false;
            }
        }
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    static MailEventBuilder place(MailEventBuilder event, String mailId) {
        return event.instance(INSTANCE)
                .queueId(mailId)
                .property("mail_id", mailId)
                .property("quarantine", mailId);
    }

    /** From the verdict to the place in the quarantine. */
    static Link link(String mailId) {
        return new Link(Link.Kind.FILTER, "", mailId, true);
    }
}
