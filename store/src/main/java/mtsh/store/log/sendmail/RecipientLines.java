package mtsh.store.log.sendmail;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Replies;

/**
 * {@code to=R[,R...], [ctladdr=A (uid/gid),] delay=D, xdelay=D, mailer=M, pri=N, [relay=H [ip],] [quarantine=Q,] [dsn=X.Y.Z,] [reply=T,]
 * stat=T}: what became of some recipients. The text behind {@code stat=} is the last field; in it and in {@code reply=} the other
 * server speaks, so nothing is looked for behind them, except, in an answer of a server that took the message, the id it was given there.
 */
final class RecipientLines {
    private static final String STAT = "stat=";
    private static final String REPLY = "reply=";
    private static final String QUARANTINE = "quarantine=";
    private static final String NOWHERE = "/dev/null";

    /** What Sendmail leaves out in front of an answer. */
    private static final String ANSWERED = "250 2.0.0 ";

    private List<String> recipients;
    private String control;
    private String mailer;
    private Relay relay;
    private String code;
    private String reply;
    private String stat;
    private boolean attempted;
    private MailEventBuilder event;

    void read(SendmailLine line) {
        event = line.event(EventId.NOTE, "");
        String why = fields(line);
        if (why != null) {
            line.unparsed(why);
            return;
        }
        event.recipients(recipients)
                .property("ctladdr", control)
                .connector(mailer)
                .serverName(relay.name())
                .serverIp(relay.ip())
                .enhancedCode(code)
                .reply(reply.isEmpty() ? stat : reply)
                .property("stat", reply.isEmpty() ? "" : stat);
        outcome(line);
        line.emit(event);
    }

    /** Null when all was read, or why not. */
    private String fields(SendmailLine line) {
        control = "";
        mailer = "";
        relay = Relay.NONE;
        code = "";
        reply = "";
        stat = "";
        attempted = false;
        String text = line.text;
        Addresses list = Addresses.read(text, line.at + "to=".length());
        recipients = list.all();
        int at = list.end();
        while (text.startsWith(", ", at)) {
            int name = at + 2;
            if (text.startsWith(STAT, name)) {
                stat = text.substring(name + STAT.length());
                return Stat.isEcho(stat) ? "a refused command that looks like a delivery" : null;
            }
            at = field(text, name);
            if (at < 0) {
                return "a field has no value";
            }
        }
        return at >= text.length() || list.end() == text.length()
                ? "the line has no stat"
                : "no field behind the recipients";
    }

    private int field(String text, int name) {
        int equal = text.indexOf('=', name);
        int comma = text.indexOf(", ", name);
        if (equal < 0 || comma >= 0 && comma < equal) {
            // Sendmail cuts what is too long in the middle of a field.
            return comma;
        }
        int end = end(text, name, equal);
        String value = text.substring(equal + 1, end);
        switch (text.substring(name, equal)) {
            case "ctladdr" -> control = controlAddress(value);
            case "mailer" -> mailer = value;
            case "relay" -> relay = Relay.read(value);
            case "dsn" -> code = value;
            case "reply" -> reply = value;
            case "quarantine" -> event.property("quarantine", value);
            case "xdelay" -> {
                attempted = true;
                event.property("xdelay", value);
            }
            case "pri" -> {}
            default -> event.property(text.substring(name, equal), value);
        }
        return end;
    }

    /** Free texts go on to {@code stat=}; of several the last, for it is Sendmail's own. */
    private static int end(String text, int name, int equal) {
        if (text.startsWith(REPLY, name) || text.startsWith(QUARANTINE, name)) {
            int last = text.lastIndexOf(", " + STAT);
            return last < equal ? text.length() : last;
        }
        if (text.startsWith("ctladdr=", name)) {
            return Addresses.read(text, equal + 1).end();
        }
        int next = text.indexOf(", ", equal);
        return next < 0 ? text.length() : next;
    }

    /** Without the numbers of user and group behind it. */
    private static String controlAddress(String value) {
        int open = value.endsWith(")") ? value.lastIndexOf(" (") : -1;
        return Addresses.bare(open < 0 ? value : value.substring(0, open));
    }

    private void outcome(SendmailLine line) {
        switch (Stat.of(code, stat)) {
            case SENT -> sent(line);
            case QUEUED -> event.id(EventId.DEFER).eventSource("QUEUE").word("queued");
            case DEFERRED ->
                event.id(EventId.DEFER)
                        .eventSource(relay.ip().isEmpty() ? "QUEUE" : "SMTP")
                        .word("deferred");
            case QUARANTINED -> event.id(EventId.AGENTINFO).eventSource("AGENT").word("quarantine");
            case DISCARDED -> event.id(EventId.DROP).eventSource("AGENT").word("discard");
            case FAILED -> failed();
        }
    }

    /** A line without a mailer tells who would have got a message that was refused as a whole. */
    private void failed() {
        boolean refused = mailer.isEmpty() && !attempted;
        event.id(EventId.FAIL)
                .eventSource(relay.ip().isEmpty() ? "QUEUE" : "SMTP")
                .word(refused ? "reject" : "bounced");
    }

    private void sent(SendmailLine line) {
        String answer = answer();
        event.word("sent").reply(answer);
        if (recipients.equals(List.of(NOWHERE))) {
            event.id(EventId.DROP).eventSource("ROUTING").word("discard");
            return;
        }
        String mailbox = Replies.dovecotSession(ANSWERED + answer);
        if (!mailbox.isEmpty()) {
            event.link(new Link(Link.Kind.FILTER, "", mailbox, true));
        }
        // Without the mailer's name only a server that answered tells where it went.
        boolean local = mailer.isEmpty() ? answer.isEmpty() : Mailers.isLocal(mailer, relay);
        if (!mailbox.isEmpty() || local) {
            event.id(EventId.DELIVER).eventSource("LOCAL");
            return;
        }
        boolean own = isOwn(line);
        event.id(own ? EventId.TRANSFER : EventId.SENDEXTERNAL).eventSource("SMTP");
        String next = Replies.nextQueueId(answer);
        if (!next.isEmpty()) {
            event.link(new Link(Link.Kind.QUEUED_AS, own ? "" : relay.place(), next, true));
        }
    }

    /** Only an equal name: a short name such as {@code mail} would be the first label of many strangers. */
    private boolean isOwn(SendmailLine line) {
        return relay.isLoopback() || !relay.ip().isEmpty() && relay.name().equalsIgnoreCase(line.host);
    }

    /** What the other server said: {@code Sent (ANSWER)}. */
    private String answer() {
        int open = stat.indexOf('(');
        if (open < 0) {
            return stat.equals("Sent") ? "" : stat;
        }
        return stat.endsWith(")") ? stat.substring(open + 1, stat.length() - 1) : stat.substring(open + 1);
    }
}
