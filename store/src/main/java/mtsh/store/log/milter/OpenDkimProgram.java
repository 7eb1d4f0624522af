package mtsh.store.log.milter;

import mtsh.store.event.EventId;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** opendkim: {@code QID: DKIM verification successful}; what it says about addresses and missing signatures is noise. */
public final class OpenDkimProgram implements SyslogProgram {
    private final QueueOwners queues;

    public OpenDkimProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("opendkim") ? Claim.LINES : Claim.NONE;
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
        line.emit(line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .word(word)
                .detail(text));
    }

    private static String word(String text) {
        if (text.startsWith("DKIM verification successful")) {
            return "dkim=pass";
        }
        if (text.startsWith("bad signature data")) {
            return "dkim=fail";
        }
        return text.startsWith("DKIM-Signature field added") ? "dkim=signed" : "";
    }
}
