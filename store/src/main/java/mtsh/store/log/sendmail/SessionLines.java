package mtsh.store.log.sendmail;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/**
 * What goes wrong in a dialogue, and other remarks about a message. {@code ADDRESS... text} is what a client was told about an address;
 * some texts end the whole message; the protocol itself, which high log levels copy, is noise.
 */
final class SessionLines {
    private static final String DOTS = "... ";
    private static final String CUT = "...";
    private static final int ADDRESS_LIMIT = 600;

    /** The dialogue with clients, servers and filters, which says nothing that another line does not say. */
    private static final List<String> NOISE = List.of(
            "--- ",
            "<-- ",
            ">>> ",
            "STARTTLS",
            "AUTH ",
            "SMTP outgoing connect on ",
            "SMTP STARTTLS ",
            "SMTP AUTH ",
            "SMTP VRFY ",
            "SMTP EXPN ",
            "SMTP ETRN ",
            "NOQUEUE",
            "connect from ",
            "Authentication-Warning",
            "queueup",
            "dowork",
            "doworklist",
            "dropenvelope",
            "sendenvelope",
            "unlink",
            "unlock",
            "assigned id",
            "changed",
            "rcpt=",
            "delaying=",
            "too young");

    /** No recipient gets a message that ends with one of these. */
    private static final List<String> ENDS = List.of(
            "collect: unexpected close on connection from ",
            "collect: I/O error on connection from ",
            "collect: read timeout on connection from ",
            "collect: read error on connection from ",
            "message size (",
            "header overflow from ",
            "headers too large (",
            "Headers too large",
            "Message exceeds maximum fixed size",
            "Too many hops ",
            "SYSERR: Too many hops ");

    private static final String LOST = "lost input channel from ";
    private static final String REJECTING = "rejecting ";
    private static final String MAIL = "SMTP MAIL command (";
    private static final String SYSERR = "SYSERR(";

    private SessionLines() {}

    static void read(SendmailLine line) {
        if (isNoise(line)) {
            line.ignore();
        } else if (line.startsWith(LOST)) {
            lost(line);
        } else if (line.startsWith(REJECTING)) {
            rejecting(line);
        } else if (line.startsWith(MAIL)) {
            mail(line);
        } else if (line.startsWith("alias ")) {
            alias(line);
        } else if (line.startsWith("quarantine=")) {
            String why = line.text.substring(line.at + "quarantine=".length());
            line.emit(line.event(EventId.AGENTINFO, "ADMIN").word("quarantine").reply(why));
        } else if (line.startsWith("unquarantine")) {
            line.emit(line.event(EventId.RESUBMIT, "ADMIN").word("released").detail("unquarantine"));
        } else if (line.rest().equals("discarded")) {
            line.emit(line.event(EventId.DROP, "AGENT").word("discard"));
        } else if (line.startsWith("Losing ")) {
            line.emit(line.event(EventId.DROP, "QUEUE").word("lost").reply(line.rest()));
        } else if (!ends(line) && !address(line)) {
            line.note();
        }
    }

    private static boolean isNoise(SendmailLine line) {
        for (String start : NOISE) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return line.text.indexOf(" did not issue MAIL/EXPN/VRFY/ETRN during connection ", line.at) >= 0
                || line.text.endsWith(" [rejected]");
    }

    /** Behind a failed {@code SYSERR(user): } the same texts stand. */
    private static boolean ends(SendmailLine line) {
        int start = line.at;
        if (line.startsWith(SYSERR)) {
            int close = line.text.indexOf("): ", start);
            start = close < 0 ? start : close + 3;
        }
        for (String end : ENDS) {
            if (line.text.startsWith(end, start)) {
                end(line, line.text.substring(start));
                return true;
            }
        }
        return false;
    }

    private static void end(SendmailLine line, String text) {
        MailEventBuilder event = line.event(EventId.FAIL, "SMTP").word("reject").reply(text);
        int sender = Scan.first(text.lastIndexOf(", sender="), text.lastIndexOf(", from="));
        if (text.startsWith("collect: ") && sender > 0) {
            event.sender(Addresses.bare(text.substring(text.indexOf('=', sender) + 1)));
        }
        line.emit(event);
    }

