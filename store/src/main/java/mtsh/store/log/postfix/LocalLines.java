package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.QueueOwners;

/** The short grammars: {@code pickup}, {@code bounce}, {@code postsuper}, and the few remarks of delivery agents. */
final class LocalLines {
    /** cleanup_map11.c, cleanup_message.c and their kin end their complaints so. */
    private static final String NOT_ACCEPTED = "message not accepted, try again later";

    private static final String NOTIFICATION = " notification: ";

    private LocalLines() {}

    /** {@code uid=0 from=<root>[ orig_id=OLD]}. */
    static void pickup(PostfixLine line, QueueOwners recent) {
        int from = line.text.indexOf(" from=<", line.at);
        if (!line.startsWith("uid=") || from < 0) {
            line.unparsed("unknown line of pickup");
            return;
        }
        int start = from + " from=<".length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end < 0) {
            line.unparsed("the sender has no end");
            return;
        }
        recent.received(line.host, line.queueId, line.tag.instance());
        MailEventBuilder event = line.event(EventId.RECEIVE, "PICKUP")
                .sender(Scan.address(line.text, start, end))
                .property("uid", line.text.substring(line.at + 4, from));
        int original = end + 1;
        if (line.text.startsWith(" orig_id=", original)) {
            String old = line.text.substring(original + " orig_id=".length()).strip();
            if (QueueIds.is(old)) {
                event.link(new Link(Link.Kind.REQUEUED, "", old, false));
            }
        }
        line.emit(event);
    }

    /**
     * {@code warning: QID: TEXT}: something went wrong with this message. {@code cleanup} then often does not take it, and the client
     * is told to come again.
     */
    static void warning(PostfixLine line) {
        String text = line.rest();
        boolean refused = text.endsWith(NOT_ACCEPTED);
        MailEventBuilder event = refused
                ? line.event(EventId.DEFER, "SMTP").word("reject").reply(text)
                : line.event(EventId.AGENTINFO, "AGENT").word("warning");
        line.emit(event.detail("warning: " + text));
    }

    /** {@code sender non-delivery notification: NEW}. */
    static void bounce(PostfixLine line) {
        int at = line.text.indexOf(NOTIFICATION, line.at);
        if (at < 0) {
            line.ignore();
            return;
        }
        String key = line.text.substring(at + NOTIFICATION.length()).strip();
        if (!QueueIds.is(key)) {
            line.unparsed("the notification names no queue id");
            return;
        }
        String what = line.text.substring(line.at, at);
        int space = what.indexOf(' ');
        line.emit(line.event(EventId.DSN, "DSN")
                .word(space < 0 ? what : what.substring(space + 1))
                .detail(what + " notification")
                .link(new Link(Link.Kind.NOTIFICATION, "", key, true)));
    }

    /** What an administrator did by hand. */
    static void postsuper(PostfixLine line) {
        String text = line.rest().strip();
        switch (text) {
            case "removed" ->
                line.emit(line.event(EventId.DROP, "ADMIN").word("removed").detail("postsuper"));
            case "requeued" ->
                line.emit(line.event(EventId.RESUBMIT, "ADMIN").word("requeued").detail("postsuper"));
            case "placed on hold" ->
                line.emit(line.event(EventId.DEFER, "ADMIN").word("hold").detail("postsuper"));
            case "released from hold" ->
                line.emit(line.event(EventId.RESUBMIT, "ADMIN").word("released").detail("postsuper"));
            case "expired", "released from hold and expired" ->
                line.emit(
                        line.event(EventId.NOTE, "ADMIN").word("force-expired").detail("postsuper"));
            default -> line.unparsed("unknown action of postsuper");
        }
    }

    /**
     * Delivery agents tell about attempts at single servers before the line that counts ({@code host x said: ...},
     * {@code enabling PIX workarounds}); only a {@code to=} line cut before its bracket would be one of those.
     */
    static void deliveryAgent(PostfixLine line) {
        if (line.startsWith("to=")) {
            line.unparsed("the recipient cannot be read");
            return;
        }
        line.ignore();
    }
}
