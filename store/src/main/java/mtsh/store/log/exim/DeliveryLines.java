package mtsh.store.log.exim;

import java.util.List;
import java.util.Locale;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;

/**
 * {@code => -> >> *>}, {@code **} and {@code ==}: what became of one address. The answer of another server is quoted, and what is said
 * behind the fields of a failure is free text, so nothing is looked for in it but the server's code.
 */
final class DeliveryLines {
    private static final String SYSTEM_FILTERS = " (system filter)";
    private static final String ALL_OR_NONE = "mua_wrapper is set but ";
    private static final String DEFER = "defer (";
    private static final int RETRY_BASE = -52;
    private static final int LAST_RETRY = -57;

    private final EximLine line;
    private MailEventBuilder event;
    private Target target;
    private Fields fields;
    private EximHost server;
    private String answer;
    private String transport;

    DeliveryLines(EximLine line) {
        this.line = line;
    }

    /** {@code => final (intermediate) <original> F=<..> R=.. T=.. H=name [ip] C="answer" QT=.. DT=..}. */
    MailEventBuilder delivered(boolean suppressed) {
        begin();
        String what = target.text();
        boolean thrownAway = what.equals("discarded") || what.equals("blackhole");
        if (thrownAway && isWhole(what)) {
            return wholeThrownAway();
        }
        allFields();
        // A user may have such a name; only what is delivered has a transport.
        if (thrownAway && transport.isEmpty()) {
            return thrownAway(what);
        }
        event.reply(answer).word("sent");
        if (suppressed) {
            return event.id(EventId.DROP).eventSource("ROUTING").word("discard").detail("delivery suppressed by -N");
        }
        if (what.equals(":blackhole:") || transport.equals("**bypassed**")) {
            return event.id(EventId.DROP).eventSource("ROUTING").word("discard").reply(what);
        }
        if (target.recipient().isEmpty()) {
            return filters("");
        }
        if (server != null && !server.ip().isEmpty() && !isMailbox()) {
            handedOver();
            return event;
        }
        event.id(EventId.DELIVER).eventSource("LOCAL");
        link("", Replies.dovecotSession(answer), Link.Kind.FILTER);
        return event;
    }

    /** {@code ** address F=<..> P=<..> R=.. T=.. H=name [ip] : reason}. */
    MailEventBuilder failed() {
        if (line.startsWith(ALL_OR_NONE)) {
            return line.event(EventId.FAIL, "QUEUE").word("bounced").reply(line.rest());
        }
        begin();
        fields();
        String reason = Escapes.answer(withoutTime(fields.rest()));
        if (target.recipient().isEmpty()) {
            return filters(reason);
        }
        boolean expired = Reason.isExpiry(reason);
        event.id(EventId.FAIL).eventSource(attempted(reason)).word(expired ? "expired" : "bounced");
        because(reason);
        return event;
    }

    /** {@code == address R=.. T=.. defer (code): system's words H=name [ip] DT=..: reason}; null when there is no {@code defer}. */
    MailEventBuilder deferred() {
        begin();
        fields();
        int at = fields.at;
        if (fields.comes(" routing ")) {
            event.property("driver", "routing");
            at += " routing".length();
        }
        if (!line.text.startsWith(DEFER, at + 1)) {
            return null;
        }
        int start = at + 1 + DEFER.length();
        int close = line.text.indexOf(')', start);
        if (close < 0) {
            return null;
        }
        String code = line.text.substring(start, close);
        String reason = Escapes.answer(deferReason(close + 1));
        event.id(EventId.DEFER).word("deferred").property("errno", code);
        if (isPostponed(code, reason)) {
            return event.eventSource("QUEUE").detail(reason).property("attempted", "no");
        }
        event.eventSource(attempted(reason));
        because(reason);
        return event;
    }

    private void begin() {
        server = null;
        answer = "";
        transport = "";
        event = line.event(EventId.NOTE, "");
        target = Target.read(line.text, line.at);
        fields = new Fields(line.text, target.end());
        event.recipient(target.recipient()).originalRecipient(target.alias());
        if (target.isSystemFilters()) {
            event.property("parent", target.original());
        }
        if (!target.text().equals(target.recipient())) {
            event.property("target", target.text());
        }
        if (!target.parent().equals(target.recipient())) {
            event.property("intermediate", target.parent());
        }
    }

    private void fields() {
        while (fields.next()) {
            field(fields.key, fields.value);
        }
    }

    /** A delivery has no free text at its end: words that a later release may add are stepped over. */
    private void allFields() {
        fields();
        while (fields.skipWord()) {
            fields();
        }
    }

