package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;

/**
 * A message that somebody let out of the quarantine ({@code amavisd-release}): {@code (rel-MAIL_ID) NEW(MAIL_ID) SEND from <s> -> <r>,
 * BODY=8BITMIME 250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as Q}.
 */
final class Release {
    private static final String ARROW = "> -> <";

    private Release() {}

    static void read(SyslogLine line, String mailId, String text) {
        int from = sendStart(text);
        int senderStart = from < 0 ? -1 : text.indexOf(" <", from) + 2;
        int arrow = senderStart < 2 ? -1 : Scan.addressEnd(text, senderStart, text.length());
        if (!Quarantine.isId(mailId) || arrow < 0 || !text.startsWith(ARROW, arrow)) {
            line.ignore();
            return;
        }
        List<String> recipients = new ArrayList<>();
        String reply = text.substring(Verdict.recipients(text, arrow + ARROW.length(), recipients));
        String next = Replies.nextQueueId(reply);
        MailEventBuilder event = Quarantine.place(line.event(EventId.TRANSFER, "ADMIN"), mailId)
                .sender(Scan.address(text, senderStart, arrow))
                .recipients(recipients)
                .word("released")
                .reply(reply.startsWith(", ") ? reply.substring(2) : reply);
        if (!QueueIds.is(next)) {
            // It stays where it is: the message could not be handed over.
            line.emit(event.id(EventId.AGENTINFO).word("not released"));
            return;
        }
        line.emit(event.link(new Link(Link.Kind.QUEUED_AS, "", next, true)));
    }

    private static int sendStart(String text) {
        if (text.startsWith("SEND ")) {
            return 0;
        }
        int space = text.indexOf(' ');
        return space > 0 && text.startsWith("SEND ", space + 1) ? space + 1 : -1;
    }
}
