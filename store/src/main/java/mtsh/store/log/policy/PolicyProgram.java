package mtsh.store.log.policy;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * Policy daemons: postgrey ({@code QID: action=greylist, reason=new, client_name=n, client_address=i, sender=s, recipient=r}) and
 * postfwd ({@code [RULES] rule=1, id=x, queue=QID, client=n[i], sender=<s>, recipient=<r>, ..., action=A}). See the package for those
 * that name no queue.
 */
public final class PolicyProgram implements SyslogProgram {
    private static final String ACTION = "action=";
    private static final String RECIPIENT = ", recipient=";
    private static final String RULES = "[RULES] ";

    private final QueueOwners queues;

    public PolicyProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case "postgrey", "postfwd", "postfwd2", "postfwd3", "postfwd2/policy", "postfwd3/policy" -> Claim.LINES;
            case "sqlgrey",
                    "policyd-spf",
                    "pypolicyd-spf",
                    "python-policyd-spf",
                    "policyd-spf-perl",
                    "policyd",
                    "cbpolicyd",
                    "gld" -> Claim.NOISE;
            default -> Claim.NONE;
        };
    }

    @Override
    public void line(SyslogLine line) {
        if (line.startsWith(RULES)) {
            postfwd(line);
        } else {
            postgrey(line);
        }
    }

    private void postgrey(SyslogLine line) {
        String queueId = line.queueId();
        String text = queueId.isEmpty() ? "" : line.restAfter(queueId);
        if (!text.startsWith(ACTION)) {
            line.ignore();
            return;
        }
        boolean greylisted = text.startsWith("greylist", ACTION.length());
        MailEventBuilder event = event(line, queueId)
                .word(greylisted ? "greylist" : "passed")
                .detail("postgrey: " + text)
                .clientIp(field(text, ", client_address=", ", sender="))
                .recipient(recipient(text));
        line.emit(greylisted ? event.reply("postgrey: greylist, " + field(text, ", reason=", ", client_")) : event);
    }

    /** It ends the line; what looks like it before is in the sender's address. */
    private static String recipient(String text) {
        int at = text.lastIndexOf(RECIPIENT);
        return at < 0 ? "" : text.substring(at + RECIPIENT.length());
    }

    private void postfwd(SyslogLine line) {
        String text = line.rest();
        String queueId = field(text, ", queue=", ", ");
        int client = text.indexOf(", client=");
        if (!QueueIds.is(queueId) || text.indexOf(", queue=") > client) {
            line.ignore();
            return;
        }
        int action = text.lastIndexOf(", action=");
        line.emit(event(line, queueId)
                .word("policy")
                .detail("postfwd: " + (action < 0 ? text : text.substring(action + 2)))
                .property("rule", field(text.substring(0, client), ", id=", ", ")));
    }

    private MailEventBuilder event(SyslogLine line, String queueId) {
        return line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId));
    }

    /** What stands between a name and what follows it, or the end; empty when the name does not stand there. */
    private static String field(String text, String name, String next) {
        int start = text.indexOf(name) + name.length();
        if (start < name.length()) {
            return "";
        }
        int end = next.isEmpty() ? -1 : text.indexOf(next, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
