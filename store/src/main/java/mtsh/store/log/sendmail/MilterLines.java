package mtsh.store.log.sendmail;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.Scan;

/**
 * What milters decided and changed: {@code Milter: to=R, reject=T}, {@code Milter: data, discard}, {@code milter=NAME,
 * quarantine=T}, {@code Milter insert (1): header: NAME: VALUE}, since 8.18 with the filter's name: {@code Milter (NAME) add: ...}.
 */
final class MilterLines {
    private static final String VERDICT = "Milter: ";
    private static final String NAMED = "milter=";
    private static final String REJECT = ", reject";
    private static final String DISCARD = ", discard";
    private static final String QUARANTINE = ", quarantine=";
    private static final String[] CHANGES = {
        "add: ",
        "insert ",
        "change: ",
        "change (add): ",
        "delete: ",
        "delete (noop): ",
        "message: ",
        "chgfrom: ",
        "accept: "
    };
    private static final int SUBJECTS_TRIED = 16;

    private MilterLines() {}

    /** Whether the line was one of these. */
    static boolean read(SendmailLine line) {
        if (line.startsWith(VERDICT)) {
            line.at += VERDICT.length();
            verdict(line);
            return true;
        }
        if (line.startsWith(NAMED)) {
            named(line);
            return true;
        }
        if (!line.startsWith("Milter ")) {
            return false;
        }
        line.at += "Milter ".length();
        change(line);
        return true;
    }

    private static void verdict(SendmailLine line) {
        String text = line.text;
        int from = line.at;
        boolean rejected = line.startsWith("reject, ");
        int address = line.startsWith("to=<") ? line.at + 4 : line.startsWith("from=<") ? line.at + 6 : -1;
        if (address > 0) {
            from = Math.max(from, Scan.addressEnd(text, address, text.length()));
        }
        int reject = text.indexOf(REJECT, from);
        boolean discard = reject < 0 && text.endsWith(DISCARD);
        int end = discard ? text.length() - DISCARD.length() : reject;
        if (rejected || end < 0) {
            // Each decision has a line of its own; these tell of the dialogue with the filter.
            line.ignore();
            return;
        }
        String stage = text.substring(line.at, end);
        int equal = text.indexOf('=', Math.min(text.length(), end + 1));
        String reply = discard || equal < 0 ? "" : text.substring(equal + 1);
        MailEventBuilder event = discard ? line.event(EventId.DROP, "AGENT").word("discard") : refused(line, reply);
        event.detail("milter at " + stage);
        envelope(event, stage);
        line.emit(event);
    }

    private static MailEventBuilder refused(SendmailLine line, String reply) {
        return line.event(Stat.isForNow(reply) ? EventId.DEFER : EventId.FAIL, "AGENT")
                .word("milter-reject")
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply));
    }

    private static void envelope(MailEventBuilder event, String stage) {
        if (stage.startsWith("to=")) {
            event.recipient(Addresses.bare(stage.substring("to=".length()))).detail("milter at RCPT");
        } else if (stage.startsWith("from=")) {
            String sender = Addresses.bare(stage.substring("from=".length()));
            event.sender(sender.isEmpty() ? "<>" : sender).detail("milter at MAIL");
        } else if (stage.startsWith("connect: host=")) {
            int ip = stage.lastIndexOf(", addr=");
            event.clientName(stage.substring("connect: host=".length(), ip < 0 ? stage.length() : ip))
                    .clientIp(ip < 0 ? "" : Scan.ip(stage.substring(ip + ", addr=".length())))
                    .detail("milter at connect");
        }
    }

    /** With a high log level each filter's own answer is told beside Sendmail's decision; a quarantine is told here only. */
    private static void named(SendmailLine line) {
        String text = line.text;
        int start = line.at + NAMED.length();
        int quarantine = text.indexOf(QUARANTINE, start);
        int comma = text.indexOf(", ", start);
        if (quarantine < 0 || quarantine > comma) {
            line.note();
            return;
        }
        String filter = text.substring(start, quarantine);
        line.emit(line.event(EventId.AGENTINFO, "AGENT")
                .word("quarantine")
                .detail("quarantined by the milter " + filter)
                .reply(text.substring(quarantine + QUARANTINE.length()))
                .connector(filter));
    }

    private static void change(SendmailLine line) {
        String filter = "";
        int close = line.startsWith("(") ? line.text.indexOf(") ", line.at) : -1;
        if (close > 0) {
            filter = line.text.substring(line.at + 1, close);
            line.at = close + 2;
        }
        String what = line.rest();
        String verb = verb(what);
        if (verb.isEmpty()) {
            line.ignore();
            return;
        }
        MailEventBuilder event = line.event(EventId.AGENTINFO, "AGENT")
                .word("milter-" + verb)
                .connector(filter)
                .detail(what);
        int header = what.indexOf("header");
        if (header > 0) {
            header(event, what.substring(header));
        }
        int recipient = what.indexOf(": rcpt: ");
        if (recipient > 0) {
            event.recipient(Addresses.bare(what.substring(recipient + ": rcpt: ".length())));
        }
        line.emit(event);
    }

    private static String verb(String what) {
        for (String change : CHANGES) {
            if (what.startsWith(change)) {
                int end = 0;
                while (Character.isLetter(change.charAt(end)) && end + 1 < change.length()) {
                    end++;
                }
                return change.substring(0, end);
            }
        }
        return "";
    }

    /** {@code header: Subject: VALUE} of a new header, {@code header Subject: from OLD to NEW} of a changed one. */
    private static void header(MailEventBuilder event, String what) {
        int name = what.indexOf("Subject: ");
        if (name < 0 || name > "header (default header) ".length()) {
            return;
        }
        String value = what.substring(name + "Subject: ".length());
        String subject = what.startsWith("header: ") ? value : original(value);
        event.subject(EncodedWords.decode(subject.strip()));
    }

    /** Filters mark subjects in front, so the new one ends with the old one; that tells which {@code to} is the line's own. */
    private static String original(String value) {
        if (!value.startsWith("from ")) {
            return "";
        }
        int at = value.indexOf(" to ", 4);
        for (int i = 0; i < SUBJECTS_TRIED && at >= 0; i++) {
            String old = value.substring("from ".length(), Math.max("from ".length(), at))
                    .strip();
            if (!old.isEmpty() && value.substring(at + " to ".length()).strip().endsWith(old)) {
                return old;
            }
            at = value.indexOf(" to ", at + 1);
        }
        return "";
    }
}
