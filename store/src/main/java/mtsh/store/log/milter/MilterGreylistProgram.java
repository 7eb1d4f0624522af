package mtsh.store.log.milter;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogSource;

/**
 * milter-greylist: {@code QID: addr HOST[IP] from <s> to <r> delayed for 00:05:00 (ACL 101)}, {@code QID: skipping greylist because
 * ..., (from=<s>, rcpt=<r>, ...)}.
 */
public final class MilterGreylistProgram extends QueueIdMilter {
    public MilterGreylistProgram(SyslogSource source) {
        super(source, "milter-greylist");
    }

    @Override
    MailEventBuilder read(SyslogLine line, String queueId, String text) {
        boolean delayed = text.startsWith("addr ") && text.contains(" delayed ");
        boolean skipped = text.startsWith("skipping greylist because ");
        if (!delayed && !skipped) {
            return null;
        }
        MailEventBuilder event = found(line, queueId, delayed ? "greylist" : "passed", "milter-greylist: " + text);
        int to = text.indexOf(delayed ? " to <" : ", rcpt=<", senderEnd(text));
        int start = to < 0 ? -1 : text.indexOf('<', to) + 1;
        int end = start < 1 ? -1 : Scan.addressEnd(text, start, text.length());
        if (end > start) {
            event.recipient(text.substring(start, end));
        }
        return delayed ? event.reply(text) : event;
    }

    /** Who sends chooses the address, in which a recipient may seem to stand. */
    private static int senderEnd(String text) {
        int from = text.indexOf("from");
        int open = from < 0 ? -1 : text.indexOf('<', from);
        return open < 0 ? 0 : Math.max(0, Scan.addressEnd(text, open + 1, text.length()));
    }
}
