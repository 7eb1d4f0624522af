package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;

/**
 * The line about one recipient that a site may have behind the one about the message ({@code $log_recip_templ}): {@code Passed (Spam)
 * SPAM, <s> -> <r>, Hits: n, tag=n, tag2=n, kill=n, queued_as: Q2, 0/1/2/3}. It names no queue id of its own; the task does.
 */
final class RecipientVerdict {
    private static final String ARROW = "> -> <";
    private static final List<String> LEVELS = List.of("tag", "tag2", "kill");

    private RecipientVerdict() {}

    static void read(SyslogLine line, String text, String queueId, QueueOwners queues) {
        int senderStart = text.indexOf(", <") + 3;
        int arrow = senderStart < 3 ? -1 : Scan.addressEnd(text, senderStart, text.length());
        if (queueId.isEmpty() || arrow < 0 || !text.startsWith(ARROW, arrow)) {
            line.ignore();
            return;
        }
        List<String> recipients = new ArrayList<>();
        int at = Verdict.recipients(text, arrow + ARROW.length(), recipients);
        Fields fields = new Fields(text, at);
        boolean passed = text.startsWith("Passed ");
        MailEventBuilder event = line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .sender(Scan.address(text, senderStart, arrow))
                .recipients(recipients)
                .word("scored")
                .detail(text.substring(0, senderStart - 3))
                .property("hits", fields.hits());
        for (String level : LEVELS) {
            event.property(level, level(text, at, ", " + level + "="));
        }
        for (String next : passed ? fields.nextQueueIds() : List.<String>of()) {
            if (ServerIds.is(next)) {
                event.link(new Link(Link.Kind.QUEUED_AS, "", next, true));
            }
        }
        line.emit(event);
    }

    private static String level(String text, int from, String name) {
        int start = text.indexOf(name, from) + name.length();
        int end = start < name.length() ? -1 : text.indexOf(',', start);
        return end < 0 ? "" : text.substring(start, end);
    }
}
