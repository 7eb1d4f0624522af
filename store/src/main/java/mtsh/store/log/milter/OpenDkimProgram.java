package mtsh.store.log.milter;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogSource;

/**
 * opendkim, and dkim-filter before it: {@code QID: DKIM verification successful}. What it says about addresses and missing signatures is
 * noise.
 */
public final class OpenDkimProgram extends QueueIdMilter {
    public OpenDkimProgram(SyslogSource source) {
        super(source, "opendkim", "dkim-filter");
    }

    @Override
    MailEventBuilder read(SyslogLine line, String queueId, String text) {
        String word = word(text);
        return word.isEmpty() ? null : found(line, queueId, word, text);
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
