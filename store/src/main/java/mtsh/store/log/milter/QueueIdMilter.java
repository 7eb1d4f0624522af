package mtsh.store.log.milter;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogSource;

/** A milter whose lines begin with the server's queue id: {@code QID: text}. */
abstract class QueueIdMilter extends Milter {
    QueueIdMilter(SyslogSource source, String... tags) {
        super(source, tags);
    }

    @Override
    public final boolean mayMatter(byte[] bytes, int from, int to) {
        return ServerIds.mayStart(bytes, from, to);
    }

    @Override
    public final void line(SyslogLine line) {
        String queueId = line.queueId();
        MailEventBuilder event = queueId.isEmpty() ? null : read(line, queueId, line.restAfter(queueId));
        if (event == null) {
            line.ignore();
            return;
        }
        line.emit(event);
    }

    /** What the text behind the queue id says, or null when it is nothing about a message. */
    abstract MailEventBuilder read(SyslogLine line, String queueId, String text);
}
