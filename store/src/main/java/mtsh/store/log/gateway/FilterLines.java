package mtsh.store.log.gateway;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;

/**
 * {@code pmg-smtp-filter}: {@code FILTERID: text}. In front of the queue the filter's answer ends the dialogue ({@code reject mail
 * FILTERID}); behind it Postfix has handed the message over and is told {@code 250 2.5.0 OK (FILTERID)}.
 */
final class FilterLines {
    private static final String NEW_MAIL = "new mail message-id=";
    private static final String HEADERS = "mail-headers envelope-from=<";
    private static final String SCORE = "SA score=";
    private static final String VIRUS = "virus detected: ";
    private static final String ACCEPT = "accept mail to <";
    private static final String BLOCK = "block mail to <";
    private static final String MOVED = "moved mail for <";
    private static final String NOTIFY = "notify <";
    private static final String REMOVED = "removed attachment ";
    private static final String DONE = "processing time: ";
    private static final String REJECT = "reject mail ";
    private static final String RULE = " (rule: ";

    private FilterLines() {}

    static void read(SyslogLine line) {
        String id = line.queueId();
        if (id.isEmpty()) {
            reject(line);
            return;
        }
        String text = line.restAfter(id);
        if (text.startsWith(NEW_MAIL)) {
            String messageId =
                    text.substring(NEW_MAIL.length()).replace("#012", "").strip();
            line.emit(event(line, id, EventId.NOTE).messageId(messageId.equals("<>") ? "" : messageId));
        } else if (text.startsWith(HEADERS)) {
            headers(line, id, text);
        } else if (text.startsWith(SCORE)) {
            int space = text.indexOf(' ', SCORE.length());
            String score = text.substring(SCORE.length(), space < 0 ? text.length() : space);
            line.emit(event(line, id, EventId.NOTE).property("score", score));
        } else if (text.startsWith(VIRUS)) {
            line.emit(event(line, id, EventId.AGENTINFO).word("infected").detail(text));
        } else if (text.startsWith(REMOVED)) {
            line.emit(event(line, id, EventId.AGENTINFO)
                    .word("attachment removed")
                    .detail(text));
        } else if (text.startsWith(DONE)) {
            line.emit(event(line, id, EventId.END).word("done").detail(text));
        } else {
            verdict(line, id, text);
        }
    }

    private static void verdict(SyslogLine line, String id, String text) {
        String start = "";
        for (String known : new String[] {ACCEPT, BLOCK, MOVED, NOTIFY}) {
            start = text.startsWith(known) ? known : start;
        }
        if (start.isEmpty()) {
            line.ignore();
            return;
        }
        int end = Scan.addressEnd(text, start.length(), text.length());
        if (end < 0) {
            line.unparsed("the recipient has no end");
            return;
        }
        String recipient = text.substring(start.length(), end);
        switch (start) {
            case ACCEPT -> accepted(line, id, text, recipient, end);
            case BLOCK ->
                line.emit(event(line, id, EventId.DROP)
                        .recipient(recipient)
                        .word("block")
                        .reply(text)
                        .property("rule", rule(text, end)));
            case MOVED -> moved(line, id, text, recipient, end);
            default -> notified(line, id, text);
        }
    }

    private static MailEventBuilder event(SyslogLine line, String id, EventId kind) {
        return line.event(kind, "AGENT").instance(GatewayProgram.INSTANCE).queueId(id);
    }

    /** {@code accept mail to <r> (QID) (rule: x)}. */
    private static void accepted(SyslogLine line, String id, String text, String recipient, int end) {
        MailEventBuilder event = event(line, id, EventId.AGENTINFO)
                .recipient(recipient)
                .word("accept")
                .detail(text)
                .property("rule", rule(text, end));
        if (text.startsWith(" (", end + 1)) {
            int close = text.indexOf(')', end);
            String key = close < 0 ? "" : text.substring(end + 3, close);
            if (QueueIds.is(key)) {
                event.link(new Link(Link.Kind.QUEUED_AS, "", key, true));
            }
        }
        line.emit(event);
    }

    /**
     * {@code moved mail for <r> to spam quarantine - QUARANTINEID (rule: x)}. What goes to the attachment quarantine is a copy: the
     * message goes on without its attachments. A place in the quarantine is a leg of its own, for a release names that only.
     */
    private static void moved(SyslogLine line, String id, String text, String recipient, int end) {
        boolean isCopy = text.startsWith(" to attachment quarantine ", end + 1);
        String place = place(text, end);
        MailEventBuilder event = event(line, id, isCopy ? EventId.AGENTINFO : EventId.FAIL)
                .recipient(recipient)
                .word(isCopy ? "copy kept" : "quarantine")
                .property("quarantine", place)
                .property("rule", rule(text, end));
        if (isCopy) {
            line.emit(event.detail(text));
            return;
        }
        if (QueueIds.is(place) && !place.equals(id)) {
            line.emit(event(line, place, EventId.NOTE).property("quarantine", place));
            event.link(new Link(Link.Kind.FILTER, "", place, true));
        }
        line.emit(event.reply(text));
    }

    private static String place(String text, int from) {
        int dash = text.indexOf(" quarantine - ", from);
        if (dash < 0) {
            return "";
        }
        int start = dash + " quarantine - ".length();
        int space = text.indexOf(' ', start);
        return text.substring(start, space < 0 ? text.length() : space);
    }

    /** {@code notify <admin> (rule: x, QID)}: a message of its own about this one. */
    private static void notified(SyslogLine line, String id, String text) {
        int comma = text.lastIndexOf(", ");
        String key = comma < 0 || !text.endsWith(")") ? "" : text.substring(comma + 2, text.length() - 1);
        MailEventBuilder event =
                event(line, id, EventId.AGENTINFO).word("notify").detail(text);
        if (QueueIds.is(key)) {
            event.link(new Link(Link.Kind.NOTIFICATION, "", key, true));
        }
        line.emit(event);
    }

    /** {@code reject mail FILTERID}: in front of the queue, for all recipients. */
    private static void reject(SyslogLine line) {
        String id =
                line.startsWith(REJECT) ? line.rest().substring(REJECT.length()).strip() : "";
        if (!QueueIds.is(id)) {
            line.ignore();
            return;
        }
        line.emit(event(line, id, EventId.AGENTINFO)
                .word("blocked")
                .reply(line.rest())
                .property("actions", "Rejected"));
    }

    /** {@code mail-headers envelope-from=<s> envelope-to=<r> from=".." to=".." subject=".."}, where a site wants it. */
    private static void headers(SyslogLine line, String id, String text) {
        int end = Scan.addressEnd(text, HEADERS.length(), text.length());
        int subject = text.lastIndexOf(" subject=\"");
        if (end < 0 || subject < end) {
            line.unparsed("the sender has no end");
            return;
        }
        String quoted = text.substring(subject + " subject=\"".length());
        line.emit(event(line, id, EventId.NOTE)
                .sender(Scan.address(text, HEADERS.length(), end))
                .subject(EncodedWords.decode(
                        quoted.endsWith("\"") ? quoted.substring(0, quoted.length() - 1) : quoted)));
    }

    private static String rule(String text, int from) {
        int start = text.indexOf(RULE, from) + RULE.length();
        int end = text.lastIndexOf(')');
        return start < RULE.length() || end < start ? "" : text.substring(start, end);
    }
}
