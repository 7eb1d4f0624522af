package mtsh.store.log.haraka;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.SyslogLine;

/** The dialogue with a client: who sends to whom, what was refused, and where the message went. */
final class SessionLines {
    private static final String QUEUED = "Message Queued";
    private static final String NOT_OURS = "I cannot deliver mail for <";
    private static final String FORWARDING = "forwarding to ";

    private final Transactions transactions;

    SessionLines(Transactions transactions) {
        this.transactions = transactions;
    }

    void read(SyslogLine line, HarakaRecord record) {
        String message = record.message();
        if (message.startsWith("recipient <") && record.fields().containsKey("code")) {
            recipient(line, record);
        } else if (message.startsWith("sender <") && record.fields().containsKey("code")) {
            sender(line, record);
        } else if (!record.field("hook").isEmpty()) {
            hook(line, record);
        } else if (message.startsWith(FORWARDING) && record.origin().startsWith("queue/")) {
            forwarding(line, record);
        } else {
            switch (message) {
                case "connect" -> connect(line, record);
                case "disconnect" -> disconnect(line, record);
                case "message" -> message(line, record);
                case "queue" -> queue(line, record);
                default -> line.ignore();
            }
        }
    }

    private void connect(SyslogLine line, HarakaRecord record) {
        transactions.connected(record.uuid(), record.field("ip"));
        line.ignore();
    }

    /** {@code sender <S> code=C msg=M}. */
    private void sender(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.open(record.uuid());
        transaction.sender = address(record.message(), "sender <".length());
        if (isRefusal(record.field("code"))) {
            line.emit(refused(line, record, transaction, record.field("code"), record.field("msg")));
        } else {
            line.ignore();
        }
    }

    /** {@code recipient <R> code=C msg=M sender=S}. */
    private void recipient(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.open(record.uuid());
        String recipient = address(record.message(), "recipient <".length());
        if (transaction.sender.isEmpty()) {
            String sender = record.field("sender");
            transaction.sender = sender.isEmpty() ? "<>" : sender;
        }
        if (isRefusal(record.field("code"))) {
            line.emit(refused(line, record, transaction, record.field("code"), record.field("msg"))
                    .recipient(recipient));
            return;
        }
        transaction.accept(recipient);
        line.ignore();
    }

    /** {@code hook=H plugin=P function=F params=... retval=R msg=M}. */
    private void hook(SyslogLine line, HarakaRecord record) {
        String hook = record.field("hook");
        String verdict = record.field("retval");
        Transaction transaction = transactions.find(record.uuid());
        if (transaction == null) {
            line.ignore();
            return;
        }
        boolean ok = verdict.equals("OK");
        if (hook.equals("rcpt") && ok) {
            transaction.confirm(address(record.field("params"), 1));
        } else if ((hook.equals("queue") || hook.equals("queue_outbound")) && ok) {
            transaction.plugin = record.field("plugin");
        } else if (hook.equals("data") && isRefusal(verdict)) {
            refuseAll(line, record, transaction, verdict, record.field("msg"));
            return;
        }
        line.ignore();
    }

    private void forwarding(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.find(record.uuid());
        if (transaction != null) {
            transaction.nextHop = record.message().substring(FORWARDING.length());
            transaction.plugin = record.origin();
        }
        line.ignore();
    }

    /** {@code message mid=M size=N rcpts=taken/deferred/refused delay=D code=C msg=W}: the whole message has come. */
    private void message(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.open(record.uuid());
        String id = record.field("mid");
        transaction.messageId = id.startsWith("<") ? id : "";
        transaction.size =
                Scan.number(record.field("size"), 0, record.field("size").length());
        String counts = record.field("rcpts");
        int slash = counts.indexOf('/');
        boolean told = false;
        for (String unwanted : transaction.unwanted(slash < 0 ? -1 : Scan.number(counts, 0, slash))) {
            transaction.drop(unwanted);
            line.emit(refused(line, record, transaction, "DENY", NOT_OURS + unwanted + '>')
                    .recipient(unwanted));
            told = true;
        }
        if (isRefusal(record.field("code"))) {
            refuseAll(line, record, transaction, record.field("code"), record.field("msg"));
        } else if (!told) {
            line.ignore();
        }
    }

    /** {@code queue code=C msg="ANSWER (UUID.1)"}. */
    private void queue(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.open(record.uuid());
        String answer = withoutUuid(record.field("msg"), record.uuid());
        if (!record.field("code").equals("OK")) {
            refuseAll(line, record, transaction, record.field("code"), answer);
            return;
        }
        transaction.isDecided = true;
        line.emit(event(line, record, transaction, EventId.RECEIVE, "SMTP")
                .recipients(transaction.recipients())
                .recipientCount(
                        transaction.recipients().isEmpty()
                                ? -1
                                : transaction.recipients().size())
                .size(transaction.size)
                .messageId(transaction.messageId));
        MailEventBuilder next = next(line, record, transaction, answer);
        if (next != null) {
            line.emit(next.recipients(transaction.recipients()).reply(answer));
        }
    }

