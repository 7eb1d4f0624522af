package mtsh.store.log.mailscanner;

import java.util.Arrays;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * MailScanner takes messages out of a mail server's hold queue and puts those that pass into another. It calls a message of Postfix
 * {@code QID.XXXXX}, with five digits of its own; of other servers by their own id.
 */
public final class MailScannerProgram implements SyslogProgram {
    private static final String REQUEUE = "Requeue: ";
    private static final String MESSAGE = "Message ";
    private static final String ACTIONS = "Spam Actions: message ";
    private static final String INFECTED = "Infected message ";
    private static final String REJECT = "Reject message ";
    private static final String CRASHED = "Quarantined message ";
    private static final String SAVED = "Saved entire message to ";
    private static final String DELIVERY = "Delivery of ";
    private static final String NON_DELIVERY = "Non-delivery of ";

    private final QueueOwners queues;

    public MailScannerProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("MailScanner") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        MailEventBuilder event = null;
        String text = line.rest();
        if (text.startsWith(REQUEUE)) {
            event = requeued(line, text);
        } else if (text.startsWith(MESSAGE)) {
            event = judged(line, text);
        } else if (text.startsWith(ACTIONS)) {
            event = acted(line, text);
        } else if (text.startsWith(INFECTED)) {
            event = event(line, word(text, INFECTED.length()), "infected", text);
        } else if (text.startsWith(REJECT)) {
            event = ended(event(line, word(text, REJECT.length()), "blocked", text), "Rejected");
        } else if (text.startsWith(CRASHED)) {
            event = ended(event(line, word(text, CRASHED.length()), "quarantine", text), "");
        } else if (text.startsWith(SAVED)) {
            event = saved(line, text);
        } else if (text.startsWith(DELIVERY) || text.startsWith(NON_DELIVERY)) {
            event = delivery(line, text);
        }
        if (event == null) {
            line.ignore();
        } else {
            line.emit(event);
        }
    }

    /** {@code Requeue: 4F5C64474F.AFF17 to ED01244770}. */
    private MailEventBuilder requeued(SyslogLine line, String text) {
        String old = queueId(word(text, REQUEUE.length()));
        int to = text.indexOf(" to ", REQUEUE.length());
        String next = to < 0 ? "" : text.substring(to + " to ".length()).strip();
        if (!QueueIds.is(old) || !QueueIds.is(next)) {
            return null;
        }
        return line.event(EventId.TRANSFER, "AGENT")
                .queueId(old)
                .instance(queues.instanceOf(line.host(), old))
                .word("requeued")
                .link(new Link(Link.Kind.QUEUED_AS, "", next, true));
    }

    /** {@code Message ID from IP (sender) to domain is spam, ...}, {@code ... is not spam}, {@code ... is whitelisted}. */
    private MailEventBuilder judged(SyslogLine line, String text) {
        String id = word(text, MESSAGE.length());
        int rest = MESSAGE.length() + id.length();
        if (!text.startsWith(" from ", rest)) {
            return null;
        }
        String ip = word(text, rest + " from ".length());
        if (text.endsWith(", deleted")) {
            return ended(event(line, id, "discard", text), "");
        }
        // A sender's address may hold the words too; behind it stand the recipients' domains.
        int verdict = text.indexOf(" is ", Math.max(rest, text.lastIndexOf(") to ")));
        if (verdict < 0) {
            return null;
        }
        boolean spam = text.startsWith("spam", verdict + " is ".length());
        boolean infected = text.startsWith("infected", verdict + " is ".length());
        MailEventBuilder event = event(line, id, infected ? "infected" : spam ? "tagged" : "passed", text);
        return event == null ? null : event.clientIp(ip);
    }

    /** {@code Spam Actions: message ID actions are store,deliver}: without {@code deliver} it goes no further. */
    private MailEventBuilder acted(SyslogLine line, String text) {
        String id = word(text, ACTIONS.length());
        int are = text.indexOf(" actions are ", ACTIONS.length());
        if (are < 0) {
            return null;
        }
        List<String> actions = Arrays.asList(
                text.substring(are + " actions are ".length()).strip().split(","));
        if (actions.contains("deliver")) {
            return event(line, id, "tagged", text);
        }
        return ended(event(line, id, isStored(actions) ? "quarantine" : "discard", text), "");
    }

    /** {@code store-spam} and the like name a place of the site's own. */
    private static boolean isStored(List<String> actions) {
        return actions.stream().anyMatch(action -> action.equals("store") || action.startsWith("store-"));
    }

    /** {@code Saved entire message to /var/spool/MailScanner/quarantine/20260303/ID}: a copy, whatever becomes of the message. */
    private MailEventBuilder saved(SyslogLine line, String text) {
        String path = text.substring(SAVED.length()).strip();
        MailEventBuilder event = event(line, path.substring(path.lastIndexOf('/') + 1), "copy kept", text);
        return event == null ? null : event.property("quarantine", path);
    }

    /** {@code Non-delivery of Spam: message ID from s to r1,r2 with subject X}. */
    private MailEventBuilder delivery(SyslogLine line, String text) {
        int message = text.indexOf(": message ");
        String id = message < 0 ? "" : word(text, message + ": message ".length());
        int from = text.indexOf(" from ", Math.max(0, message));
        int to = text.indexOf(" to ", Math.max(0, from));
        int subject = text.indexOf(" with subject ", Math.max(0, to));
        boolean refused = text.startsWith(NON_DELIVERY);
        MailEventBuilder event = event(
                line,
                id,
                refused ? "discard" : text.startsWith("Nonspam", DELIVERY.length()) ? "passed" : "tagged",
                text);
        if (event == null || from < 0 || to < 0 || subject < 0) {
            return event;
        }
        event.recipients(Arrays.asList(
                        text.substring(to + " to ".length(), subject).split(",")))
                .subject(EncodedWords.decode(text.substring(subject + " with subject ".length())));
        return refused ? event.reply("MailScanner: " + text.substring(0, message)) : event;
    }

    private static MailEventBuilder ended(MailEventBuilder event, String action) {
        return event == null
                ? null
                : event.property("actions", action).reply(event.build().detail());
    }

    /** Null when this names no message. */
    private MailEventBuilder event(SyslogLine line, String id, String word, String text) {
        String queueId = queueId(id);
        if (queueId.isEmpty()) {
            return null;
        }
        return line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .word(word)
                .detail("MailScanner: " + text);
    }

    private static String word(String text, int from) {
        int end = text.indexOf(' ', from);
        return from > text.length() ? "" : text.substring(from, end < 0 ? text.length() : end);
    }

    /** The server's own id in what MailScanner calls a message, or empty. */
    private static String queueId(String id) {
        int dot = id.indexOf('.');
        String plain = dot < 0 ? id : id.substring(0, dot);
        return ServerIds.is(plain) ? plain : "";
    }
}
