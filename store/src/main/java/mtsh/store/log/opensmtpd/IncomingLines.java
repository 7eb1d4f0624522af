package mtsh.store.log.opensmtpd;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.Recent;

/** What comes in: sessions, messages with their envelopes, and commands that were refused. */
final class IncomingLines {
    private static final String LAST = "opensmtpd";
    private static final String SESSIONS = "opensmtpd-sessions";
    private static final String RCPT = "RCPT TO:";
    private static final String MAIL = "MAIL FROM:";

    private final Recent<Session> sessions = new Recent<>();
    private final Recent<Boolean> received = new Recent<>();
    private String last;

    IncomingLines(Map<String, String> state) {
        last = state.getOrDefault(LAST, "");
        if (!last.isEmpty()) {
            received.put(last, true);
        }
        sessions.restore(state, SESSIONS, 3, record -> new Session(record.get(0), record.get(1), record.get(2)));
    }

    /**
     * Old logs tell of a message once for each recipient: which one was the last must be known after a pause; and who the clients of
     * open sessions are.
     */
    void save(Map<String, String> state) {
        sessions.save(state, SESSIONS, session -> List.of(session.name(), session.ip(), session.user()));
        if (!last.isEmpty() && last.indexOf(',') < 0 && last.indexOf('=') < 0) {
            state.put(LAST, last);
        }
    }

    void connected(SmtpdLine line, String session, String address, String host) {
        sessions.put(line.key(session), Session.of(address, host));
        line.ignore();
    }

    void authenticated(SmtpdLine line, String session, String user) {
        sessions.put(line.key(session), session(line, session).authenticated(user));
        line.ignore();
    }

    void disconnected(SmtpdLine line, String session) {
        sessions.forget(line.key(session));
        line.ignore();
    }

    private Session session(SmtpdLine line, String session) {
        Session known = sessions.get(line.key(session));
        return known == null ? Session.UNKNOWN : known;
    }

    /** {@code msgid=M [from=<S> to=<R>] size=N nrcpt=N proto=P}. */
    void message(SmtpdLine line, String session, String message, Fields fields) {
        if (!SmtpdLine.isMessage(message)) {
            line.unparsed("the message has no id");
            return;
        }
        Session client = fields.has("address")
                ? Session.of(fields.get("address"), fields.get("host"))
                        .authenticated(session(line, session).user())
                : session(line, session);
        String key = line.key(message);
        boolean first = received.get(key) == null;
        received.put(key, true);
        last = key;
        if (first) {
            receive(line, session, message, fields, client);
        }
        if (fields.has("to")) {
            line.emit(line.event(EventId.SUBMIT, "QUEUE", "smtp", session)
                    .queueId(message)
                    .sender(fields.get("from"))
                    .recipient(fields.get("to")));
        }
    }

    private static void receive(SmtpdLine line, String session, String message, Fields fields, Session client) {
        String count = fields.has("nrcpt") ? fields.get("nrcpt") : fields.get("nrcpts");
        String size = fields.get("size");
        MailEventBuilder event = line.event(EventId.RECEIVE, client.isLocal() ? "PICKUP" : "SMTP", "smtp", session)
                .queueId(message)
                .sender(fields.get("from"))
                .size(Scan.number(size, 0, size.length()))
                .recipientCount((int) Math.min(Scan.number(count, 0, count.length()), Integer.MAX_VALUE))
                .property("proto", fields.get("proto"));
        client.addTo(event);
        line.emit(event);
    }

    /** {@code evpid=E from=<S> to=<R>}: the queue has the message for this recipient. */
    void envelope(SmtpdLine line, String session, Fields fields) {
        String envelope = fields.get("evpid");
        if (!SmtpdLine.isEnvelope(envelope)) {
            line.unparsed("the envelope has no id");
            return;
        }
        line.emit(line.event(EventId.SUBMIT, "QUEUE", "smtp", session)
                .queueId(SmtpdLine.message(envelope))
                .sender(fields.get("from"))
                .recipient(fields.get("to"))
                .property("evpid", envelope));
    }

    /** A command that the server or one of its filters refused; of interest are those that bring mail. */
    void refused(SmtpdLine line, String session, String command, String result, Session told) {
        String upper = command.toUpperCase(Locale.ROOT);
        String stage = stage(upper);
        if (stage.isEmpty()) {
            line.ignore();
            return;
        }
        boolean forNow = result.startsWith("4");
        MailEventBuilder event = line.event(forNow ? EventId.DEFER : EventId.FAIL, "SMTP", "smtp", session)
                .word("reject")
                .reply(result)
                .enhancedCode(Scan.enhancedCode(result));
        (told == null ? session(line, session) : told).addTo(event);
        event.detail("refused at " + stage);
        if (upper.startsWith(RCPT)) {
            event.recipient(address(command.substring(RCPT.length())));
        } else if (upper.startsWith(MAIL)) {
            event.sender(address(command.substring(MAIL.length())));
        }
        line.emit(event);
    }

    /** Where a dialogue that brings mail was refused, or empty. A client that must not even greet has said nothing yet. */
    private static String stage(String command) {
        if (command.isEmpty()) {
            return "connect";
        }
        if (command.equals("DATA") || command.equals(".") || command.startsWith("BDAT")) {
            return "DATA";
        }
        return command.startsWith(RCPT) || command.startsWith(MAIL) ? command.substring(0, 4) : "";
    }

    /** The address of a command, with or without brackets, without parameters. */
    private static String address(String written) {
        String text = written.strip();
        if (text.startsWith("<")) {
            int end = Scan.addressEnd(text, 1, text.length());
            return end < 0 ? text.substring(1) : Scan.address(text, 1, end);
        }
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
