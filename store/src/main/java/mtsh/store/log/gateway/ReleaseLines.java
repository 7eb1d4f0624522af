package mtsh.store.log.gateway;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.syslog.SyslogLine;

/**
 * What people did with a message in the quarantine: {@code delivered quarantined mail 'C0R3T77' (/var/spool/pmg/spam/AB/QUARANTINEID) to
 * r}. The last part of the path is the id that the filter named when it put the message there. The recipient stands there since version 6;
 * where it does not, nothing tells which of several was meant.
 */
final class ReleaseLines {
    private static final String DELIVERED = "delivered quarantined mail '";
    private static final String DELETED = "marked quarantined mail '";
    private static final String INTO = "' (";
    private static final String DELETED_INTO = "' as deleted (";

    private ReleaseLines() {}

    static void read(SyslogLine line) {
        String text = line.rest();
        boolean delivered = text.startsWith(DELIVERED);
        boolean deleted = text.startsWith(DELETED);
        String before = delivered ? INTO : DELETED_INTO;
        int open = delivered || deleted ? text.indexOf(before) : -1;
        int close = open < 0 ? -1 : text.indexOf(')', open);
        String path = close < 0 ? "" : text.substring(open + before.length(), close);
        String place = path.substring(path.lastIndexOf('/') + 1);
        if (!QueueIds.is(place)) {
            line.ignore();
            return;
        }
        String mark = delivered ? ") to " : ") for ";
        String recipient = text.startsWith(mark, close)
                ? text.substring(close + mark.length()).strip()
                : "";
        boolean decides = delivered && !recipient.isEmpty();
        MailEventBuilder event = line.event(decides ? EventId.SEND : EventId.AGENTINFO, "ADMIN")
                .instance(GatewayProgram.INSTANCE)
                .queueId(place)
                .recipient(recipient)
                .word(delivered ? "released" : "deleted")
                .property("quarantine", place);
        line.emit(decides ? event.reply(text) : event.detail(text));
    }
}
