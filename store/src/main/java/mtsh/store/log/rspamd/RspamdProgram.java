package mtsh.store.log.rspamd;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * rspamd, through syslog or in a file of its own: {@code <TAG>; task; rspamd_task_write_log: id: <mid>, qid: <Q>, ...}.
 *
 * <p>Its own file names no host. There a verdict is a leg of its own, which says from which queue file the message was, on whatever host;
 * the message's id has to agree.
 */
public final class RspamdProgram implements SyslogProgram {
    private static final String WRITE_LOG = "rspamd_task_write_log: ";
    private static final String CONTROLLER = "csession; ";
    private static final int PREFIX_LIMIT = 120;
    private static final String INSTANCE = "rspamd";
    private static final String SOME_HOST = "unknown";

    private final QueueOwners queues;

    public RspamdProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("rspamd") ? Claim.LINES : Claim.NONE;
    }

    /** Nine of ten lines are about milter sessions, maps and what was loaded. */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + PREFIX_LIMIT + WRITE_LOG.length());
        int found = 0;
        for (int i = from; i < limit && found < WRITE_LOG.length(); i++) {
            boolean goesOn = bytes[i] == WRITE_LOG.charAt(found);
            found = goesOn ? found + 1 : bytes[i] == WRITE_LOG.charAt(0) ? 1 : 0;
        }
        return found == WRITE_LOG.length();
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int at = text.indexOf(WRITE_LOG, line.start());
        // Who teaches rspamd by its controller shows it old messages.
        boolean isTask = at >= 0
                && at <= line.start() + PREFIX_LIMIT
                && !text.substring(line.start(), at).contains(CONTROLLER);
        if (!isTask) {
            line.ignore();
            return;
        }
        String host = line.host();
        TaskLine task = TaskLine.read(
                text.substring(at + WRITE_LOG.length()),
                (queueId, messageId) -> queues.queueOf(host, messageId).equals(queueId));
        if (task == null) {
            line.unparsed("rspamd's verdict cannot be read");
            return;
        }
        String queueId = task.queueId().isEmpty() && !task.messageId().isEmpty()
                ? queues.queueOf(host, task.messageId())
                : task.queueId();
        if (queueId.isEmpty()) {
            // Looked at in front of a queue, or for another program: nothing says which message this was.
            line.ignore();
            return;
        }
        MailEventBuilder event = event(line, task);
        line.emit(host.isEmpty() ? elsewhere(event, queueId, tag(line, at)) : here(event, host, queueId));
    }

    private MailEventBuilder here(MailEventBuilder event, String host, String queueId) {
        return event.instance(queues.instanceOf(host, queueId)).queueId(queueId);
    }

    /** Queue ids are used again, so the leg of a verdict is named by the task as well. */
    private static MailEventBuilder elsewhere(MailEventBuilder event, String queueId, String tag) {
        return event.instance(INSTANCE)
                .queueId(queueId + "/" + tag)
                .link(new Link(Link.Kind.FILTER, SOME_HOST, queueId, false));
    }

    /** {@code <abcdef>; task; }: the task's own id, in front of {@code to}. */
    private static String tag(SyslogLine line, int to) {
        int open = line.text().indexOf('<', line.start());
        int close = open < 0 || open > to ? -1 : line.text().indexOf('>', open);
        return close < 0 || close > to ? line.process() : line.text().substring(open + 1, close);
    }

    private static MailEventBuilder event(SyslogLine line, TaskLine task) {
        return RspamdAction.decide(line.event(EventId.AGENTINFO, "AGENT"), task.action())
                .messageId(task.messageId())
                .sender(task.sender())
                .recipients(task.recipients())
                .subject(task.subject())
                .clientIp(task.ip())
                .property("score", task.score())
                .property("user", task.user());
    }
}
