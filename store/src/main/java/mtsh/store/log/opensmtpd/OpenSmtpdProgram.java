package mtsh.store.log.opensmtpd;

import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** Reads OpenSMTPD's lines: {@code SESSION smtp|mta|mda EVENT fields}, or what older releases wrote instead. */
public final class OpenSmtpdProgram implements SyslogProgram {
    private static final int SESSION_DIGITS = 16;
    private static final String RESULT = "\" result=\"";
    private static final String ANSWER = "\" => ";

    private final SmtpdLine line = new SmtpdLine();
    private final IncomingLines incoming;

    public OpenSmtpdProgram(SyslogSource source) {
        incoming = new IncomingLines(source.state());
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("smtpd") || tag.equals("opensmtpd") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void save(Map<String, String> state) {
        incoming.save(state);
    }

    @Override
    public void line(SyslogLine given) {
        line.begin(given);
        int end = line.at + SESSION_DIGITS;
        if (end < line.text.length() && SmtpdLine.isEnvelope(line.text.substring(line.at, end))) {
            String id = line.text.substring(line.at, end);
            line.at = end;
            withId(id);
            return;
        }
        if (line.skip("smtp-in: ")
                || line.startsWith("Accepted ")
                || line.startsWith("New ")
                || line.startsWith("Failed ")) {
            oldIncoming();
        } else if (line.skip("relay: ")) {
            oldDelivery("mta");
        } else if (line.skip("delivery: ")) {
            oldDelivery("mda");
        } else if (line.skip("smtp-out: session ")) {
            oldOutgoing();
        } else if (line.startsWith("warn: ")) {
            warning();
        } else {
            line.ignore();
        }
    }

    private void withId(String id) {
        if (line.skip(" smtp ")) {
            line.skip("event=");
            smtp(id);
        } else if (line.skip(" mta ") || line.startsWith(" mda ")) {
            boolean local = line.skip(" mda ");
            line.skip("event=");
            if (!line.skip("delivery ")) {
                line.ignore();
                return;
            }
            Fields fields = Fields.read(line.text, line.at, false);
            OutgoingLines.delivery(line, id, local ? "mda" : "mta", fields.get("evpid"), fields.get("result"), fields);
        } else if (line.startsWith(": from=<")) {
            oldest(id);
        } else {
            line.ignore();
        }
    }

    private void smtp(String session) {
        if (line.skip("connected ")) {
            Fields fields = Fields.read(line.text, line.at, false);
            incoming.connected(line, session, fields.get("address"), fields.get("host"));
        } else if (line.skip("message ")) {
            Fields fields = Fields.read(line.text, line.at, false);
            incoming.message(line, session, fields.get("msgid"), fields);
        } else if (line.skip("envelope ")) {
            incoming.envelope(line, session, Fields.read(line.text, line.at, false));
        } else if (line.skip("failed-command ")) {
            failed(session);
        } else if (line.skip("disconnected ") || line.skip("closed ")) {
            incoming.disconnected(line, session);
        } else if (line.skip("authentication ")) {
            Fields fields = Fields.read(line.text, line.at, false);
            authentication(session, fields.get("user"), fields.get("result").equals("ok"));
        } else {
            line.ignore();
        }
    }

    private void authentication(String session, String user, boolean ok) {
        if (ok) {
            incoming.authenticated(line, session, user);
        } else {
            line.ignore();
        }
    }

    /** {@code [address=A host=H] command="C" result="R"}: the command is the client's, the result ours, so it is looked for last. */
    private void failed(String session) {
        int command = line.text.indexOf("command=\"", line.at);
        int result = line.text.lastIndexOf(RESULT);
        int start = command + "command=\"".length();
        if (command < 0 || result < start) {
            line.unparsed("the failed command has no result");
            return;
        }
        Fields fields = Fields.read(line.text.substring(0, command), line.at, false);
        Session told = fields.has("address") ? Session.of(fields.get("address"), fields.get("host")) : null;
        int end = line.text.endsWith("\"") ? line.text.length() - 1 : line.text.length();
        String text = line.text.substring(Math.min(end, result + RESULT.length()), end);
        incoming.refused(line, session, line.text.substring(start, result), text, told);
    }

    private void oldIncoming() {
        if (line.skip("New session ")) {
            String session = line.upTo(" from host ");
            oldConnected(session);
        } else if (line.skip("Accepted message ")) {
            String message = line.upTo(" on session ");
            String session = line.upTo(": ");
            incoming.message(line, session, message, Fields.read(line.text, line.at, true));
        } else if (line.skip("Accepted authentication for user ")) {
            int on = line.text.lastIndexOf(" on session ");
            boolean whole = on >= line.at;
            String user = whole ? line.text.substring(line.at, on) : "";
            authentication(whole ? line.text.substring(on + " on session ".length()) : "", user, whole);
        } else if (line.skip("Failed command on session ")) {
            oldFailed(line.upTo(": \""));
        } else if (line.skip("session ")) {
            oldSession(line.upTo(": "));
        } else if (line.skip("Received disconnect from session ")) {
            incoming.disconnected(line, line.text.substring(line.at));
        } else {
            line.ignore();
        }
    }

    private void oldConnected(String session) {
        String host = line.upTo(" [");
        String address = line.upTo("]");
        incoming.connected(line, session, address, host);
    }

    private void oldFailed(String session) {
        int answer = line.text.lastIndexOf(ANSWER);
        if (answer < line.at) {
            line.ignore();
            return;
        }
        String command = line.text.substring(line.at, answer);
        incoming.refused(line, session, command, line.text.substring(answer + ANSWER.length()), null);
    }

    private void oldSession(String session) {
        if (line.skip("connection from host ") && line.text.endsWith(" established")) {
            oldConnected(session);
        } else if (line.startsWith("msgid=")) {
            Fields fields = Fields.read(line.text, line.at, true);
            incoming.message(line, session, fields.get("msgid"), fields);
        } else {
            line.ignore();
        }
    }

    /** {@code RESULT for E: [session=S, ]from=<S>, to=<R>, ...}; the queue itself says so when time ran out. */
    private void oldDelivery(String part) {
        String result = line.upTo(" for ");
        String envelope = line.upTo(": ");
        Fields fields = Fields.read(line.text, line.at, true);
        OutgoingLines.delivery(line, fields.get("session"), part, envelope, result, fields);
    }

    private void oldOutgoing() {
        String session = line.upTo(": ");
        if (!line.startsWith("evpid=")) {
            line.ignore();
            return;
        }
        Fields fields = Fields.read(line.text, line.at, true);
        OutgoingLines.delivery(line, session, "mta", fields.get("evpid"), fields.get("status"), fields);
    }

    /** Before 5.3 there was no word for the result: it has to be seen in the text. */
    private void oldest(String envelope) {
        line.skip(": ");
        Fields fields = Fields.read(line.text, line.at, true);
        String stat = fields.get("stat");
        boolean delivered = stat.equals("Delivered") || stat.equals("Sent") || stat.startsWith("2");
        String result = delivered ? "Ok" : stat.startsWith("5") ? "PermFail" : "TempFail";
        if (stat.equals("Removed by administrator")) {
            result = "Remove";
        } else if (stat.equals("Envelope expired")) {
            result = "Expire";
        }
        OutgoingLines.delivery(line, "", fields.has("method") ? "mda" : "mta", envelope, result, fields);
    }

    /** {@code warn: WORD injecting failure report on message M to <R> for N envelopes: TEXT}: nobody is told of the failure. */
    private void warning() {
        String mark = " injecting failure report on message ";
        if (line.text.indexOf(mark, line.at) < 0) {
            line.ignore();
            return;
        }
        String detail = line.text.substring(line.at);
        line.upTo(mark);
        String message = line.upTo(" ");
        if (!SmtpdLine.isMessage(message)) {
            line.ignore();
            return;
        }
        line.emit(line.event(EventId.NOTE, "DSN", "bounce", "").queueId(message).detail(detail));
    }
}
