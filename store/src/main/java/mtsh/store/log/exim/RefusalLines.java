package mtsh.store.log.exim;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/**
 * {@code H=name (helo) [ip] X=.. F=<sender> A=.. temporarily rejected RCPT <recipient>: why}: what an access list or Exim itself did not
 * let in. Most of these lines name no message. The client chooses its name and the addresses, so these are stepped over, each by its
 * own marks, before a verdict is looked for.
 */
final class RefusalLines {
    private static final String REJECTED = "rejected ";
    private static final String TEMPORARILY = "temporarily rejected ";
    private static final String WARNING = "Warning: ";
    private static final String DISCARDED = ": discarded by ";
    private static final String INCOMPLETE = "incomplete transaction (";
    private static final String ABANDONED = "SMTP data timeout (message abandoned) on connection from ";
    private static final String DROPPED = "dropped by 'connect' ACL";

    /** Verdicts about sessions, not about mail. */
    private static final List<String> OF_SESSIONS = List.of(
            "AUTH", "STARTTLS", "VRFY", "EXPN", "ETRN", "ATRN", "QUIT", "NOTQUIT", "MAILAUTH", "WELLKNOWN", "delivery");

    /** Behind these the client's own words stand. */
    private static final List<String> GREETINGS = List.of("EHLO or HELO", "EHLO", "HELO", "connection");

    private final EximLine line;
    private Fields fields;
    private EximHost host;
    private String sender = "";
    private String authenticated = "";
    private String tls = "";

    RefusalLines(EximLine line) {
        this.line = line;
    }

    /** The event of this line, or null when it is no refusal. */
    MailEventBuilder read() {
        String text = line.text;
        if (line.startsWith(ABANDONED)) {
            return abandoned();
        }
        if (line.startsWith("rejected from <") || line.startsWith("rejected MAIL FROM:<")) {
            return senderFirst(text.indexOf('<', line.at) + 1);
        }
        if (line.startsWith("too many recipients: ")) {
            int from = text.indexOf(": sender=<", line.at);
            return from < 0 ? null : tooMany(from + ": sender=<".length());
        }
        if (line.startsWith("unqualified recipient rejected: <") || line.startsWith("unqualified sender rejected: <")) {
            return unqualified(text.indexOf('<', line.at) + 1);
        }
        if (line.startsWith("local_scan() function ")) {
            boolean ours = text.contains("message temporarily rejected");
            return ours ? refused(EventId.DEFER).reply(line.rest()).detail("rejected by local_scan()") : null;
        }
        if (!session()) {
            return null;
        }
        return verdict(fields.at);
    }

    /** A warning of an access list, or null. Only those about a message count. */
    MailEventBuilder warning() {
        if (!session() || !line.text.startsWith(WARNING, fields.at)) {
            return null;
        }
        return known(line.event(EventId.AGENTINFO, "AGENT")).detail(line.text.substring(fields.at + WARNING.length()));
    }

    /** Reads who it is about; true when words come behind. */
    private boolean session() {
        host = null;
        sender = "";
        fields = new Fields(line.text, line.at);
        String last = "";
        while (true) {
            if (isVerdict()) {
                return true;
            }
            if (fields.next()) {
                last = fields.key;
                field();
            } else if (!(last.equals("U") || last.equals("A") || last.equals("SPF")) || !fields.skipWord()) {
                return !last.isEmpty() && atWords();
            }
        }
    }

    private boolean isVerdict() {
        atWords();
        String text = line.text;
        int at = fields.at;
        return text.startsWith(REJECTED, at) || text.startsWith(TEMPORARILY, at) || text.startsWith(WARNING, at);
    }

    private boolean atWords() {
        while (fields.at < line.text.length() && line.text.charAt(fields.at) == ' ') {
            fields.at++;
        }
        return fields.at < line.text.length();
    }

    private void field() {
        switch (fields.key) {
            case "H" -> host = fields.host;
            case "F" -> sender = fields.value;
            case "A" -> authenticated = fields.value;
            case "X" -> tls = fields.value;
            default -> {
                // What the session was like does not tell why it was refused.
            }
        }
    }

    private MailEventBuilder verdict(int at) {
        String text = line.text;
        if (text.startsWith(DROPPED, at)) {
            return refusal(EventId.FAIL, "connection", at + DROPPED.length());
        }
        if (text.startsWith("RCPT <", at)) {
            return discarded(at + "RCPT <".length());
        }
        if (text.startsWith(INCOMPLETE, at)) {
            return incomplete(at);
        }
        boolean forNow = text.startsWith(TEMPORARILY, at);
        if (!forNow && !text.startsWith(REJECTED, at)) {
            return null;
        }
        EventId id = forNow ? EventId.DEFER : EventId.FAIL;
        int what = at + (forNow ? TEMPORARILY.length() : REJECTED.length());
        for (String session : OF_SESSIONS) {
            if (text.startsWith(session, what)
                    && (what + session.length() == text.length()
                            || " :".indexOf(text.charAt(what + session.length())) >= 0)) {
                return null;
            }
        }
        if (text.startsWith("RCPT ", what)) {
            return recipient(id, what + "RCPT ".length());
        }
        if (text.startsWith("MAIL ", what)) {
            return mail(id, what + "MAIL ".length());
        }
        for (String greeting : GREETINGS) {
            if (text.startsWith(greeting, what)) {
                return refusal(id, greeting, what + greeting.length());
            }
        }
        int colon = text.indexOf(": ", what);
        String stage = text.substring(what, colon < 0 ? text.length() : colon);
        return refusal(id, stage, colon < 0 ? text.length() : colon);
    }

