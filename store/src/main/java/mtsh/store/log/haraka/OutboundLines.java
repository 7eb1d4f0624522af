package mtsh.store.log.haraka;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.haraka.Transaction.Delivery;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;

/** The outgoing queue: {@code UUID.N.D} is the delivery of transaction {@code UUID.N} to its D-th domain. */
final class OutboundLines {
    private static final String RECIPIENT = "recipient <";
    private static final String DEFERRED = " deferred: ";
    private static final String REJECTED = " rejected: ";
    private static final String TEMP_FAILING = "Temp failing ";
    private static final String BOUNCING = "bouncing mail: ";
    private static final String CREATED = "Created transaction: ";
    private static final String DOUBLE_BOUNCE = "Double bounce: ";
    private static final String TOO_MANY = "Too many failures (";
    private static final String UNKNOWN = "which recipients it means was said before this log";
    private static final String UPSTREAM = "Upstream error: ";

    private final Transactions transactions;

    OutboundLines(Transactions transactions) {
        this.transactions = transactions;
    }

    void read(SyslogLine line, HarakaRecord record) {
        int point = record.uuid().lastIndexOf('.');
        if (point < 0) {
            line.ignore();
            return;
        }
        String id = record.uuid().substring(0, point);
        int number = Transaction.number(record.uuid().substring(point + 1));
        Transaction transaction = transactions.find(id);
        String message = record.message();
        if (record.deliveredFile() != null) {
            delivered(line, record, id, transaction, number);
            return;
        }
        Delivery delivery = transaction == null ? null : transaction.delivery(number, "", -1);
        if (message.startsWith(RECIPIENT)) {
            recipient(line, id, message, delivery);
        } else if (message.startsWith(TEMP_FAILING)) {
            tempFailing(line, id, message, delivery);
        } else if (message.startsWith(BOUNCING)) {
            bouncing(line, id, message.substring(BOUNCING.length()), delivery);
        } else if (message.startsWith(CREATED)) {
            created(line, id, message.substring(CREATED.length()), transaction, delivery);
        } else if (message.startsWith(DOUBLE_BOUNCE)) {
            line.emit(event(line, id, EventId.DROP, "DSN")
                    .word("discard")
                    .reply("double bounce: " + message.substring(DOUBLE_BOUNCE.length())));
        } else if (message.startsWith("plugin responded with: ") && message.endsWith("Deleting mail.")) {
            line.emit(event(line, id, EventId.DROP, "AGENT")
                    .word("discard")
                    .recipients(delivery == null ? List.of() : delivery.pending)
                    .reply(message));
        } else {
            line.ignore();
        }
    }

    /** {@code delivered file=F domain=D host=H ip=I port=P mode=SMTP tls=Y auth=N response=R delay=S fails=N rcpts=ok/fail/bounce}. */
    private static void delivered(
            SyslogLine line, HarakaRecord record, String id, Transaction transaction, int number) {
        long[] counts = counts(record.field("rcpts"));
        long all = counts[0] < 0 ? -1 : counts[0] + counts[1] + counts[2];
        Delivery delivery = transaction == null ? null : transaction.delivery(number, record.field("domain"), all);
        if (delivery == null ? counts[1] + counts[2] > 0 : delivery.others().isEmpty()) {
            line.unparsed(UNKNOWN);
            return;
        }
        boolean isStore = record.field("mode").equals("LMTP");
        String answer = record.field("response");
        String host = record.field("host");
        String ip = record.field("ip");
        boolean own = ip.startsWith("127.") || ip.equals("::1");
        String next = isStore ? "" : Replies.nextQueueId(answer);
        EventId event = isStore ? EventId.DELIVER : own ? EventId.TRANSFER : EventId.SENDEXTERNAL;
        MailEventBuilder told = event(line, id, event, isStore ? "LOCAL" : "SMTP")
                .word("sent")
                .recipients(delivery == null ? List.of() : delivery.others())
                .connector(isStore ? "lmtp" : "outbound")
                .serverName(host.equals(ip) ? "" : host)
                .serverIp(ip)
                .reply(answer)
                .property("relay_port", record.field("port"))
                .property("tls", record.field("tls").equals("Y") ? "TLS" : "")
                .property("delay", record.field("delay"))
                .property("file", record.deliveredFile());
        if (!next.isEmpty()) {
            told.link(new Link(Link.Kind.QUEUED_AS, own ? "" : host.isEmpty() ? ip : host, next, true));
        }
        if (delivery != null) {
            delivery.ends(List.copyOf(delivery.deferred));
        }
        line.emit(told);
    }

