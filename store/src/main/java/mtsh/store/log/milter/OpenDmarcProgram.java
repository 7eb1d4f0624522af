package mtsh.store.log.milter;

import java.util.Set;

import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** opendmarc: {@code QID: contoso.com pass}, and what it found about SPF, {@code QID: SPF(mailfrom): contoso.com pass}. */
public final class OpenDmarcProgram implements SyslogProgram {
    private static final Set<String> RESULTS =
            Set.of("pass", "fail", "none", "neutral", "softfail", "temperror", "permerror");

    private final QueueOwners queues;

    public OpenDmarcProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("opendmarc") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        return ServerIds.mayStart(bytes, from, to);
    }

    @Override
    public void line(SyslogLine line) {
        String queueId = line.queueId();
        String text = queueId.isEmpty() ? "" : line.restAfter(queueId);
        int space = text.lastIndexOf(' ');
        String result = space < 0 ? "" : text.substring(space + 1);
        boolean spf = text.startsWith("SPF(");
        boolean isPlain = spf || text.indexOf(' ') == space;
        if (!RESULTS.contains(result) || !isPlain) {
            line.ignore();
            return;
        }
        line.emit(MilterEvents.found(line, queues, queueId, (spf ? "spf=" : "dmarc=") + result, text));
    }
}
