package mtsh.store.log.milter;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;

/** What milters find out about a message. They decide nothing: what they ask for, the mail server does and logs. */
final class MilterEvents {
    private MilterEvents() {}

    static MailEventBuilder found(SyslogLine line, QueueOwners queues, String queueId, String word, String text) {
        return line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .word(word)
                .detail(text);
    }
}
