package mtsh.store.log.qmail;

import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Scan;

/** What qmail-send logs about the queue. */
final class QueueLines {
    private static final String TO_LOCAL = " to local ";
    private static final String TO_REMOTE = " to remote ";
    private static final String DOUBLE_BOUNCE_SENDER = "#@[]";

    private final Deliveries deliveries;
    private final LongTermNumbers numbers;

    QueueLines(Map<String, String> state) {
        deliveries = new Deliveries(state);
        numbers = new LongTermNumbers(state);
    }

    /** Whether the line was qmail-send's, and so is done with. */
    boolean read(QmailLine line) {
        String text = line.text;
        if (text.startsWith("starting delivery ")) {
            starting(line);
        } else if (text.startsWith("delivery ")) {
            result(line);
        } else if (text.startsWith("info msg ")) {
            info(line);
        } else if (text.startsWith("end msg ")) {
            end(line);
        } else if (text.startsWith("bounce msg ")) {
            bounce(line);
        } else if (text.startsWith("triple bounce: ") || text.startsWith("double bounce: ")) {
            lastBounce(line);
        } else if (text.startsWith("status: exiting")) {
            deliveries.clear(line.host);
            line.ignore();
        } else if (isNoise(text)) {
            line.ignore();
        } else {
            return false;
        }
        return true;
    }

    private static boolean isNoise(String text) {
        return text.startsWith("status: ")
                || text.startsWith("new msg ")
                || text.startsWith("warning: ")
                || text.startsWith("alert: ")
                || text.equals("running")
                || text.equals("exiting");
    }

    /** {@code info msg N: bytes B from <S> qp P uid U}; the sender is the one free text. */
    private void info(QmailLine line) {
        String text = line.text;
        int end = QmailShapes.number(text, 0, "info msg ");
        int bytes = QmailShapes.number(text, end, ": bytes ");
        int close = text.lastIndexOf("> qp ");
        int from = bytes + " from <".length();
        if (end < 0 || bytes < 0 || !text.startsWith(" from <", bytes) || close < from) {
            line.unparsed("unknown form of info msg");
            return;
        }
        int number = QmailShapes.number(text, close, "> qp ");
        int uid = number < 0 ? -1 : QmailShapes.number(text, number, " uid ");
        String message = text.substring("info msg ".length(), end);
        String sender = text.substring(from, close);
        boolean isBounce = sender.isEmpty() || sender.equals(DOUBLE_BOUNCE_SENDER);
        String longTerm = number < 0 ? "" : text.substring(close + "> qp ".length(), number);
        numbers.found(line, longTerm, message, isBounce);
        line.emit(line.event(EventId.RECEIVE, "QUEUE")
                .queueId(message)
                .sender(isBounce ? "<>" : sender)
                .size(Scan.number(text, end + ": bytes ".length(), bytes))
                .property("qp", longTerm)
                .property("uid", uid < 0 ? "" : text.substring(number + " uid ".length(), uid))
                .property("envelope", sender.equals(DOUBLE_BOUNCE_SENDER) ? sender : ""));
    }

    /** {@code starting delivery D: msg N to local|remote R}. */
    private void starting(QmailLine line) {
        String text = line.text;
        int end = QmailShapes.number(text, 0, "starting delivery ");
        int message = QmailShapes.number(text, end, ": msg ");
        boolean local = text.startsWith(TO_LOCAL, message);
        if (end < 0 || message < 0 || !local && !text.startsWith(TO_REMOTE, message)) {
            line.unparsed("unknown form of starting delivery");
            return;
        }
        Deliveries.Delivery delivery = new Deliveries.Delivery(
                text.substring(end + ": msg ".length(), message),
                local,
                text.substring(message + (local ? TO_LOCAL : TO_REMOTE).length()));
        MailEventBuilder event =
                delivery.addTo(line.event(EventId.NOTE, "QUEUE").word("attempt"));
        deliveries.begin(line.host, text.substring("starting delivery ".length(), end), delivery, event.build());
        line.emit(event);
    }

