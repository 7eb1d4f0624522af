package mtsh.store.log.qmail;

import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;

/**
 * Attempts that were refused in the dialogue, as patches of qmail-smtpd and filters before it log them. No field is quoted, and the
 * client says what its name and its sender are: a mark that stands twice makes the line one that cannot be read for certain.
 */
final class SmtpRefusals {
    private static final String UNCERTAIN = "the client's words look like fields of the line";

    /** spamdyke's reasons that it answers with 4xx. */
    private static final Set<String> SPAMDYKE_TEMPORARY = Set.of(
            "DENIED_TOO_MANY_RECIPIENTS",
            "DENIED_GRAYLISTED",
            "DENIED_RDNS_MISSING",
            "DENIED_RDNS_RESOLVE",
            "DENIED_SENDER_NO_MX",
            "DENIED_OTHER",
            "TIMEOUT");

    void read(QmailLine line) {
        String text = line.text;
        if (text.startsWith("qmail-smtpd: ")) {
            session(line);
        } else if (text.startsWith("CHKUSER ")) {
            chkuser(line);
        } else if (text.startsWith("qlogenvelope: ") || text.startsWith("qlogreceived: ")) {
            envelope(line);
        } else if (text.startsWith("spamdyke[") && text.indexOf("]: ") > 0) {
            spamdyke(line, text.indexOf("]: ") + 3);
        } else {
            line.ignore();
        }
    }

    /** {@code qmail-smtpd: pid N Reject::RCPT::Failed_Rcptto P:ESMTP S:192.0.2.1:host H:helo F:from T:to['info']}. */
    private static void session(QmailLine line) {
        String text = line.text;
        int pid = QmailShapes.number(text, 0, "qmail-smtpd: pid ");
        int verdict = pid < 0 ? "qmail-smtpd: ".length() : pid + 1;
        int protocol = text.indexOf(" P:", verdict);
        if (!text.startsWith("Reject::", verdict) || protocol < 0) {
            line.ignore();
            return;
        }
        Marks marks = Marks.of(text, protocol, " S:", " H:", " F:", " T:");
        if (marks == null) {
            leave(line, text.indexOf(" F:") > 0 && text.indexOf(" T:") > 0);
            return;
        }
        String client = marks.value(0);
        int colon = client.lastIndexOf(':');
        String recipient = marks.value(3);
        int info = recipient.endsWith("'") ? recipient.indexOf(" '") : -1;
        String condition = text.substring(verdict + "Reject::".length(), protocol);
        boolean forNow = condition.endsWith("::Toomany_Rcptto");
        MailEventBuilder event = refused(
                        line, forNow, marks.value(2), info < 0 ? recipient : recipient.substring(0, info))
                .reply(info < 0 ? condition : condition + recipient.substring(info))
                .clientIp(colon < 0 ? client : client.substring(0, colon))
                .clientName(colon < 0 ? "" : known(client.substring(colon + 1)))
                .property("helo", marks.value(1));
        line.emit(event);
    }

    /** {@code CHKUSER rejected rcpt: from <S|...> remote <helo|host|ip> rcpt <R> : why}; older ones separate by colons. */
    private static void chkuser(QmailLine line) {
        String text = line.text;
        int colon = text.indexOf(": from <");
        String title = colon < 0 ? "" : text.substring("CHKUSER ".length(), colon);
        if (title.startsWith("accepted") || title.startsWith("relaying")) {
            line.ignore();
            return;
        }
        Marks marks = Marks.of(text, colon, ": from <", "> remote <", "> rcpt <", "> : ");
        if (marks == null) {
            line.unparsed(UNCERTAIN);
            return;
        }
        String why = marks.value(3);
        boolean forNow = title.equals("no auth resource") || why.startsWith("temporary");
        String remote = marks.value(1);
        boolean bars = remote.indexOf('|') >= 0;
        char separator = bars ? '|' : ':';
        int last = remote.lastIndexOf(separator);
        int middle = remote.lastIndexOf(separator, last - 1);
        MailEventBuilder event = refused(line, forNow, first(marks.value(0), separator), marks.value(2))
                .reply(title + ": " + why)
                .clientIp(plain(remote, last + 1, remote.length()))
                .clientName(known(plain(remote, middle + 1, Math.max(last, middle + 1))))
                .property("helo", plain(remote, 0, Math.max(middle, 0)));
        line.emit(event);
    }

