package mtsh.store.log.dovecot;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Dovecot's local delivery (LMTP, LDA) and what a user's Sieve script did there.
 *
 * <p>By LMTP a delivery is a leg of its own, whose key is the session's id: Dovecot gives it to the server that brought the message, in
 * its answer ({@code 250 2.0.0 <user> SESSION Saved}). The LDA answers with an exit code only; there the message's id tells which
 * queue file it was about, if there is just one, and what it says belongs to that one. In a file of Dovecot's own there are no queue
 * files to look for: what the LDA says there is a leg of its own as well.
 */
public final class DovecotProgram implements SyslogProgram {
    private static final String INSTANCE = "dovecot";

    private final QueueOwners queues;

    public DovecotProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case "dovecot", "dovecot-lda", "dovecot-lmtp" -> Claim.LINES;
            case "dovecot/other" -> Claim.NOISE;
            default -> Claim.NONE;
        };
    }

    /** Logins, IMAP and POP sessions and the master are nine of ten lines. */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        if (to - from < "lda(".length()) {
            return false;
        }
        byte first = bytes[from];
        byte second = bytes[from + 1];
        return first == 'l' && (second == 'm' || second == 'd') || first == 'd' && second == 'e';
    }

    @Override
    public void line(SyslogLine line) {
        Delivery delivery = Delivery.read(line.text(), line.start());
        if (delivery == null || delivery.isDebugging()) {
            line.ignore();
            return;
        }
        StoreAction action = StoreAction.read(delivery.text());
        if (action == null) {
            withoutAction(line, delivery);
        } else if (delivery.isLmtp() && action.isAnswered()) {
            line.emit(inSession(line, delivery, action));
        } else {
            inQueue(line, delivery, action);
        }
    }

    /** What is about a message must be known; all else a session says (debugging, copies between folders) is not about delivery. */
    private static void withoutAction(SyslogLine line, Delivery delivery) {
        if (delivery.text().startsWith("msgid=")) {
            line.unparsed("unknown action of Dovecot");
        } else {
            line.ignore();
        }
    }

    /** Not every server shows the answer with the session's id; the message's id may tell as well where the message came from. */
    private MailEventBuilder inSession(SyslogLine line, Delivery delivery, StoreAction action) {
        MailEventBuilder event = event(
                        line, delivery, action, delivery.session().isEmpty() ? EventId.NOTE : action.id())
                .instance(INSTANCE)
                .queueId(delivery.session())
                .recipient(delivery.user());
        String queueId = queueOf(line, delivery);
        return queueId.isEmpty() ? event : event.link(new Link(Link.Kind.FILTER, "", queueId, false));
    }

    private String queueOf(SyslogLine line, Delivery delivery) {
        return delivery.messageId().isEmpty() ? "" : queues.queueOf(line.host(), delivery.messageId());
    }

    /** A user without a domain is no address of the queue file, so that what became of the message can only be noted. */
    private void inQueue(SyslogLine line, Delivery delivery, StoreAction action) {
        String queueId = queueOf(line, delivery);
        if (!queueId.isEmpty()) {
            boolean isAddress = delivery.user().indexOf('@') > 0;
            boolean tells = isAddress || action.id() == EventId.AGENTINFO;
            line.emit(event(line, delivery, action, tells ? action.id() : EventId.NOTE)
                    .instance(queues.instanceOf(line.host(), queueId))
                    .queueId(queueId)
                    .recipient(isAddress ? delivery.user() : ""));
        } else if (line.host().isEmpty()) {
            inOwnLog(line, delivery, action);
        } else if (delivery.session().isEmpty()) {
            line.ignore();
        } else {
            line.emit(event(line, delivery, action, EventId.NOTE)
                    .instance(INSTANCE)
                    .queueId(delivery.session()));
        }
    }

    /** The server's lines are in another log, whose events the message's id finds later; old versions name no session. */
    private static void inOwnLog(SyslogLine line, Delivery delivery, StoreAction action) {
        String key = delivery.session().isEmpty() ? delivery.messageId() : delivery.session();
        if (key.isEmpty()) {
            line.ignore();
            return;
        }
        line.emit(event(line, delivery, action, action.id())
                .instance(INSTANCE)
                .queueId(key)
                .recipient(delivery.user()));
    }

    private static MailEventBuilder event(SyslogLine line, Delivery delivery, StoreAction action, EventId id) {
        boolean isDelivered = action.id() == EventId.DELIVER;
        return line.event(id, "STOREDRIVER")
                .connector(delivery.service())
                .messageId(delivery.messageId())
                .word(action.word())
                .reply(isDelivered ? "" : action.text())
                .detail(isDelivered ? action.text() : "")
                .property("user", delivery.user())
                .property("folder", action.folder());
    }
}