    private void field(String key, String value) {
        switch (key) {
            case "F" -> event.sender(value);
            case "T" -> {
                transport = value;
                event.connector(value);
            }
            case "H" -> server(fields.host);
            case "C" -> answer = Escapes.answer(Escapes.unquoted(value));
            case "X" -> event.property("tls", value);
            default -> event.property(key, value);
        }
    }

    private void server(EximHost host) {
        server = host;
        event.serverName(host.name()).serverIp(host.ip()).property("relay_port", host.port());
    }

    /** What the administrator's filter did of its own accord: no recipient's business. */
    private MailEventBuilder filters(String reason) {
        return event.id(EventId.AGENTINFO)
                .eventSource("AGENT")
                .word("")
                .detail(target.text() + " <" + target.original() + '>' + (reason.isEmpty() ? "" : ": " + reason));
    }

    private String attempted(String reason) {
        return server != null || reason.startsWith("SMTP") ? "SMTP" : "QUEUE";
    }

    private boolean isWhole(String what) {
        return line.text.startsWith(SYSTEM_FILTERS, line.at + what.length())
                || target.original().isEmpty();
    }

    private MailEventBuilder wholeThrownAway() {
        return event.id(EventId.DROP)
                .eventSource("AGENT")
                .recipients(List.of())
                .originalRecipient("")
                .word("discard")
                .reply(line.rest());
    }

    private MailEventBuilder thrownAway(String what) {
        return event.id(EventId.DROP)
                .eventSource("ROUTING")
                .recipients(List.of(target.original()))
                .originalRecipient("")
                .word("discard")
                .reply(what);
    }

    /** LMTP puts a message into a mailbox, on whatever machine; a server that queues it names the new id. */
    private boolean isMailbox() {
        boolean lmtp = transport.toLowerCase(Locale.ROOT).contains("lmtp");
        return !Replies.dovecotSession(answer).isEmpty()
                || lmtp && Replies.nextQueueId(answer).isEmpty();
    }

    private void handedOver() {
        String next = Replies.nextQueueId(answer);
        boolean local = server.isLoopback() || server.name().equalsIgnoreCase(line.host) && !line.host.isEmpty();
        event.id(local ? EventId.TRANSFER : EventId.SENDEXTERNAL).eventSource("SMTP");
        link(local ? "" : server.name(), next, Link.Kind.QUEUED_AS);
        if (local && Replies.isDiscarded(answer)) {
            event.id(EventId.DROP).eventSource("AGENT").word("discard");
        }
    }

    private void link(String host, String key, Link.Kind kind) {
        if (!key.isEmpty()) {
            event.link(new Link(kind, host, key, true));
        }
    }

    /** What the system said, and what the other server said; the machine stands between them. */
    private String deferReason(int from) {
        String text = line.text;
        int start = from;
        String system = "";
        if (text.startsWith(": ", start)) {
            int colon = text.indexOf(": ", start + 2);
            int end = Scan.first(colon, Scan.first(text.indexOf(" H=", start), text.indexOf(" DT=", start)));
            end = end < 0 ? text.length() : end;
            system = text.substring(Math.min(start + 2, end), end);
            start = end;
        }
        Fields behind = new Fields(text, start);
        while (!text.startsWith(": ", behind.at) && behind.next()) {
            if (behind.host != null) {
                server(behind.host);
            } else {
                event.property(behind.key, behind.value);
            }
        }
        String said = behind.rest();
        return system.isEmpty() || said.isEmpty() ? system + said : system + ": " + said;
    }

    private static boolean isPostponed(String code, String reason) {
        boolean negative = code.startsWith("-");
        long number = Scan.number(code, negative ? 1 : 0, code.length());
        boolean retry = negative && -number <= RETRY_BASE && -number >= LAST_RETRY;
        return retry || reason.startsWith("retry time not reached") || reason.equals("SMTP delivery explicitly queued");
    }

    private void because(String reason) {
        Reason why = Reason.read(reason);
        event.reply(reason).enhancedCode(why.enhancedCode());
        if (server == null && why.server() != null) {
            server(why.server());
        }
    }

    /** The time that an attempt took is the last word of a failure. */
    private String withoutTime(String reason) {
        int at = reason.lastIndexOf(" DT=");
        if (at < 0 || reason.indexOf(' ', at + 1) >= 0 || !reason.endsWith("s")) {
            return reason;
        }
        event.property("DT", reason.substring(at + 4));
        return reason.substring(0, at);
    }
}