    /** Newer ones name the fields: {@code remotehostip:192.0.2.1}. */
    private static String plain(String text, int from, int to) {
        String value = text.substring(Math.min(from, to), to);
        for (String name : new String[] {"helo:", "remotehostname:", "remotehostip:"}) {
            if (value.startsWith(name)) {
                return value.substring(name.length());
            }
        }
        return value;
    }

    private static String first(String text, char separator) {
        int end = text.indexOf(separator);
        return end < 0 ? text : text.substring(0, end);
    }

    /** {@code qlogenvelope: result=rejected code=550 reason=r detail=d helo=h mailfrom=s rcptto=r relay=no ... remoteip=i}. */
    private static void envelope(QmailLine line) {
        String text = line.text;
        if (!text.startsWith("result=rejected ", "qlogenvelope: ".length())) {
            line.ignore();
            return;
        }
        String recipients = field(text, " rcptto=");
        String code = field(text, " code=");
        if (recipients.isEmpty()) {
            line.ignore();
            return;
        }
        String detail = field(text, " detail=");
        MailEventBuilder event = refused(line, code.startsWith("4"), field(text, " mailfrom="), "")
                .reply((code + ' ' + field(text, " reason=") + ' ' + detail).strip())
                .clientIp(field(text, " remoteip="))
                .clientName(known(field(text, " remotehost=")))
                .property("helo", field(text, " helo="));
        for (String recipient : recipients.split(",")) {
            event.recipient(recipient);
        }
        line.emit(event);
    }

    /** Values hold no blanks, so the first mark is the right one. */
    private static String field(String text, String mark) {
        int at = text.indexOf(mark);
        int from = at + mark.length();
        int end = at < 0 ? -1 : text.indexOf(' ', from);
        return at < 0 ? "" : text.substring(from, end < 0 ? text.length() : end);
    }

    /** {@code DENIED_X from: S to: R origin_ip: I origin_rdns: N auth: A encryption: E reason: W}. */
    void spamdyke(QmailLine line, int from) {
        String text = line.text;
        int blank = text.indexOf(' ', from);
        String reason = blank < 0 ? "" : text.substring(from, blank);
        if (!reason.startsWith("DENIED_") && !reason.equals("TIMEOUT")) {
            line.ignore();
            return;
        }
        Marks marks = Marks.of(text, from, " from: ", " to: ", " origin_ip: ", " origin_rdns: ", " auth: ");
        if (marks == null) {
            leave(line, text.startsWith(" from: ", blank));
            return;
        }
        String recipient = marks.value(1);
        if (recipient.equals("(unknown)")) {
            line.ignore();
            return;
        }
        int why = text.lastIndexOf(" reason: ");
        String detail = why < 0 ? "" : text.substring(why + " reason: ".length());
        String sender = marks.value(0);
        MailEventBuilder event = refused(
                        line, SPAMDYKE_TEMPORARY.contains(reason), sender.equals("(unknown)") ? "" : sender, recipient)
                .reply(detail.isEmpty() || detail.equals("(empty)") ? reason : reason + ' ' + detail)
                .clientIp(known(marks.value(2)))
                .clientName(known(marks.value(3)));
        line.emit(event);
    }

    private static MailEventBuilder refused(QmailLine line, boolean forNow, String sender, String recipient) {
        return line.event(forNow ? EventId.DEFER : EventId.FAIL, "SMTP")
                .word("reject")
                .sender(sender.isEmpty() ? "<>" : sender)
                .recipient(recipient);
    }

    private static void leave(QmailLine line, boolean isSuspect) {
        if (isSuspect) {
            line.unparsed(UNCERTAIN);
        } else {
            line.ignore();
        }
    }

    private static String known(String name) {
        return name.equals("unknown") || name.equals("(unknown)") ? "" : name;
    }
}
