package mtsh.store.log.milter;

import mtsh.store.event.EventId;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** opendmarc: {@code QID: example.com pass}. */
public final class OpenDmarcProgram implements SyslogProgram {
    private final QueueOwners queues;

    public OpenDmarcProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("opendmarc") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        String queueId = line.queueId();
        String text = queueId.isEmpty() ? "" : line.restAfter(queueId);
        int space = text.lastIndexOf(' ');
        String result = space < 0 || text.startsWith("SPF") ? "" : text.substring(space + 1);
        boolean known = result.equals("pass") || result.equals("fail") || result.equals("none");
        if (!known || text.indexOf(' ') != space) {
            line.ignore();
            return;
        }
        line.emit(line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .word("dmarc=" + result)
                .detail(text));
    }
}
