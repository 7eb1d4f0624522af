package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;

/**
 * The line about a message: {@code Passed CLEAN {Actions}, [ip]:port [ip] <s> -> <r1>,<r2>, Queue-ID: Q, Message-ID: <..>, mail_id: M,
 * Hits: n, size: n, queued_as: Q2, Subject: "..", N ms}. The template is the site's own: fields are taken where they stand, the ones
 * that link from outside the sender's texts only.
 */
final class Verdict {
    private static final String ARROW = "> -> <";
    private static final int RECIPIENT_LIMIT = 1000;

    private final SyslogLine line;
    private final String text;
    private final QueueOwners queues;

    Verdict(SyslogLine line, String text, QueueOwners queues) {
        this.line = line;
        this.text = text;
        this.queues = queues;
    }

    /**
     * Gives the event.
     *
     * @return the queue id, or empty when none is named
     */
    String read(String error) {
        boolean blocked = text.startsWith("Blocked ");
        int categoryStart = (blocked ? "Blocked " : "Passed ").length();
        int senderStart = text.indexOf(" <", actionsEnd(text, categoryStart)) + 2;
        int arrow = senderStart < 2 ? -1 : Scan.addressEnd(text, senderStart, text.length());
        if (arrow < 0 || !text.startsWith(ARROW, arrow)) {
            line.unparsed("amavis names no recipients");
            return "";
        }
        List<String> recipients = new ArrayList<>();
        Fields fields = new Fields(text, recipients(text, arrow + ARROW.length(), recipients));
        List<String> next = fields.nextQueueIds();
        boolean beforeQueue = !ServerIds.is(fields.queueId());
        if (beforeQueue && next.isEmpty()) {
            // Without a queue id nothing says which message this was.
            line.ignore();
            return "";
        }
        String queueId = beforeQueue ? next.get(0) : fields.queueId();
        MailEventBuilder event = decided(blocked, text.substring(categoryStart, senderStart), fields);
        event.queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .sender(Scan.address(text, senderStart, arrow))
                .recipients(recipients)
                .messageId(fields.messageId())
                .subject(fields.subject())
                .size(fields.size())
                .property("hits", fields.hits())
                .property("mail_id", fields.mailId())
                .property("quarantine", fields.quarantine())
                .property("error", error);
        if (!beforeQueue) {
            next.forEach(key -> event.link(new Link(Link.Kind.QUEUED_AS, "", key, true)));
        }
        give(event, fields.mailId());
        return queueId;
    }

    private void give(MailEventBuilder event, String mailId) {
        boolean isKept = event.id() == EventId.FAIL
                && Quarantine.isId(mailId)
                && event.build().word().equals("quarantine");
        if (isKept) {
            line.emit(Quarantine.place(line.event(EventId.NOTE, "AGENT"), mailId));
            event.link(Quarantine.link(mailId));
        }
        line.emit(event);
    }

    /** {@code middle} is what stands between the verdict and the sender: {@code SPAM {DiscardedInbound,Quarantined}, [ip]:port [ip] <}. */
    private MailEventBuilder decided(boolean blocked, String middle, Fields fields) {
        int end = actionsEnd(middle, 0);
        int brace = end == 0 ? -1 : middle.lastIndexOf('{', end);
        String actions = brace < 0 ? "" : middle.substring(brace + 1, end);
        int categoryEnd = brace < 0 ? middle.indexOf(',') : brace;
        String category = (categoryEnd < 0 ? middle : middle.substring(0, categoryEnd)).strip();
        MailEventBuilder event = line.event(EventId.AGENTINFO, "AGENT");
        boolean quarantined = blocked && Actions.isQuarantined(actions, fields.quarantine());
        Actions.decide(event, blocked, category, actions, quarantined);
        return event.clientIp(client(middle, Math.max(end, categoryEnd)));
    }

    /** The address in the first brackets behind the actions: who handed the message to the server. */
    private static String client(String middle, int from) {
        int open = middle.indexOf('[', Math.max(0, from));
        int close = open < 0 ? -1 : middle.indexOf(']', open);
        String ip = close < 0 ? "" : middle.substring(open + 1, close);
        return ip.startsWith("IPv6:") ? ip.substring("IPv6:".length()) : ip;
    }

    /**
     * Where the list of actions ends, or the category when there is no list. Names of banned files stand in front of it in brackets
     * and are the sender's, so a list is only what has nothing but words in its braces.
     */
    private static int actionsEnd(String text, int from) {
        int open = text.indexOf('{', from);
        while (open >= 0) {
            int i = open + 1;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == ',')) {
                i++;
            }
            if (text.startsWith("}, ", i)) {
                return i;
            }
            open = text.indexOf('{', i);
        }
        return from;
    }

    /** Reads {@code r1>,<r2>}, and says where the rest begins. */
    static int recipients(String text, int start, List<String> recipients) {
        int at = start;
        while (recipients.size() < RECIPIENT_LIMIT) {
            int end = Scan.addressEnd(text, at, text.length());
            if (end < 0) {
                return text.length();
            }
            recipients.add(Scan.address(text, at, end));
            if (!text.startsWith(",<", end + 1)) {
                return end + 1;
            }
            at = end + 3;
        }
        return at;
    }
}
