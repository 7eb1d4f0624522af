package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.QueueOwners;

/** Milters that log the queue id they looked at: opendkim, opendmarc, rspamd. */
final class MilterLines {
    private final QueueOwners recent;

    MilterLines(QueueOwners recent) {
        this.recent = recent;
    }

    /** {@code QID: DKIM verification successful}; what it says about addresses and missing signatures is noise. */
    void dkim(PostfixLine line) {
        if (!queueId(line)) {
            return;
        }
        String text = line.rest();
        String word = "";
        if (text.startsWith("DKIM verification successful")) {
            word = "dkim=pass";
        } else if (text.startsWith("bad signature data")) {
            word = "dkim=fail";
        } else if (text.startsWith("DKIM-Signature field added")) {
            word = "dkim=signed";
        }
        info(line, word, text);
    }

    /** {@code QID: example.com pass}. */
    void dmarc(PostfixLine line) {
        if (!queueId(line)) {
            return;
        }
        String text = line.rest();
        int space = text.lastIndexOf(' ');
        String result = space < 0 || text.startsWith("SPF") ? "" : text.substring(space + 1);
        boolean known = result.equals("pass") || result.equals("fail") || result.equals("none");
        info(line, known && text.indexOf(' ') == space ? "dmarc=" + result : "", text);
    }

    private void info(PostfixLine line, String word, String text) {
        if (word.isEmpty()) {
            line.ignore();
            return;
        }
        line.emit(event(line).word(word).detail(text));
    }

    private MailEventBuilder event(PostfixLine line) {
        return line.event(EventId.AGENTINFO, "AGENT").instance(recent.instanceOf(line.host, line.queueId));
    }

    private boolean queueId(PostfixLine line) {
        int end = QueueIds.end(line.text, line.at);
        if (end < 0 || !line.text.startsWith(": ", end)) {
            line.ignore();
            return false;
        }
        line.queueId = line.text.substring(line.at, end);
        line.at = end + 2;
        return true;
    }

    /**
     * {@code id: <mid>, qid: <Q>, ip: i, ..., from: <s>, (default: F (no action): [1.2/15.0] [...]), len: n, ...}. The verdict of a
     * message that is refused is Postfix's own line; here only what rspamd added is told.
     */
    void rspamd(PostfixLine line) {
        String text = line.text;
        int id = text.indexOf("id: <", line.at);
        int queue = text.indexOf(", qid: <", line.at);
        int action = text.indexOf(", (default: ", line.at);
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
        line.queueId = key;
        int open = text.indexOf('(', action + ", (default: ".length());
        int close = open < 0 ? -1 : text.indexOf("): [", open);
        int scoreEnd = close < 0 ? -1 : text.indexOf(']', close);
        if (scoreEnd < 0) {
            line.unparsed("rspamd's verdict cannot be read");
            return;
        }
        String verdict = text.substring(open + 1, close);
        MailEventBuilder event = event(line)
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