    /** {@code lost input channel from HOST [ip] to DAEMON after rcpt}: who leaves before the data has to come back. */
    private static void lost(SendmailLine line) {
        String text = line.text;
        int after = text.lastIndexOf(" after ");
        int to = text.lastIndexOf(" to ", after);
        int start = line.at + LOST.length();
        String command = after < 0 ? "" : text.substring(after + " after ".length());
        boolean mail = command.equals("rcpt") || command.equals("mail");
        if (to < start) {
            line.note();
            return;
        }
        Relay client = Relay.read(text.substring(start, to));
        line.emit(line.event(mail ? EventId.FAIL : EventId.NOTE, "SMTP")
                .word(mail ? "reject" : "")
                .clientName(client.name())
                .clientIp(client.ip())
                .reply(mail ? line.rest() : "")
                .detail(mail ? "" : line.rest()));
    }

    /** {@code rejecting commands from HOST [ip] due to pre-greeting traffic after 5 seconds}. */
    private static void rejecting(SendmailLine line) {
        String text = line.text;
        int from = text.indexOf(" from ", line.at);
        int due = text.lastIndexOf(" due to ");
        if (from < 0 || due < from) {
            line.note();
            return;
        }
        Relay client = Relay.read(text.substring(from + " from ".length(), due));
        line.emit(line.event(EventId.FAIL, "SMTP")
                .word("reject")
                .clientName(client.name())
                .clientIp(client.ip())
                .reply(line.rest()));
    }

    /** {@code SMTP MAIL command (FROM:<S> SIZE=N) from HOST [ip] tempfailed (due to previous checks)}. */
    private static void mail(SendmailLine line) {
        String text = line.text;
        int start = line.at + MAIL.length();
        int from = text.lastIndexOf(") from ");
        int end = text.lastIndexOf(" tempfailed");
        if (from < start || end < from) {
            line.note();
            return;
        }
        Relay client = Relay.read(text.substring(from + ") from ".length(), end));
        boolean sender = text.regionMatches(true, start, "FROM:", 0, "FROM:".length());
        line.emit(line.event(EventId.DEFER, "SMTP")
                .word("reject")
                .sender(sender ? sender(text.substring(start + "FROM:".length(), from)) : "")
                .clientName(client.name())
                .clientIp(client.ip())
                .reply(text.substring(end + 1)));
    }

    private static String sender(String command) {
        String address = command.strip();
        int end = address.startsWith("<") ? Scan.addressEnd(address, 1, address.length()) : -1;
        return end < 0 ? address : Scan.address(address, 1, end);
    }

    /** {@code alias A => B, C}: what a recipient became; told of the recipients' lines, which come later, so it decides nothing. */
    private static void alias(SendmailLine line) {
        int arrow = line.text.indexOf(" => ", line.at);
        if (arrow < 0) {
            line.note();
            return;
        }
        String address = Addresses.bare(line.text.substring(line.at + "alias ".length(), arrow));
        MailEventBuilder event =
                line.event(EventId.NOTE, "ROUTING").originalRecipient(address).detail(line.rest());
        for (String target : Addresses.read(line.text, arrow + " => ".length()).all()) {
            boolean isAddress = !target.startsWith(":") && !target.endsWith(CUT);
            event.recipient(isAddress ? target : "");
        }
        line.emit(event);
    }

    /** {@code <bob@example.com>... User unknown}. */
    private static boolean address(SendmailLine line) {
        String text = line.text;
        int limit = Math.min(text.length(), line.at + ADDRESS_LIMIT);
        int start = line.at;
        int end;
        if (line.startsWith("<")) {
            end = text.indexOf(">" + DOTS, start) + 1;
        } else {
            end = text.indexOf(DOTS, start);
            int blank = text.indexOf(' ', start);
            end = blank >= 0 && blank < end ? -1 : end;
        }
        if (end <= start || end > limit) {
            return false;
        }
        boolean bracketed = line.startsWith("<");
        String address = bracketed ? text.substring(start + 1, end - 1) : text.substring(start, end);
        String reply = text.substring(end + DOTS.length());
        if (reply.isEmpty() || address.isEmpty()) {
            return false;
        }
        boolean ofSender = reply.startsWith("Domain of sender") || reply.startsWith("Sender ");
        boolean forNow = Stat.isForNow(reply);
        MailEventBuilder event = line.event(forNow ? EventId.DEFER : EventId.FAIL, "SMTP")
                .word("reject")
                .reply(text.substring(start))
                .sender(ofSender ? address : "")
                .recipient(ofSender ? "" : address);
        line.emit(event);
        return true;
    }
}
