package mtsh.store.log.exim;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/** What Exim says about a message in words, without a flag. */
final class MessageLines {
    private static final String MARKED = " marked delivered by ";

    private final EximLine line;

    MessageLines(EximLine line) {
        this.line = line;
    }

    void read() {
        MailEventBuilder event = decisive();
        if (event != null) {
            line.emit(event);
            return;
        }
        if (isNoise()) {
            line.ignore();
            return;
        }
        RefusalLines refusals = new RefusalLines(line);
        event = refusals.read();
        event = event == null ? refusals.warning() : event;
        line.emit(event == null ? remark() : event);
    }

    /** Null when these words decide nothing. */
    private MailEventBuilder decisive() {
        if (line.startsWith("Frozen") || line.startsWith("frozen by ")) {
            return event(EventId.DEFER, "QUEUE", "hold").reply(line.rest());
        }
        if (line.startsWith("Unfrozen by ") || line.startsWith("unfrozen by ")) {
            return event(EventId.RESUBMIT, "QUEUE", "released");
        }
        if (line.startsWith("cancelled by timeout_frozen_after")) {
            return event(EventId.FAIL, "QUEUE", "expired").reply(line.rest());
        }
        if (line.startsWith("cancelled by ")) {
            return event(EventId.FAIL, "QUEUE", "cancelled").reply(line.rest());
        }
        if (line.startsWith("removed by ") || line.startsWith("Message removed because ")) {
            return event(EventId.DROP, "ADMIN", "removed").reply(line.rest());
        }
        if (line.startsWith("Delivery deferred by system filter")) {
            return event(EventId.DEFER, "QUEUE", "deferred").reply(line.rest());
        }
        if (line.startsWith("no immediate delivery: ")) {
            return event(EventId.DEFER, "QUEUE", "queued").property("attempted", "no");
        }
        if (line.startsWith("rescind the above message-accept")) {
            return event(EventId.DEFER, "SMTP", "reject").reply(line.rest());
        }
        if (line.startsWith("SMTP connection lost after final dot")) {
            return event(EventId.DEFER, "SMTP", "abandoned").reply("SMTP connection lost after final dot");
        }
        if (line.startsWith("DKIM: ")) {
            return event(EventId.AGENTINFO, "AGENT", "");
        }
        if (line.startsWith("address <")) {
            return marked();
        }
        return line.startsWith("PRDR ") ? perRecipient() : null;
    }

    private MailEventBuilder event(EventId id, String source, String word) {
        return line.event(id, source).word(word).detail(line.rest());
    }

    /** {@code address <a> marked delivered by root}: an administrator keeps it from this recipient. */
    private MailEventBuilder marked() {
        int start = line.at + "address <".length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end < 0 || !line.text.startsWith(MARKED, end + 1)) {
            return null;
        }
        return event(EventId.DROP, "ADMIN", "removed")
                .recipient(Scan.address(line.text, start, end))
                .reply(line.rest());
    }

    /** {@code PRDR R=<a> refusal}: with this extension each recipient has an answer of its own to the message's text. */
    private MailEventBuilder perRecipient() {
        int start = line.at + "PRDR R=<".length();
        int end = line.startsWith("PRDR R=<") ? Scan.addressEnd(line.text, start, line.text.length()) : -1;
        String verdict = end < 0 ? "" : line.text.substring(end + 1).strip();
        boolean forNow = verdict.equals("temporary refusal");
        if (!forNow && !verdict.equals("refusal")) {
            return null;
        }
        return event(forNow ? EventId.DEFER : EventId.FAIL, "SMTP", "reject")
                .recipient(Scan.address(line.text, start, end))
                .property("stage", "PRDR");
    }

    /** Locks, and what cPanel's hooks write: each names a message and tells nothing of it. */
    private boolean isNoise() {
        return line.startsWith("Spool file is locked")
                || line.startsWith("Spool file for ")
                || line.startsWith("SMTP connection ");
    }

    /** A note: attempts at single servers, what an access list wrote, panics. */
    private MailEventBuilder remark() {
        MailEventBuilder event = line.event(EventId.NOTE, "").detail(line.rest());
        EximHost host = line.startsWith("H=") ? EximHost.read(line.text, line.at + 2) : null;
        if (host != null && !host.ip().isEmpty() && host.helo().isEmpty()) {
            event.serverName(host.name()).serverIp(host.ip());
        }
        return event;
    }
}
