package mtsh.store.log.stalwart;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.stalwart.Sessions.Session;
import mtsh.store.log.stalwart.StalwartProgram.Telling;

/** The dialogue with a client: what was refused, and to whom it was meant. */
final class SessionEvents {
    private final Sessions sessions;

    SessionEvents(Sessions sessions) {
        this.sessions = sessions;
    }

    void read(StalwartEvent event, Telling telling) {
        String key = event.session();
        if (key.isEmpty()) {
            return;
        }
        Session session = sessions.get(key);
        switch (event.id()) {
            case "smtp.ehlo" -> session.helo = event.own("domain");
            case "smtp.mail-from" -> {
                session.clear();
                String sender = event.own("from");
                session.sender = sender.isEmpty() ? "<>" : sender;
            }
            case "smtp.rcpt-to" -> session.accept(event.own("to"));
            case "smtp.rset" -> session.clear();
            case "smtp.connection-end" -> sessions.end(key);
            case "smtp.mailbox-does-not-exist", "smtp.relay-not-allowed" ->
                refused(event, session, EventId.FAIL, List.of(event.own("to")), telling);
            case "smtp.rcpt-to-greylisted" -> refused(event, session, EventId.DEFER, List.of(event.own("to")), telling);
            case "smtp.mail-from-not-allowed", "smtp.mail-from-unauthorized" -> {
                session.sender = event.own("from");
                refused(event, session, EventId.FAIL, List.of(), telling);
            }
            case "smtp.rate-limit-exceeded" -> rateLimit(event, session, telling);
            default -> wholeMessage(event, session, telling);
        }
    }

    private static void rateLimit(StalwartEvent event, Session session, Telling telling) {
        String recipient = event.own("to");
        if (recipient.isEmpty() && !event.own("from").isEmpty()) {
            session.sender = event.own("from");
        }
        refused(event, session, EventId.DEFER, recipient.isEmpty() ? List.of() : List.of(recipient), telling);
    }

    /** What was decided when the message itself had come. */
    private static void wholeMessage(StalwartEvent event, Session session, Telling telling) {
        EventId verdict = verdict(event);
        if (verdict != null && !session.sender.isEmpty()) {
            refused(event, session, verdict, session.recipients(), telling);
            session.clear();
        }
    }

    private static EventId verdict(StalwartEvent event) {
        boolean strict = event.own("strict").equals("true");
        return switch (event.id()) {
            case "smtp.message-parse-failed",
                    "smtp.message-too-large",
                    "smtp.dkim2-dsn-discarded",
                    "milter.action-reject",
                    "milter.action-reply-code",
                    "mta-hook.action-reject",
                    "sieve.action-reject" -> EventId.FAIL;
            case "smtp.dkim-fail", "smtp.arc-fail" -> strict ? EventId.FAIL : null;
            case "smtp.dmarc-fail" -> strict && event.own("policy").equals("reject") ? EventId.FAIL : null;
            case "smtp.loop-detected",
                    "smtp.too-many-messages",
                    "queue.quota-exceeded",
                    "milter.action-temp-fail",
                    "milter.action-shutdown",
                    "milter.action-connection-failure" -> EventId.DEFER;
            case "milter.action-discard",
                    "mta-hook.action-discard",
                    "mta-hook.action-quarantine",
                    "sieve.action-discard" -> EventId.DROP;
            case "spam.classify" ->
                event.own("result").equals("reject")
                        ? EventId.FAIL
                        : event.own("result").equals("discard") ? EventId.DROP : null;
            default -> null;
        };
    }

    private static void refused(
            StalwartEvent event, Session session, EventId id, List<String> recipients, Telling telling) {
        String why = event.own("reason").isEmpty() ? event.own("details") : event.own("reason");
        boolean dropped = id == EventId.DROP;
        String word = dropped ? (event.id().endsWith("quarantine") ? "quarantine" : "discard") : "reject";
        MailEventBuilder refused = telling.event(id, dropped ? "AGENT" : "SMTP")
                .queueId(event.own("queueId"))
                .word(word)
                .sender(session.sender)
                .recipients(recipients)
                .clientIp(event.first("remoteIp"))
                .connector(event.first("listenerId"))
                .reply(why.isEmpty() ? event.description() : event.description() + ": " + why)
                .detail(event.id())
                .property("helo", session.helo);
        telling.emit(refused);
    }
}
