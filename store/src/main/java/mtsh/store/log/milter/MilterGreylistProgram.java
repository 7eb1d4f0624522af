package mtsh.store.log.milter;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * milter-greylist: {@code QID: addr HOST[IP] from <s> to <r> delayed for 00:05:00 (ACL 101)}, {@code QID: skipping greylist because
 * ..., (from=<s>, rcpt=<r>, ...)}.
 */
public final class MilterGreylistProgram implements SyslogProgram {
    private final QueueOwners queues;

    public MilterGreylistProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("milter-greylist") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        return ServerIds.mayStart(bytes, from, to);
    }

    @Override
    public void line(SyslogLine line) {
        String queueId = line.queueId();
        String text = queueId.isEmpty() ? "" : line.restAfter(queueId);
        boolean delayed = text.startsWith("addr ") && text.contains(" delayed ");
        boolean skipped = text.startsWith("skipping greylist because ");
        if (!delayed && !skipped) {
            line.ignore();
            return;
        }
        MailEventBuilder event =
                MilterEvents.found(line, queues, queueId, delayed ? "greylist" : "passed", "milter-greylist: " + text);
        int to = text.indexOf(delayed ? " to <" : ", rcpt=<");
        int start = to < 0 ? -1 : text.indexOf('<', to) + 1;
        int end = start < 1 ? -1 : Scan.addressEnd(text, start, text.length());
        if (end > start) {
            event.recipient(text.substring(start, end));
        }
        line.emit(delayed ? event.reply(text) : event);
    }
}
