package mtsh.store.log.milter;

import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** What a milter finds out about a message. It decides nothing: what it asks for, the mail server does and logs. */
abstract class Milter implements SyslogProgram {
    private final Set<String> tags;
    private final QueueOwners queues;

    Milter(SyslogSource source, String... tags) {
        this.tags = Set.of(tags);
        this.queues = source.queues();
    }

    @Override
    public final Claim claim(String tag) {
        return tags.contains(tag) ? Claim.LINES : Claim.NONE;
    }

    final MailEventBuilder found(SyslogLine line, String queueId, String word, String text) {
        return line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .word(word)
                .detail(text);
    }
}