    /** {@code 1/0/2}; the first is -1 when there is none. */
    static long[] counts(String text) {
        String[] parts = text.split("/", 4);
        long[] counts = {-1, 0, 0};
        for (int i = 0; i < parts.length && i < counts.length; i++) {
            counts[i] = Math.max(i == 0 ? -1 : 0, Scan.number(parts[i], 0, parts[i].length()));
        }
        return counts;
    }

    /** {@code recipient <R> deferred|rejected: REPLY}, while the dialogue with the other server goes on. */
    private static void recipient(SyslogLine line, String id, String message, Delivery delivery) {
        int end = Scan.addressEnd(message, RECIPIENT.length(), message.length());
        boolean deferred = end > 0 && message.startsWith(DEFERRED, end + 1);
        if (!deferred && (end < 0 || !message.startsWith(REJECTED, end + 1))) {
            line.ignore();
            return;
        }
        String address = message.substring(RECIPIENT.length(), end);
        String reply = message.substring(end + 1 + (deferred ? DEFERRED : REJECTED).length());
        if (delivery != null) {
            (deferred ? delivery.deferred : delivery.bounced).add(address);
        }
        line.emit(event(line, id, deferred ? EventId.DEFER : EventId.FAIL, "SMTP")
                .word(deferred ? "deferred" : "bounced")
                .recipient(address)
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply)));
    }

    /** {@code Temp failing FILE for N seconds: WHY}. */
    private static void tempFailing(SyslogLine line, String id, String message, Delivery delivery) {
        int seconds = message.indexOf(" for ", TEMP_FAILING.length());
        int why = seconds < 0 ? -1 : message.indexOf(" seconds: ", seconds);
        if (why < 0) {
            line.unparsed("unknown form of a delay");
            return;
        }
        String reply = reply(message.substring(why + " seconds: ".length()));
        if (reply.startsWith("Some recipients temp failed: ")) {
            // Each was told when the other server said so.
            line.ignore();
            return;
        }
        if (delivery != null && delivery.others().isEmpty()) {
            line.unparsed(UNKNOWN);
            return;
        }
        line.emit(event(line, id, EventId.DEFER, "SMTP")
                .word("deferred")
                .recipients(delivery == null ? List.of() : delivery.others())
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply))
                .property("retry", message.substring(seconds + " for ".length(), why)));
        if (delivery != null) {
            delivery.ends(delivery.others());
        }
    }

    private static void bouncing(SyslogLine line, String id, String why, Delivery delivery) {
        if (why.startsWith("Some recipients failed: ")) {
            line.ignore();
            return;
        }
        if (delivery != null && delivery.others().isEmpty()) {
            line.unparsed(UNKNOWN);
            return;
        }
        boolean expired = why.startsWith(TOO_MANY);
        String last = expired && why.endsWith(")") ? why.substring(TOO_MANY.length(), why.length() - 1) : why;
        String reply = reply(last);
        line.emit(event(line, id, EventId.FAIL, expired ? "QUEUE" : "SMTP")
                .word(expired ? "expired" : "bounced")
                .recipients(delivery == null ? List.of() : delivery.others())
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply)));
        if (delivery != null) {
            delivery.bounced.addAll(delivery.others());
            delivery.ends(List.of());
        }
    }

    /** The message that tells the sender is a transaction of its own. */
    private void created(SyslogLine line, String id, String notice, Transaction failed, Delivery delivery) {
        if (notice.length() < 2 || !HarakaRecord.isUuid(notice, 0, notice.length())) {
            line.unparsed("the bounce message has no uuid");
            return;
        }
        String sender = failed == null ? "" : failed.sender;
        Transaction bounce = transactions.open(notice);
        bounce.sender = "<>";
        bounce.isDecided = true;
        if (!sender.isEmpty() && !sender.equals("<>")) {
            bounce.accept(sender);
        }
        line.emit(event(line, id, EventId.DSN, "DSN")
                .word("non-delivery")
                .recipients(delivery == null ? List.of() : delivery.failed)
                .detail("non-delivery notification")
                .link(new Link(Link.Kind.NOTIFICATION, "", notice, true)));
        line.emit(event(line, notice, EventId.RECEIVE, "DSN").sender("<>").recipients(bounce.recipients()));
    }

    private static String reply(String why) {
        return why.startsWith(UPSTREAM) ? why.substring(UPSTREAM.length()) : why;
    }

    private static MailEventBuilder event(SyslogLine line, String id, EventId event, String source) {
        return line.event(event, source).queueId(id);
    }
}
