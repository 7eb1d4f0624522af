package mtsh.store.log.sendmail;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;

/**
 * Lines that name another queue id: {@code NEW: DSN: reason} and its kin, {@code NEW: clone: owner=O}, {@code split: count=2,
 * ids=A; B}; and {@code done; delay=D, ntries=N}, the end.
 */
final class NoticeLines {
    private static final String DONE = "done;";
    private static final String SPLIT = "split: ";
    private static final String CLONE = "clone: owner=";
    private static final String RECEIPT = "Return receipt";
    private static final String[] OVERDUE = {
        "Cannot send message for ", "Cannot send message within ", "delivery time expired"
    };

    private NoticeLines() {}

    /** Whether the line was one of these. */
    static boolean read(SendmailLine line) {
        if (line.startsWith(DONE)) {
            done(line);
            return true;
        }
        if (line.startsWith(SPLIT)) {
            split(line);
            return true;
        }
        int end = SendmailIds.end(line.text, line.at);
        if (end < 0 || !line.text.startsWith(": ", end)) {
            return false;
        }
        String other = line.text.substring(line.at, end);
        String rest = line.text.substring(end + 2);
        if (rest.startsWith(CLONE)) {
            clone(line, other, Addresses.bare(rest.substring(CLONE.length())));
            return true;
        }
        int colon = rest.indexOf(": ");
        String word = colon < 0 ? rest : rest.substring(0, colon);
        String reason = colon < 0 ? "" : rest.substring(colon + 2);
        switch (word) {
            case "DSN" -> {
                notice(line, other, word, reason.equals(RECEIPT) ? "delivery status" : "non-delivery", reason);
                expire(line, reason);
            }
            case "return to sender" -> {
                notice(line, other, word, "non-delivery", reason);
                expire(line, reason);
            }
            case "postmaster notify" -> notice(line, other, word, "non-delivery", reason);
            case "sender notify" -> {
                notice(line, other, word, "delay", reason);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The notice is a message of its own, from nobody. */
    private static void notice(SendmailLine line, String other, String kind, String word, String reason) {
        boolean unsure = word.equals("delay") && isOverdue(reason);
        line.emit(line.event(EventId.DSN, "DSN")
                .word(word)
                .reply(reason)
                .detail(kind + (reason.isEmpty() ? "" : ": " + reason))
                .property("overdue", unsure ? expiryCode(reason) : "")
                .link(new Link(Link.Kind.NOTIFICATION, "", other, true)));
        line.emit(line.event(EventId.RECEIVE, "DSN").queueId(other).sender("<>").detail(kind));
    }

    private static boolean isOverdue(String reason) {
        for (String words : OVERDUE) {
            if (reason.startsWith(words)) {
                return true;
            }
        }
        return false;
    }

    private static String expiryCode(String reason) {
        return reason.startsWith("delivery") ? "5.4.7" : "4.4.7";
    }

    /** For every recipient that has no end yet, this is it. */
    private static void expire(SendmailLine line, String reason) {
        if (isOverdue(reason)) {
            line.emit(line.event(EventId.FAIL, "QUEUE")
                    .word("expired")
                    .enhancedCode(expiryCode(reason))
                    .reply(reason));
        }
    }

    private static void done(SendmailLine line) {
        MailEventBuilder event = line.event(EventId.END, "QUEUE").word("done");
        Fields.addTo(event, line.text, line.at + DONE.length());
        line.emit(event);
    }

    private static void split(SendmailLine line) {
        String text = line.text;
        int ids = text.indexOf(", id", line.at);
        int equal = ids < 0 ? -1 : text.indexOf('=', ids);
        if (equal < 0) {
            line.unparsed("the split names no queue ids");
            return;
        }
        MailEventBuilder event = line.event(EventId.NOTE, "ROUTING").detail(line.rest());
        for (String id : text.substring(equal + 1).split("; ")) {
            if (SendmailIds.is(id)) {
                event.link(new Link(Link.Kind.FORWARDED_AS, "", id, true));
            }
        }
        line.emit(event);
    }

    /** The members of a list whose owner gets the errors go on as a message of their own, which the owner sends. */
    private static void clone(SendmailLine line, String other, String owner) {
        line.emit(line.event(EventId.NOTE, "ROUTING")
                .detail("clone: owner=" + owner)
                .link(new Link(Link.Kind.FORWARDED_AS, "", other, true)));
        line.emit(line.event(EventId.NOTE, "ROUTING").queueId(other).sender(owner));
    }
}
