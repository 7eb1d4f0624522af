package mtsh.store.log.opensmtpd;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;

/**
 * {@code evpid=E from=<S> to=<R> rcpt=<O|-> [source= relay="IP (NAME)" | user=U] delay=D result=WORD stat=TEXT}: what became of an
 * envelope.
 */
final class OutgoingLines {
    private OutgoingLines() {}

    /** @param part {@code mta}, {@code mda}, or {@code queue} when neither tried */
    static void delivery(SmtpdLine line, String session, String part, String envelope, String result, Fields fields) {
        if (!SmtpdLine.isEnvelope(envelope) || !fields.has("to")) {
            line.unparsed("the delivery names no envelope or no recipient");
            return;
        }
        String recipient = fields.get("to");
        String original = fields.get("rcpt");
        String stat = fields.get("stat");
        String relay = fields.get("relay");
        String ip = ip(relay);
        String name = name(relay, ip);
        MailEventBuilder event = line.event(EventId.NOTE, ip.isEmpty() ? "QUEUE" : "SMTP", part, session)
                .queueId(SmtpdLine.message(envelope))
                .sender(fields.get("from"))
                .recipient(recipient)
                .originalRecipient(original.equals("-") || original.equals(recipient) ? "" : original)
                .connector(fields.has("method") ? fields.get("method") : part)
                .serverName(name)
                .serverIp(ip)
                .reply(stat)
                .enhancedCode(Scan.enhancedCode(stat))
                .property("evpid", envelope)
                .property("user", fields.get("user"))
                .property("source", fields.get("source").equals("-") ? "" : fields.get("source"))
                .property("delay", fields.get("delay"));
        if (outcome(event, part, result, name, ip, stat)) {
            line.emit(event);
        } else {
            line.unparsed("unknown result " + result);
        }
    }

    /** Whether the result is known. */
    private static boolean outcome(
            MailEventBuilder event, String part, String result, String name, String ip, String stat) {
        switch (result) {
            case "Ok" -> sent(event, part, name, ip, stat);
            case "TempFail" -> event.id(EventId.DEFER).word("deferred");
            case "PermFail", "Loop" -> event.id(EventId.FAIL).word("bounced");
            case "Expire" ->
                event.id(EventId.FAIL).eventSource("QUEUE").word("expired").enhancedCode("4.4.7");
            case "Remove" -> event.id(EventId.DROP).eventSource("ADMIN").word("removed");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void sent(MailEventBuilder event, String part, String name, String ip, String stat) {
        event.word("sent");
        String mailbox = Replies.dovecotSession(stat);
        if (!part.equals("mta") || !mailbox.isEmpty()) {
            event.id(EventId.DELIVER).eventSource("LOCAL");
            if (!mailbox.isEmpty()) {
                event.link(new Link(Link.Kind.FILTER, "", mailbox, true));
            }
            return;
        }
        boolean own = IpAddress.isLoopback(ip);
        event.id(own ? EventId.TRANSFER : EventId.SENDEXTERNAL).eventSource("SMTP");
        String next = Replies.nextQueueId(stat);
        if (!next.isEmpty()) {
            event.link(new Link(Link.Kind.QUEUED_AS, own ? "" : name.isEmpty() ? ip : name, next, true));
        }
    }

    private static String ip(String relay) {
        int blank = relay.indexOf(' ');
        return Session.address(blank < 0 ? relay : relay.substring(0, blank));
    }

    /** {@code IP (NAME)}, where the name is the address again when nobody knows it; a domain alone before there is a server. */
    private static String name(String relay, String ip) {
        if (ip.isEmpty()) {
            return relay;
        }
        int open = relay.indexOf(" (");
        String name = open < 0 || !relay.endsWith(")") ? "" : relay.substring(open + 2, relay.length() - 1);
        return Session.address(name).isEmpty() && !name.equals("<unknown>") ? name : "";
    }
}
