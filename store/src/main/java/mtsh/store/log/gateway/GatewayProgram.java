package mtsh.store.log.gateway;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * The Proxmox Mail Gateway: {@code pmg-smtp-filter} takes a message under an id of its own. It is a leg of its own, of the instance
 * {@value #GATEWAY}, because its ids look like Postfix's and may be the same.
 */
public final class GatewayProgram implements SyslogProgram {
    private static final String GATEWAY = "pmg";
    private static final String NEW_MAIL = "new mail message-id=";
    private static final String SCORE = "SA score=";
    private static final String ACCEPT = "accept mail to <";
    private static final String BLOCK = "block mail to <";
    private static final String MOVED = "moved mail for <";

    private SyslogLine line;
    private String id = "";
    private String text = "";

    public GatewayProgram(SyslogSource source) {}

    @Override
    public Claim claim(String tag) {
        return tag.equals("pmg-smtp-filter") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine given) {
        line = given;
        id = line.queueId();
        if (id.isEmpty()) {
            line.ignore();
            return;
        }
        text = line.restAfter(id);
        if (text.startsWith(NEW_MAIL)) {
            String messageId =
                    text.substring(NEW_MAIL.length()).replace("#012", "").strip();
            line.emit(event(EventId.NOTE).messageId(messageId.equals("<>") ? "" : messageId));
        } else if (text.startsWith(SCORE)) {
            int start = SCORE.length();
            int space = text.indexOf(' ', start);
            line.emit(event(EventId.NOTE).property("score", text.substring(start, space < 0 ? text.length() : space)));
        } else if (text.startsWith(ACCEPT)) {
            accepted();
        } else if (text.startsWith(BLOCK)) {
            recipient(EventId.DROP, BLOCK, "block");
        } else if (text.startsWith(MOVED)) {
            recipient(EventId.FAIL, MOVED, "quarantine");
        } else {
            line.ignore();
        }
    }

    private MailEventBuilder event(EventId event) {
        return line.event(event, "AGENT").instance(GATEWAY).queueId(id);
    }

    /** {@code accept mail to <r> (QID) (rule: x)}. */
    private void accepted() {
        int start = ACCEPT.length();
        int end = Scan.addressEnd(text, start, text.length());
        if (end < 0) {
            line.unparsed("the recipient has no end");
            return;
        }
        MailEventBuilder event = event(EventId.AGENTINFO)
                .recipient(text.substring(start, end))
                .word("accept")
                .detail(text);
        if (text.startsWith(" (", end + 1)) {
            int close = text.indexOf(')', end);
            String key = close < 0 ? "" : text.substring(end + 3, close);
            if (QueueIds.is(key)) {
                event.link(new Link(Link.Kind.QUEUED_AS, "", key, true));
            }
        }
        line.emit(event);
    }

    /** {@code moved mail for <r> to spam quarantine - ID (rule: x)}, {@code block mail to <r> (rule: x)}. */
    private void recipient(EventId kind, String prefix, String word) {
        int start = prefix.length();
        int end = Scan.addressEnd(text, start, text.length());
        if (end < 0) {
            line.unparsed("the recipient has no end");
            return;
        }
        MailEventBuilder event =
                event(kind).recipient(text.substring(start, end)).word(word).reply(text);
        int dash = text.indexOf(" quarantine - ", end);
        if (dash > 0) {
            int idStart = dash + " quarantine - ".length();
            int space = text.indexOf(' ', idStart);
            event.property("quarantine", text.substring(idStart, space < 0 ? text.length() : space));
        }
        line.emit(event);
    }
}
