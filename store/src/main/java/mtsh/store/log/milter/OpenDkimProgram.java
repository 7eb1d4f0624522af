package mtsh.store.log.milter;

import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * opendkim, and dkim-filter before it: {@code QID: DKIM verification successful}. What it says about addresses and missing signatures is
 * noise.
 */
public final class OpenDkimProgram implements SyslogProgram {
    private final QueueOwners queues;

    public OpenDkimProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("opendkim") || tag.equals("dkim-filter") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        return ServerIds.mayStart(bytes, from, to);
    }

    @Override
    public void line(SyslogLine line) {
        String queueId = line.queueId();
        String text = queueId.isEmpty() ? "" : line.restAfter(queueId);
        String word = word(text);
        if (word.isEmpty()) {
            line.ignore();
            return;
        }
        line.emit(MilterEvents.found(line, queues, queueId, word, text));
    }

    private static String word(String text) {
        if (text.startsWith("DKIM verification successful")) {
            return "dkim=pass";
        }
        if (text.startsWith("DKIM-Signature field added") || text.startsWith("DKIM-Signature header added")) {
            return "dkim=signed";
        }
        if (text.startsWith("bad signature data") || text.startsWith("key revoked")) {
            return "dkim=fail";
        }
        if (text.startsWith("key retrieval failed") || text.startsWith("signature processing failed")) {
            return "dkim=temperror";
        }
        return text.startsWith("syntax error: ") ? "dkim=permerror" : "";
    }
}
