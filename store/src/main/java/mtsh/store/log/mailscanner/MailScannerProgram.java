package mtsh.store.log.mailscanner;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** MailScanner takes messages out of Postfix's hold queue: {@code Requeue: 4F5C64474F.AFF17 to ED01244770}. */
public final class MailScannerProgram implements SyslogProgram {
    private static final String REQUEUE = "Requeue: ";

    private final QueueOwners queues;

    public MailScannerProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("MailScanner") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int dot = line.startsWith(REQUEUE) ? text.indexOf('.', line.start()) : -1;
        int to = dot < 0 ? -1 : text.indexOf(" to ", dot);
        String old = to < 0 ? "" : text.substring(line.start() + REQUEUE.length(), dot);
        String next = to < 0 ? "" : text.substring(to + " to ".length()).strip();
        if (!QueueIds.is(old) || !QueueIds.is(next)) {
            line.ignore();
            return;
        }
        line.emit(line.event(EventId.TRANSFER, "AGENT")
                .queueId(old)
                .instance(queues.instanceOf(line.host(), old))
                .word("requeued")
                .link(new Link(Link.Kind.QUEUED_AS, "", next, true)));
    }
}
