package mtsh.store.log.rspamd;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * rspamd: {@code id: <mid>, qid: <Q>, ip: i, ..., from: <s>, (default: F (no action): [1.2/15.0] [...]), len: n, ...}. The verdict of a
 * message that is refused is Postfix's own line; here only what rspamd added is told.
 */
public final class RspamdProgram implements SyslogProgram {
    private final QueueOwners queues;

    public RspamdProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("rspamd") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int id = text.indexOf("id: <", line.start());
        int queue = text.indexOf(", qid: <", line.start());
        int action = text.indexOf(", (default: ", line.start());
        if (id < 0 || queue < id || action < queue) {
            line.ignore();
            return;
        }
        int queueStart = queue + ", qid: <".length();
        int queueEnd = text.indexOf('>', queueStart);
        String key = queueEnd < 0 ? "" : text.substring(queueStart, queueEnd);
        if (!QueueIds.is(key)) {
            line.ignore();
            return;
        }
        int open = text.indexOf('(', action + ", (default: ".length());
        int close = open < 0 ? -1 : text.indexOf("): [", open);
        int scoreEnd = close < 0 ? -1 : text.indexOf(']', close);
        if (scoreEnd < 0) {
            line.unparsed("rspamd's verdict cannot be read");
            return;
        }
        String verdict = text.substring(open + 1, close);
        MailEventBuilder event = line.event(EventId.AGENTINFO, "AGENT")
                .queueId(key)
                .instance(queues.instanceOf(line.host(), key))
                .word(verdict.equals("add header") || verdict.equals("rewrite subject") ? "tagged" : "passed")
                .detail("rspamd: " + verdict)
                .property("score", text.substring(close + 4, scoreEnd));
        event.messageId(
                text.substring(id + "id: ".length() + 1, queue - 1).isEmpty() ? "" : text.substring(id + 4, queue));
        int subject = text.indexOf(", subject: \"", scoreEnd);
        if (subject > 0) {
            int start = subject + ", subject: \"".length();
            int end = text.indexOf('"', start);
            event.subject(EncodedWords.decode(end < 0 ? text.substring(start) : text.substring(start, end)));
        }
        line.emit(event);
    }
}
