package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;

/**
 * {@code to=<R>, orig_to=<O>, relay=HOST[IP]:PORT, delay=D, delays=a/b/c/d, dsn=X.Y.Z, status=WORD (REASON)}: what a delivery agent,
 * the queue manager or cleanup made of one recipient. The reason is the other side's text, so nothing is looked for behind
 * {@code status=WORD (}, except, in an answer of a server that took the message, the id it was given there.
 */
final class DeliveryLines {
    private static final String FORWARDED = "forwarded as ";

    private String recipient;
    private String originalRecipient;
    private String relay;
    private Peer peer;
    private String code;
    private String word;
    private String reason;
    private MailEventBuilder event;

    void read(PostfixLine line) {
        event = line.event(EventId.NOTE, "");
        String why = fields(line);
        if (why != null) {
            line.unparsed(why);
            return;
        }
        event.recipient(recipient)
                .originalRecipient(originalRecipient.equals(recipient) ? "" : originalRecipient)
                .enhancedCode(code)
                .word(word)
                .reply(reason)
                .serverName(peer.name())
                .serverIp(peer.ip())
                .property("relay_port", peer.port());
        outcome(line);
        line.emit(event);
    }

    /** Null when all was read, or why not. */
    private String fields(PostfixLine line) {
        String text = line.text;
        recipient = "";
        originalRecipient = "";
        relay = "";
        peer = Peer.NONE;
        code = "";
        int start = line.at + "to=<".length();
        int end = Scan.addressEnd(text, start, text.length());
        if (end < 0) {
            return "the recipient has no end";
        }
        recipient = Scan.address(text, start, end);
        int at = end + 1;
        if (text.startsWith(", orig_to=<", at)) {
            start = at + ", orig_to=<".length();
            end = Scan.addressEnd(text, start, text.length());
            if (end < 0) {
                return "the original recipient has no end";
            }
            originalRecipient = Scan.address(text, start, end);
            at = end + 1;
        }
        while (text.startsWith(", ", at)) {
            int name = at + 2;
            if (text.startsWith("status=", name)) {
                return status(text, name + "status=".length());
            }
            at = field(text, name);
            if (at < 0) {
                return "a field has no value";
            }
        }
        return "the line has no status";
    }

    private int field(String text, int name) {
        int equal = text.indexOf('=', name);
        if (equal < 0) {
            return -1;
        }
        int end = text.indexOf(", ", equal);
        if (end < 0) {
            end = text.length();
        }
        String value = text.substring(equal + 1, end);
        if (text.startsWith("relay=", name)) {
            relay = value;
            // Without a bracket it is no machine: none, local, or the name of a pipe's transport.
            peer = value.indexOf('[') < 0 ? Peer.NONE : Peer.read(value, 0, value.length());
        } else if (text.startsWith("dsn=", name)) {
            code = value;
        } else {
            event.property(text.substring(name, equal), value);
        }
        return end;
    }

    /** The reason ends at the line's last bracket; a line that was cut has none. */
    private String status(String text, int start) {
        int space = text.indexOf(' ', start);
        if (space < 0) {
            word = text.substring(start);
            reason = "";
            return word.isEmpty() ? "the status is empty" : null;
        }
        word = text.substring(start, space);
        int open = space + 1;
        if (open < text.length() && text.charAt(open) == '(') {
            open++;
        }
        int close = text.lastIndexOf(')');
        if (close >= open && !text.substring(close + 1).isBlank()) {
            close = -1;
        }
        reason = close >= open ? text.substring(open, close) : text.substring(open);
        return null;
    }

    private void outcome(PostfixLine line) {
        switch (word) {
            case "sent" -> sent(line);
            case "deferred" -> event.id(EventId.DEFER).eventSource(attempted() ? "SMTP" : "QUEUE");
            case "SOFTBOUNCE", "softbounce" ->
                event.id(EventId.DEFER).eventSource("SMTP").word("deferred");
            case "bounced" -> event.id(EventId.FAIL).eventSource(attempted() ? "SMTP" : "QUEUE");
            case "expired", "force-expired" ->
                event.id(EventId.FAIL).eventSource("QUEUE").word("expired");
            default -> probe();
        }
    }

    private boolean attempted() {
        return !peer.ip().isEmpty();
    }

    /** {@code deliverable}, {@code undeliverable} and their kin are the answers to address probes, which are no mail. */
    private void probe() {
        event.id(EventId.NOTE).eventSource("QUEUE").property("probe", "true");
    }

    private void sent(PostfixLine line) {
        String daemon = line.tag.daemon();
        if (daemon.equals("discard")) {
            event.id(EventId.DROP).eventSource("ROUTING").word("discard");
            return;
        }
        if (reason.startsWith(FORWARDED)) {
            forwarded();
            return;
        }
        boolean local = peer.isLoopback() || isOwnHost(line.host);
        String next = Replies.nextQueueId(reason);
        boolean filter = Filters.isFilter(line.tag.service(), daemon, relay, peer, local);
        if (filter && Replies.isDiscarded(reason)) {
            event.id(EventId.DROP).eventSource("AGENT").word("discard");
            return;
        }
        if (filter || local && (!next.isEmpty() || daemon.equals("smtp"))) {
            handedOver(next, local);
            if (daemon.equals("pipe")) {
                event.connector(relay);
            }
            return;
        }
        if (daemon.equals("smtp") || daemon.equals("relay")) {
            event.id(EventId.SENDEXTERNAL).eventSource("SMTP");
            link(Link.Kind.QUEUED_AS, peer.name(), next);
            return;
        }
        if (daemon.equals("lmtp") && !next.isEmpty()) {
            handedOver(next, false);
            return;
        }
        event.id(EventId.DELIVER)
                .eventSource("LOCAL")
                .connector(relay.isEmpty() || attempted() ? daemon : transport(daemon));
        link(Link.Kind.FILTER, local || !attempted() ? "" : peer.name(), Replies.dovecotSession(reason));
    }

    /** A pipe's relay is its transport ({@code dovecot}); a socket's is only the own host's name. */
    private String transport(String daemon) {
        return relay.indexOf('[') >= 0 ? daemon : relay;
    }

    private void forwarded() {
        event.id(EventId.REDIRECT).eventSource("ROUTING").word("forwarded");
        String key = reason.substring(FORWARDED.length());
        link(Link.Kind.FORWARDED_AS, "", QueueIds.is(key) ? key : "");
    }

    private void handedOver(String next, boolean local) {
        event.id(EventId.TRANSFER).eventSource("SMTP");
        link(Link.Kind.QUEUED_AS, local ? "" : peer.name(), next);
        link(Link.Kind.FILTER, local ? "" : peer.name(), Replies.filterId(reason));
    }

    private void link(Link.Kind kind, String host, String key) {
        if (!key.isEmpty()) {
            event.link(new Link(kind, host, key, true));
        }
    }

    /** Only an equal name: a short name such as {@code mail} would be the first label of many strangers. */
    private boolean isOwnHost(String host) {
        String name = peer.name();
        if (name.isEmpty() || host.isEmpty() || peer.ip().isEmpty()) {
            return false;
        }
        return name.equalsIgnoreCase(host);
    }
}
