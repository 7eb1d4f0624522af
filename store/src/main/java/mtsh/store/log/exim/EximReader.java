package mtsh.store.log.exim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.EximIds;

/**
 * Reads Exim's own text, which is the same in its log files and in a system log. A line begins with the message's id, if it is about one;
 * then a flag says what happened.
 */
final class EximReader {
    private static final int MOST_HELD = 1000;
    private static final int LONGEST_HELD = 10_000;

    /** A delivery in cutthrough mode, told before the message's arrival is. */
    private record Ahead(String id, MailEventBuilder event, Instant time, long line) {}

    private final List<Ahead> ahead = new ArrayList<>();
    private HeaderDump dump;
    private LogSink sink;

    /** An entry whose {@code at} is where its text begins, behind date and process. */
    void line(EximLine line) {
        sink = line.sink();
        endDump();
        giveUpWaiting(line.number());
        int newline = line.text.indexOf('\n', line.at);
        String more = newline < 0 ? "" : line.text.substring(newline + 1);
        line.text = newline < 0 ? line.text : line.text.substring(0, newline);
        id(line);
        if (line.id.isEmpty()) {
            withoutMessage(line);
            return;
        }
        message(line);
        more.lines().forEach(this::continuation);
    }

    /** A line without a date that follows an entry; false when it is not part of it. */
    boolean continuation(String text) {
        return dump != null && dump.add(text);
    }

    /** Whether something is held back. */
    boolean isInside() {
        return dump != null || !ahead.isEmpty();
    }

    /** No more lines: gives what was held back. */
    void end(LogSink last) {
        sink = last;
        endDump();
        ahead.forEach(held -> sink.event(held.event().build()));
        ahead.clear();
    }

    /** Lines of others went by up to this number. */
    void goesBy(long number, LogSink last) {
        sink = last;
        endDump();
        giveUpWaiting(number);
    }

    private static void id(EximLine line) {
        int end = EximIds.end(line.text, line.at);
        if (end < 0 || end < line.text.length() && line.text.charAt(end) != ' ') {
            return;
        }
        line.id = line.text.substring(line.at, end);
        line.at = Math.min(end + 1, line.text.length());
    }

    private void message(EximLine line) {
        String flag = line.text.substring(line.at, Math.min(line.at + 3, line.text.length()));
        switch (flag) {
            case "<= ", "(= " -> arrival(line, flag);
            case "=> ", "-> " -> emit(line, delivery(line).delivered(false), "");
            case "*> " -> emit(line, delivery(line).delivered(true), "");
            case ">> " -> cutthrough(line);
            case "** " -> emit(line, delivery(line).failed(), "");
            case "== " -> emit(line, delivery(line).deferred(), "the deferred delivery has no reason");
            default -> words(line);
        }
    }

    private static DeliveryLines delivery(EximLine line) {
        line.at += 3;
        return new DeliveryLines(line);
    }

    private static void emit(EximLine line, MailEventBuilder event, String why) {
        if (event == null) {
            line.unparsed(why);
        } else {
            line.emit(event);
        }
    }

    private void arrival(EximLine line, String flag) {
        line.at += 3;
        ArrivalLine arrival = new ArrivalLine(line);
        MailEventBuilder event = arrival.read();
        if (event == null) {
            line.unparsed("the message has no sender");
            return;
        }
        if (flag.startsWith("(")) {
            event.property("fakereject", "true");
        }
        line.emit(event);
        if (!arrival.reference().isEmpty() && !arrival.reference().equals(line.id)) {
            notice(line, arrival.reference());
        }
        for (Iterator<Ahead> all = ahead.iterator(); all.hasNext(); ) {
            Ahead held = all.next();
            if (held.id().equals(line.id)) {
                all.remove();
                line.emit(held.time().isBefore(line.time) ? held.event().time(line.time) : held.event());
            }
        }
    }

    /** This message tells about another one: that one's life has the notice. */
    private static void notice(EximLine line, String about) {
        String own = line.id;
        line.id = about;
        line.emit(line.event(EventId.DSN, "DSN")
                .detail("Message " + own)
                .link(new Link(Link.Kind.NOTIFICATION, "", own, true)));
        line.id = own;
    }

    /** It is logged when the next server has the message, a moment before the arrival is: it waits for that line. */
    private void cutthrough(EximLine line) {
        MailEventBuilder event = delivery(line).delivered(false);
        if (ahead.size() >= MOST_HELD) {
            line.emit(event);
        } else {
            ahead.add(new Ahead(line.id, event, line.time, line.number()));
        }
    }

    private void giveUpWaiting(long number) {
        while (!ahead.isEmpty() && number - ahead.get(0).line() > LONGEST_HELD) {
            sink.event(ahead.remove(0).event().build());
        }
    }

    private void words(EximLine line) {
        if (line.rest().equals("Completed") || line.startsWith("Completed QT=")) {
            int time = line.text.indexOf("QT=", line.at);
            line.emit(line.event(EventId.END, "QUEUE")
                    .word("removed")
                    .property("QT", time < 0 ? "" : line.text.substring(time + 3)));
            return;
        }
        if (isFlagged(line.text, line.at)) {
            line.unparsed("the line is cut behind its flag");
            return;
        }
        new MessageLines(line).read();
        if (line.text.indexOf("rejected ", line.at) >= 0) {
            dump = new HeaderDump(line);
        }
    }

    private void withoutMessage(EximLine line) {
        int word = line.text.indexOf(' ', line.at);
        if (word > line.at && isFlagged(line.text, word + 1)) {
            line.unparsed("the message id cannot be read");
            return;
        }
        MailEventBuilder event = new RefusalLines(line).read();
        if (event == null) {
            line.ignore();
        } else {
            line.emit(event);
        }
    }

    private static boolean isFlagged(String text, int at) {
        if (at + 2 > text.length() || at + 2 < text.length() && text.charAt(at + 2) != ' ') {
            return false;
        }
        return switch (text.substring(at, at + 2)) {
            case "<=", "(=", "=>", "->", ">>", "*>", "**", "==" -> true;
            default -> false;
        };
    }

    private void endDump() {
        MailEventBuilder note = dump == null ? null : dump.note();
        dump = null;
        if (note != null) {
            sink.event(note.build());
        }
    }
}