    private MailEventBuilder recipient(EventId id, int from) {
        int end = addressEnd(from);
        return refusal(id, "RCPT", end).recipient(address(from, end));
    }

    private MailEventBuilder mail(EventId id, int from) {
        int end = addressEnd(from);
        sender = sender.isEmpty() ? address(from, end) : sender;
        return refusal(id, "MAIL", end);
    }

    /** Behind the address that begins here, with its brackets if it has any. */
    private int addressEnd(int from) {
        String text = line.text;
        if (text.startsWith("<", from)) {
            int end = Scan.addressEnd(text, from + 1, text.length());
            return end < 0 ? text.length() : end + 1;
        }
        int end = Scan.first(text.indexOf(": ", from), text.indexOf(' ', from));
        return end < 0 ? text.length() : end;
    }

    private String address(int from, int end) {
        boolean bracketed = line.text.startsWith("<", from);
        int to = bracketed && end > from && line.text.charAt(end - 1) == '>' ? end - 1 : end;
        return bracketed ? Scan.address(line.text, from + 1, to) : line.text.substring(from, to);
    }

    /** Options of the command may stand between the address and the reason. */
    private MailEventBuilder refusal(EventId id, String stage, int from) {
        int colon = line.text.indexOf(": ", from);
        String why = colon < 0 ? "" : line.text.substring(colon + 2);
        return refused(id)
                .reply(why)
                .enhancedCode(Scan.enhancedCode(why))
                .detail("rejected " + stage)
                .property("stage", stage);
    }

    private MailEventBuilder refused(EventId id) {
        return known(line.event(id, "SMTP")).word("reject");
    }

    private MailEventBuilder known(MailEventBuilder event) {
        event.sender(sender).property("A", authenticated).property("tls", tls);
        if (host == null) {
            return event;
        }
        return event.clientName(host.name())
                .clientIp(host.ip())
                .property("helo", host.helo())
                .property("client_port", host.port());
    }

    /** {@code F=<s> RCPT <r>: discarded by RCPT ACL: why}: the client was told yes. */
    private MailEventBuilder discarded(int from) {
        int end = Scan.addressEnd(line.text, from, line.text.length());
        if (end < 0 || !line.text.startsWith(DISCARDED, end + 1)) {
            return null;
        }
        return known(line.event(EventId.DROP, "AGENT"))
                .recipient(Scan.address(line.text, from, end))
                .word("discard")
                .reply(line.text.substring(end + 3));
    }

    /** {@code incomplete transaction (QUIT) from <s> for a b}: the client went away before it had given the message. */
    private MailEventBuilder incomplete(int at) {
        String text = line.text;
        int close = text.indexOf(") from <", at);
        int start = close + ") from <".length();
        int end = close < 0 ? -1 : Scan.addressEnd(text, start, text.length());
        if (end < 0 || !text.startsWith(" for ", end + 1)) {
            return null;
        }
        sender = Scan.address(text, start, end);
        MailEventBuilder event = known(line.event(EventId.DEFER, "SMTP"))
                .word("abandoned")
                .reply(text.substring(at, close + 1))
                .detail("given up by the client");
        for (String recipient : text.substring(end + 1 + " for ".length()).split(" ")) {
            event.recipient(recipient);
        }
        return event;
    }

    private MailEventBuilder abandoned() {
        int start = line.at + ABANDONED.length();
        host = EximHost.read(line.text, start);
        fields = new Fields(line.text, host.end());
        while (fields.next()) {
            field();
        }
        if (sender.isEmpty()) {
            return null;
        }
        return known(line.event(EventId.DEFER, "SMTP"))
                .word("abandoned")
                .reply("SMTP data timeout (message abandoned)")
                .detail("given up by the client");
    }

    /** {@code rejected from <s> H=..: why}, {@code rejected MAIL FROM:<s> H=..: why}. */
    private MailEventBuilder senderFirst(int from) {
        int end = Scan.addressEnd(line.text, from, line.text.length());
        if (end < 0) {
            return null;
        }
        String given = Scan.address(line.text, from, end);
        read(end + 1);
        sender = given;
        String stage = line.startsWith("rejected MAIL") ? "MAIL" : "DATA";
        String why = fields.rest();
        return refused(EventId.FAIL).reply(why).detail("rejected " + stage).property("stage", stage);
    }

    private MailEventBuilder tooMany(int from) {
        int end = Scan.addressEnd(line.text, from, line.text.length());
        if (end < 0) {
            return null;
        }
        String given = Scan.address(line.text, from, end);
        read(end + 1);
        sender = given;
        boolean forNow = line.startsWith("too many recipients: excess temporarily");
        return refused(forNow ? EventId.DEFER : EventId.FAIL)
                .reply(line.text.substring(line.at, from - ": sender=<".length()))
                .detail("rejected RCPT")
                .property("stage", "RCPT");
    }

    private MailEventBuilder unqualified(int from) {
        int end = Scan.addressEnd(line.text, from, line.text.length());
        if (end < 0) {
            return null;
        }
        boolean ofSender = line.startsWith("unqualified sender");
        String given = Scan.address(line.text, from, end);
        read(end + 1);
        sender = ofSender ? given : "";
        String stage = ofSender ? "MAIL" : "RCPT";
        return refused(EventId.FAIL)
                .recipient(ofSender ? "" : given)
                .reply(line.text.substring(line.at, from - 3))
                .detail("rejected " + stage)
                .property("stage", stage);
    }

    private void read(int from) {
        fields = new Fields(line.text, from);
        while (fields.next()) {
            field();
        }
    }
}