    /** What a queue plugin did with the message; null when the own outgoing queue has it. */
    private MailEventBuilder next(SyslogLine line, HarakaRecord record, Transaction transaction, String answer) {
        String plugin = transaction.plugin;
        String name = plugin.substring(plugin.lastIndexOf('/') + 1);
        if (name.equals("discard")) {
            return event(line, record, transaction, EventId.DROP, "AGENT")
                    .word("discard")
                    .connector(plugin);
        }
        if (name.equals("quarantine")) {
            return event(line, record, transaction, EventId.DROP, "AGENT")
                    .word("quarantine")
                    .connector(plugin);
        }
        boolean forwards = !transaction.nextHop.isEmpty() || name.startsWith("smtp_") && !name.equals("smtp_bridge");
        String nextId = Replies.nextQueueId(answer);
        if (!forwards && nextId.isEmpty() && (answer.equals(QUEUED) || answer.isEmpty())) {
            boolean outgoing = plugin.isEmpty() || name.equals("deliver") || name.equals("lmtp");
            return outgoing
                    ? null
                    : event(line, record, transaction, EventId.DELIVER, "LOCAL")
                            .word("sent")
                            .connector(plugin);
        }
        if (!forwards && nextId.isEmpty() && !plugin.isEmpty()) {
            return event(line, record, transaction, EventId.DELIVER, "LOCAL")
                    .word("sent")
                    .connector(plugin);
        }
        MailEventBuilder handed = event(line, record, transaction, EventId.SEND, "SMTP")
                .word("sent")
                .connector(plugin)
                .enhancedCode(Scan.enhancedCode(answer));
        return handOver(handed, transaction.nextHop, nextId);
    }

    private static MailEventBuilder handOver(MailEventBuilder event, String nextHop, String nextId) {
        int colon = nextHop.lastIndexOf(':');
        String host = colon < 0 ? nextHop : nextHop.substring(0, colon);
        boolean pool = host.equals("host_pool");
        boolean own = host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
        event.serverName(pool ? "" : host);
        if (!nextId.isEmpty()) {
            event.link(
                    new Link(Link.Kind.QUEUED_AS, own ? "" : pool || host.isEmpty() ? "unknown" : host, nextId, true));
        }
        return own ? event.id(EventId.TRANSFER) : event;
    }

    /** {@code disconnect ip=I rdns=N helo=H ... lr="550 last refusal"}. */
    private void disconnect(SyslogLine line, HarakaRecord record) {
        Transaction transaction = transactions.find(record.uuid());
        if (record.field("ip").length() > 0
                && transactions.address(record.uuid()).isEmpty()) {
            transactions.connected(record.uuid().split("\\.", 2)[0], record.field("ip"));
        }
        if (transaction == null || transaction.isEmpty()) {
            line.ignore();
        } else if (!lastRefusal(line, record, transaction)) {
            facts(line, record, transaction);
        }
        transactions.disconnected(record.uuid());
    }

    /** Whether the last refusal was about this transaction, so that it was told. */
    private boolean lastRefusal(SyslogLine line, HarakaRecord record, Transaction transaction) {
        String reply = record.field("lr");
        boolean refusal = reply.startsWith("4") || reply.startsWith("5");
        int notOurs = reply.indexOf(NOT_OURS);
        if (refusal && notOurs > 0) {
            String recipient = address(reply, notOurs + NOT_OURS.length());
            if (!transaction.recipients().contains(recipient)) {
                return false;
            }
            transaction.drop(recipient);
            line.emit(refused(line, record, transaction, "DENY", reply).recipient(recipient));
            return true;
        }
        long[] messages = OutboundLines.counts(record.field("msgs"));
        boolean thisOne = record.field("txns").equals("1") && messages[1] + messages[2] > 0;
        if (!refusal
                || !thisOne
                || transaction.isDecided
                || transaction.recipients().isEmpty()) {
            return false;
        }
        refuseAll(line, record, transaction, reply.startsWith("4") ? "DENYSOFT" : "DENY", reply);
        return true;
    }

    private void facts(SyslogLine line, HarakaRecord record, Transaction transaction) {
        if (transaction.isDecided) {
            line.emit(withClient(event(line, record, transaction, EventId.NOTE, "SMTP"), record));
        } else {
            line.ignore();
        }
    }

    private static MailEventBuilder withClient(MailEventBuilder event, HarakaRecord record) {
        String name = record.field("rdns");
        boolean known = name.indexOf('.') > 0;
        return event.clientName(known ? name : "")
                .property("helo", record.field("helo"))
                .property("tls", record.field("tls").equals("Y") ? "TLS" : "");
    }

    private void refuseAll(SyslogLine line, HarakaRecord record, Transaction transaction, String code, String reply) {
        if (transaction.isDecided) {
            line.ignore();
            return;
        }
        transaction.isDecided = true;
        line.emit(refused(line, record, transaction, code, reply).recipients(transaction.recipients()));
    }

    /** {@code DENYSOFT} and what is like it is a refusal for now; so is a queue that nobody wanted to serve. */
    private MailEventBuilder refused(
            SyslogLine line, HarakaRecord record, Transaction transaction, String code, String reply) {
        boolean forNow = !code.equals("DENY") && !code.equals("DENYDISCONNECT");
        return withClient(
                event(line, record, transaction, forNow ? EventId.DEFER : EventId.FAIL, "SMTP")
                        .word("reject")
                        .messageId(transaction.messageId)
                        .reply(reply)
                        .enhancedCode(Scan.enhancedCode(reply)),
                record);
    }

    private MailEventBuilder event(
            SyslogLine line, HarakaRecord record, Transaction transaction, EventId id, String source) {
        return line.event(id, source)
                .queueId(record.uuid())
                .sender(transaction.sender)
                .clientIp(transactions.address(record.uuid()));
    }

    private static boolean isRefusal(String code) {
        return code.startsWith("DENY");
    }

    private static String withoutUuid(String answer, String uuid) {
        String end = '(' + uuid + ')';
        return answer.endsWith(end)
                ? answer.substring(0, answer.length() - end.length()).strip()
                : answer;
    }

    /** The address that begins here, behind its bracket. */
    private static String address(String text, int from) {
        int end = from > text.length() ? -1 : Scan.addressEnd(text, from, text.length());
        return end < 0 ? "" : Scan.address(text, from, end);
    }
}
