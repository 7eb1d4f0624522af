package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * amavis: {@code (pid-seq) Passed CLEAN {Actions}, [ip]:port [ip] <s> -> <r1>,<r2>, Queue-ID: Q, Message-ID: <..>, mail_id: M, Hits:
 * n, size: n, queued_as: Q2, Subject: "..", N ms}. The template is the site's own: fields are taken where they stand, the ones that
 * link from outside the sender's texts only.
 */
public final class AmavisProgram implements SyslogProgram {
    private static final String ARROW = "> -> <";
    private static final int RECIPIENT_LIMIT = 1000;

    private final QueueOwners queues;

    public AmavisProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case "amavis", "amavisd", "amavisd-new" -> Claim.LINES;
            default -> Claim.NONE;
        };
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int close = line.startsWith("(") ? text.indexOf(") ", line.start()) : -1;
        if (close < 0) {
            line.ignore();
            return;
        }
        int at = close + 2;
        boolean blocked = text.startsWith("Blocked ", at);
        if (!blocked && !text.startsWith("Passed ", at)) {
            line.ignore();
            return;
        }
        verdict(line, at, blocked);
    }

    private void verdict(SyslogLine line, int at, boolean blocked) {
        String text = line.text();
        int categoryStart = at + (blocked ? "Blocked ".length() : "Passed ".length());
        int senderStart = text.indexOf(" <", actionsEnd(text, categoryStart)) + 2;
        int arrow = senderStart < 2 ? -1 : Scan.addressEnd(text, senderStart, text.length());
        if (arrow < 0 || !text.startsWith(ARROW, arrow)) {
            line.unparsed("amavis names no recipients");
            return;
        }
        List<String> recipients = new ArrayList<>();
        Fields fields = new Fields(text, recipients(text, arrow + ARROW.length(), recipients));
        if (!QueueIds.is(fields.queueId)) {
            // Without the queue id nothing says which message this was.
            line.ignore();
            return;
        }
        MailEventBuilder event = decide(line, blocked, text.substring(categoryStart, senderStart));
        event.queueId(fields.queueId)
                .instance(queues.instanceOf(line.host(), fields.queueId))
                .sender(Scan.address(text, senderStart, arrow))
                .recipients(recipients)
                .messageId(fields.messageId)
                .subject(fields.subject)
                .property("hits", fields.hits)
                .property("mail_id", fields.mailId)
                .property("quarantine", fields.quarantine);
        for (String key : fields.queuedAs.split("/")) {
            if (QueueIds.is(key)) {
                event.link(new Link(Link.Kind.QUEUED_AS, "", key, true));
            }
        }
        line.emit(event);
    }

    /**
     * Where the list of actions ends, or the category when there is no list. Names of banned files stand in front of it in brackets
     * and are the sender's, so a list is only what has nothing but words in its braces.
     */
    private static int actionsEnd(String text, int from) {
        int open = text.indexOf('{', from);
        while (open >= 0) {
            int i = open + 1;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == ',')) {
                i++;
            }
            if (text.startsWith("}, ", i)) {
                return i;
            }
            open = text.indexOf('{', i);
        }
        return from;
    }

    /** {@code middle} is what stands between the verdict and the sender: {@code SPAM {DiscardedInbound,Quarantined}, [ip] }. */
    private MailEventBuilder decide(SyslogLine line, boolean blocked, String middle) {
        int end = actionsEnd(middle, 0);
        int brace = end == 0 ? -1 : middle.lastIndexOf('{', end);
        String actions = brace < 0 ? "" : middle.substring(brace + 1, end);
        int categoryEnd = brace < 0 ? middle.indexOf(',') : brace;
        String category = (categoryEnd < 0 ? middle : middle.substring(0, categoryEnd)).strip();
        String detail = (blocked ? "Blocked " : "Passed ") + category + (actions.isEmpty() ? "" : " {" + actions + "}");
        MailEventBuilder event =
                line.event(EventId.AGENTINFO, "AGENT").detail(detail).property("actions", actions);
        if (!blocked) {
            return event.word(category.startsWith("SPAM") ? "tagged" : "passed");
        }
        event.reply(detail);
        if (has(actions, "Quarantined") && !has(actions, "NoQuarantine")) {
            return event.id(EventId.FAIL).word("quarantine");
        }
        if (has(actions, "TempFailed")) {
            return event.id(EventId.DEFER).word("reject");
        }
        if (has(actions, "Discarded")) {
            return event.id(EventId.DROP).word("discard");
        }
        return event.id(EventId.FAIL).word(has(actions, "Bounced") ? "bounced" : "reject");
    }

    private static boolean has(String actions, String action) {
        return actions.contains(action);
    }

    private static int recipients(String text, int start, List<String> recipients) {
        int at = start;
        while (recipients.size() < RECIPIENT_LIMIT) {
            int end = Scan.addressEnd(text, at, text.length());
            if (end < 0) {
                return text.length();
            }
            recipients.add(Scan.address(text, at, end));
            if (!text.startsWith(",<", end + 1)) {
                return end + 1;
            }
            at = end + 3;
        }
        return at;
    }

    /** The named fields. Message-ID, Subject and From are foreign text: what stands inside them is no field. */
    private static final class Fields {
        private String queueId = "";
        private String messageId = "";
        private String mailId = "";
        private String quarantine = "";
        private String hits = "";
        private String queuedAs = "";
        private String subject = "";

        Fields(String text, int start) {
            int at = start;
            while (text.startsWith(", ", at)) {
                int name = at + 2;
                int colon = nameEnd(text, name);
                if (colon < 0) {
                    at = next(text, name);
                    continue;
                }
                int value = colon + 2;
                int end = valueEnd(text, value);
                set(text.substring(name, colon), text.substring(value, end));
                at = end;
            }
        }

        private static int next(String text, int from) {
            int comma = text.indexOf(", ", from);
            return comma < 0 ? text.length() : comma;
        }

        private static int nameEnd(String text, int from) {
            int i = from;
            while (i < text.length() && i < from + 30) {
                char c = text.charAt(i);
                if (c == ':') {
                    return text.startsWith(": ", i) ? i : -1;
                }
                if (!(Character.isLetter(c) || c == '-' || c == '_')) {
                    return -1;
                }
                i++;
            }
            return -1;
        }

        private static int valueEnd(String text, int from) {
            int end = -1;
            if (text.startsWith("\"", from)) {
                end = text.indexOf("\", ", from + 1);
                end = end < 0 ? -1 : end + 1;
            } else if (text.startsWith("<", from)) {
                end = text.indexOf(">, ", from + 1);
                end = end < 0 ? -1 : end + 1;
            }
            return end < 0 ? next(text, from) : end;
        }

        /** A field that stands twice counts as it stood first, except the next queue id, which follows the foreign id. */
        private void set(String name, String value) {
            switch (name) {
                case "Queue-ID" -> queueId = queueId.isEmpty() ? value : queueId;
                case "Message-ID" -> messageId = messageId.isEmpty() && !value.equals("<>") ? value : messageId;
                case "mail_id" -> mailId = mailId.isEmpty() ? value : mailId;
                case "quarantine" -> quarantine = quarantine.isEmpty() ? value : quarantine;
                case "Hits" -> hits = value;
                case "queued_as" -> queuedAs = subject.isEmpty() || queuedAs.isEmpty() ? value : queuedAs;
                case "Subject" -> subject = subject.isEmpty() ? readable(value) : subject;
                default -> {
                    // Tests, score lists, DKIM domains: not needed.
                }
            }
        }

        /** amavis shows the decoded subject first and the raw one behind it. */
        private static String readable(String quoted) {
            String value = quoted;
            if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
                value = value.substring(1, value.length() - 1);
            }
            int raw = value.endsWith(")") ? value.lastIndexOf(" (raw: ") : -1;
            return EncodedWords.decode(raw < 0 ? value : value.substring(0, raw));
        }
    }
}
