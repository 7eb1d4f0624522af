package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.QueueOwners;

/**
 * The filters that take a message under an id of their own: {@code pmg-smtp-filter} of the Proxmox Mail Gateway, and MailScanner,
 * which takes it out of Postfix's hold queue. The gateway's filter is a leg of its own, of the instance {@value #GATEWAY}, because
 * its ids look like Postfix's and may be the same.
 */
final class GatewayFilterLines {
    private static final String GATEWAY = "pmg";
    private static final String NEW_MAIL = "new mail message-id=";
    private static final String SCORE = "SA score=";
    private static final String ACCEPT = "accept mail to <";
    private static final String BLOCK = "block mail to <";
    private static final String MOVED = "moved mail for <";
    private static final String REQUEUE = "Requeue: ";

    private final QueueOwners recent;

    GatewayFilterLines(QueueOwners recent) {
        this.recent = recent;
    }

    void gateway(PostfixLine line) {
        int end = QueueIds.end(line.text, line.at);
        if (end < 0 || !line.text.startsWith(": ", end)) {
            line.ignore();
            return;
        }
        line.queueId = line.text.substring(line.at, end);
        line.at = end + 2;
        if (line.startsWith(NEW_MAIL)) {
            String id = line.text
                    .substring(line.at + NEW_MAIL.length())
                    .replace("#012", "")
                    .strip();
            line.emit(event(line, EventId.NOTE).messageId(id.equals("<>") ? "" : id));
        } else if (line.startsWith(SCORE)) {
            int start = line.at + SCORE.length();
            int space = line.text.indexOf(' ', start);
            line.emit(event(line, EventId.NOTE)
                    .property("score", line.text.substring(start, space < 0 ? line.text.length() : space)));
        } else if (line.startsWith(ACCEPT)) {
            accepted(line);
        } else if (line.startsWith(BLOCK)) {
            recipient(line, EventId.DROP, BLOCK, "block");
        } else if (line.startsWith(MOVED)) {
            recipient(line, EventId.FAIL, MOVED, "quarantine");
        } else {
            line.ignore();
        }
    }

    private static MailEventBuilder event(PostfixLine line, EventId id) {
        return line.event(id, "AGENT").instance(GATEWAY);
    }

    /** {@code accept mail to <r> (QID) (rule: x)}. */
    private static void accepted(PostfixLine line) {
        int start = line.at + ACCEPT.length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end < 0) {
            line.unparsed("the recipient has no end");
            return;
        }
        MailEventBuilder event = event(line, EventId.AGENTINFO)
                .recipient(line.text.substring(start, end))
                .word("accept")
                .detail(line.rest());
        if (line.text.startsWith(" (", end + 1)) {
            int close = line.text.indexOf(')', end);
            String key = close < 0 ? "" : line.text.substring(end + 3, close);
            if (QueueIds.is(key)) {
                event.link(new Link(Link.Kind.QUEUED_AS, "", key, true));
            }
        }
        line.emit(event);
    }

    /** {@code moved mail for <r> to spam quarantine - ID (rule: x)}, {@code block mail to <r> (rule: x)}. */
    private static void recipient(PostfixLine line, EventId id, String prefix, String word) {
        int start = line.at + prefix.length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end < 0) {
            line.unparsed("the recipient has no end");
            return;
        }
        MailEventBuilder event = event(line, id)
                .recipient(line.text.substring(start, end))
                .word(word)
                .reply(line.rest());
        int dash = line.text.indexOf(" quarantine - ", end);
        if (dash > 0) {
            int idStart = dash + " quarantine - ".length();
            int space = line.text.indexOf(' ', idStart);
            event.property("quarantine", line.text.substring(idStart, space < 0 ? line.text.length() : space));
        }
        line.emit(event);
    }

    /** {@code Requeue: 4F5C64474F.AFF17 to ED01244770}. */
    void mailScanner(PostfixLine line) {
        int dot = line.startsWith(REQUEUE) ? line.text.indexOf('.', line.at) : -1;
        int to = dot < 0 ? -1 : line.text.indexOf(" to ", dot);
        if (to < 0) {
            line.ignore();
            return;
        }
        String old = line.text.substring(line.at + REQUEUE.length(), dot);
        String next = line.text.substring(to + " to ".length()).strip();
        if (!QueueIds.is(old) || !QueueIds.is(next)) {
            line.ignore();
            return;
        }
        line.queueId = old;
        line.emit(line.event(EventId.TRANSFER, "AGENT")
                .instance(recent.instanceOf(line.host, old))
                .word("requeued")
                .link(new Link(Link.Kind.QUEUED_AS, "", next, true)));
    }
}