    /** {@code delivery D: success|failure|deferral: REPORT}. */
    private void result(QmailLine line) {
        String text = line.text;
        int end = QmailShapes.number(text, 0, "delivery ");
        if (end < 0 || !text.startsWith(": ", end)) {
            line.unparsed("unknown form of a delivery's result");
            return;
        }
        int word = end + 2;
        int colon = text.indexOf(": ", word);
        boolean mangled = text.startsWith("report mangled", word);
        String result = mangled ? "deferral" : colon < 0 ? "" : text.substring(word, colon);
        if (!result.equals("success") && !result.equals("failure") && !result.equals("deferral")) {
            line.unparsed("unknown result of a delivery");
            return;
        }
        String number = text.substring("delivery ".length(), end);
        String logged = text.substring(mangled ? word : colon + 2);
        Deliveries.Running running = deliveries.finish(line.host, number);
        boolean local =
                running == null ? Report.isLocal(logged) : running.delivery().isLocal();
        Report report = Report.of(logged, local);
        MailEventBuilder event = line.event(EventId.NOTE, local ? "LOCAL" : "SMTP");
        if (running != null) {
            running.delivery().addTo(event);
        }
        boolean elsewhere = running == null || running.isHandedOver();
        if (elsewhere) {
            event.queueId(Deliveries.leg(number)).connector(local ? "local" : "remote");
        }
        if (running != null && elsewhere) {
            running.handOver(number, line::emit);
        }
        report.addTo(event);
        switch (result) {
            case "success" -> numbers.succeeded(line, event, report, local);
            case "failure" ->
                line.emit(event.id(EventId.FAIL)
                        .word(report.isExpired() ? "expired" : "bounced")
                        .detail(report.own()));
            default -> line.emit(event.id(EventId.DEFER).word("deferred").detail(report.own()));
        }
        if (elsewhere) {
            line.emit(line.event(EventId.END, "QUEUE").queueId(Deliveries.leg(number)));
        }
    }

    private void end(QmailLine line) {
        int end = QmailShapes.number(line.text, 0, "end msg ");
        if (end < 0) {
            line.unparsed("unknown form of end msg");
            return;
        }
        String message = line.text.substring("end msg ".length(), end);
        line.emit(line.event(EventId.END, "QUEUE").queueId(message).word("removed"));
    }

    /** {@code bounce msg N qp P}. */
    private void bounce(QmailLine line) {
        int end = QmailShapes.number(line.text, 0, "bounce msg ");
        int number = QmailShapes.number(line.text, end, " qp ");
        if (end < 0 || number < 0) {
            line.unparsed("unknown form of bounce msg");
            return;
        }
        MailEventBuilder event = line.event(EventId.DSN, "DSN")
                .queueId(line.text.substring("bounce msg ".length(), end))
                .word("non-delivery")
                .detail("non-delivery notification");
        numbers.bounced(line, line.text.substring(end + " qp ".length(), number), event);
    }

    /** {@code triple bounce: discarding bounce/N}: nobody is left who could be told. */
    private void lastBounce(QmailLine line) {
        int slash = line.text.lastIndexOf('/');
        String message = line.text.substring(slash + 1);
        if (slash < 0 || message.isEmpty() || Scan.digits(message, 0) != message.length()) {
            line.unparsed("the bounce that is discarded has no number");
            return;
        }
        line.emit(line.event(EventId.DROP, "DSN")
                .queueId(message)
                .word("discard")
                .reply(line.text.substring(0, line.text.indexOf(':'))));
    }

    void goesBy(long lineNumber, LogSink sink) {
        numbers.goesBy(lineNumber, sink);
    }

    void end(LogSink sink) {
        numbers.end(sink);
        deliveries.end(sink);
    }

    boolean isInside() {
        return numbers.isInside();
    }

    void save(Map<String, String> state) {
        deliveries.save(state);
        numbers.save(state);
    }
}
