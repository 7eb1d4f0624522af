package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.QueueOwners;

/** {@code qmgr}: a message became active, expired, or was removed. */
final class QueueManagerLines {
    private final QueueOwners recent;

    QueueManagerLines(QueueOwners recent) {
        this.recent = recent;
    }

    void read(PostfixLine line) {
        if (line.startsWith("removed")) {
            recent.removed(line.host, line.queueId);
            line.emit(line.event(EventId.END, "QUEUE").word("removed"));
        } else if (line.startsWith("from=<")) {
            from(line);
        } else {
            // "skipped, still being delivered" and other remarks about the queue itself.
            line.ignore();
        }
    }

    private void from(PostfixLine line) {
        int start = line.at + "from=<".length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end < 0) {
            line.unparsed("the sender has no end");
            return;
        }
        String sender = Scan.address(line.text, start, end);
        int next = end + 1;
        if (line.text.startsWith(", size=", next)) {
            active(line, sender, next + ", size=".length());
        } else if (line.text.startsWith(", status=", next)) {
            status(line, sender, next + ", status=".length());
        } else {
            line.unparsed("neither size nor status after the sender");
        }
    }

    private void active(PostfixLine line, String sender, int sizeStart) {
        int sizeEnd = Scan.digits(line.text, sizeStart);
        int countStart = sizeEnd + ", nrcpt=".length();
        long count = -1;
        if (line.text.startsWith(", nrcpt=", sizeEnd)) {
            count = Scan.number(line.text, countStart, Scan.digits(line.text, countStart));
        }
        boolean first = recent.activate(line.host, line.queueId, line.tag.instance());
        line.emit(line.event(first ? EventId.SUBMIT : EventId.NOTE, "QUEUE")
                .sender(sender)
                .size(Scan.number(line.text, sizeStart, sizeEnd))
                .recipientCount((int) Math.min(count, Integer.MAX_VALUE)));
    }

    /** The whole message ends here, for every recipient that has no end yet. */
    private void status(PostfixLine line, String sender, int start) {
        String text = line.text.substring(start);
        boolean expired = text.startsWith("expired") || text.startsWith("force-expired");
        if (!expired) {
            line.unparsed("unknown status of a message");
            return;
        }
        line.emit(line.event(EventId.FAIL, "QUEUE")
                .sender(sender)
                .word("expired")
                .enhancedCode("4.4.7")
                .reply(text));
    }
}
