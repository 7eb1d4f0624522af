package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.syslog.QueueOwners;

/** {@code smtpd}, {@code qmqpd} and {@code postscreen}: who brought a message, and what was refused. */
final class ReceiverLines {
    private static final String PROXY_ACCEPT = "proxy-accept: ";

    private final QueueOwners recent;
    private final PendingVerdicts pending;

    ReceiverLines(QueueOwners recent, PendingVerdicts pending) {
        this.recent = recent;
        this.pending = pending;
    }

    void withQueue(PostfixLine line) {
        if (line.startsWith("client=")) {
            recent.received(line.host, line.queueId, line.tag.instance());
            client(line);
            pending.created(line);
            return;
        }
        if (line.startsWith(PROXY_ACCEPT)) {
            proxyAccept(line);
            return;
        }
        if (line.startsWith("lost connection ") || line.startsWith("too many errors ")) {
            line.ignore();
            return;
        }
        String action = Verdicts.action(line);
        if (action.isEmpty()) {
            line.unparsed("unknown line of " + line.tag.daemon());
            return;
        }
        line.at += action.length() + 2;
        MailEventBuilder event = Verdicts.session(line, action);
        if (event != null) {
            line.emit(event);
        }
    }

    /** Lines about a session that has no queue file: only refusals and what ends a message are of interest. */
    void withoutQueue(PostfixLine line) {
        if (line.startsWith(PROXY_ACCEPT)) {
            proxyAccept(line);
            return;
        }
        String action = Verdicts.action(line);
        if (action.isEmpty() || !Verdicts.isDecisive(action)) {
            line.ignore();
            return;
        }
        line.at += action.length() + 2;
        MailEventBuilder event = Verdicts.session(line, action);
        if (event == null) {
            return;
        }
        if (action.endsWith("reject")) {
            line.emit(event);
        } else {
            pending.add(line, event);
        }
    }

    /** {@code client=NAME[IP], sasl_method=M, sasl_username=U, orig_queue_id=Q, orig_client=NAME[IP]}. */
    private static void client(PostfixLine line) {
        String text = line.text;
        int start = line.at + "client=".length();
        int end = Peer.end(text, start, text.length());
        if (end < 0) {
            line.unparsed("the client has no address");
            return;
        }
        Peer peer = Peer.read(text, start, end);
        MailEventBuilder event =
                line.event(EventId.RECEIVE, "SMTP").clientName(peer.name()).clientIp(peer.ip());
        event.property("client_port", peer.port());
        int at = end;
        while (text.startsWith(", ", at)) {
            int name = at + 2;
            int next = text.indexOf(", ", name);
            at = next < 0 ? text.length() : next;
            int equal = text.indexOf('=', name);
            if (equal > 0 && equal < at) {
                clientField(event, peer, text.substring(name, equal), text.substring(equal + 1, at));
            }
        }
        line.emit(event);
    }

    private static void clientField(MailEventBuilder event, Peer peer, String name, String value) {
        event.property(name, value);
        if (name.equals("sasl_username")) {
            event.detail("sasl_username=" + value);
        } else if (name.equals("orig_queue_id") && QueueIds.is(value)) {
            event.link(new Link(Link.Kind.ORIGINAL_QUEUE_ID, peer.isLoopback() ? "" : peer.name(), value, false));
        }
    }

    /**
     * A filter in front of the queue took the message: {@code proxy-accept: END-OF-MESSAGE: 250 ... queued as NEW; from=...}. The
     * message's queue file is the one named, so what this line knows belongs there.
     */
    private static void proxyAccept(PostfixLine line) {
        int reply = line.text.indexOf(": ", line.at + PROXY_ACCEPT.length());
        if (reply < 0) {
            line.ignore();
            return;
        }
        Verdicts.Reply read = Verdicts.reply(line.text, reply + 2);
        String next = Replies.nextQueueId(read.text());
        String filter = Replies.filterId(read.text());
        if (line.queueId.isEmpty() && QueueIds.is(next)) {
            line.queueId = next;
            next = "";
        }
        if (line.queueId.isEmpty() && filter.isEmpty()) {
            line.ignore();
            return;
        }
        MailEventBuilder event =
                line.event(EventId.AGENTINFO, "AGENT").word("proxy-accept").reply(read.text());
        read.envelope(line.text).addTo(event);
        if (!next.isEmpty()) {
            event.link(new Link(Link.Kind.QUEUED_AS, "", next, true));
        }
        if (!filter.isEmpty()) {
            event.link(new Link(Link.Kind.FILTER, "", filter, true));
        }
        line.emit(event);
    }
}
