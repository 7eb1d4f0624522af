package mtsh.store.log.qmail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.syslog.StateRecords;

/**
 * Finds the message that a long-term number ({@code qp P}) means. A bounce is queued before its {@code info msg} line is written, a
 * forwarded message may stand before or after the report of the delivery that forwarded it; so an event waits a little, or looks a
 * little back.
 */
final class LongTermNumbers {
    /** How many lines may come between. */
    private static final int PATIENCE = 300;

    private static final Duration CLOSE = Duration.ofMinutes(5);
    private static final int REMEMBERED = 200;
    private static final int SAVED = 20;
    private static final String STATE = "qmail-numbers";

    private record Waiting(String key, long since, boolean isBounce, MailEventBuilder event) {}

    private record Seen(String message, Instant time) {}

    private static final class Bounded extends LinkedHashMap<String, Seen> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Bounded seen = new Bounded();

    LongTermNumbers(Map<String, String> state) {
        for (List<String> record : StateRecords.split(state.get(STATE))) {
            if (record.size() == 3) {
                try {
                    seen.put(record.get(0), new Seen(record.get(1), Instant.parse(record.get(2))));
                } catch (java.time.format.DateTimeParseException notOurs) {
                    // A number that is not found again only costs a link.
                    continue;
                }
            }
        }
    }

    void save(Map<String, String> state) {
        List<List<String>> records = new ArrayList<>();
        int skip = seen.size() - SAVED;
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            if (skip-- <= 0) {
                Seen one = entry.getValue();
                records.add(List.of(entry.getKey(), one.message(), one.time().toString()));
            }
        }
        StateRecords.save(state, STATE, records);
    }

    /** A message with this number was queued: who waited for it is about it. */
    void found(QmailLine line, String longTerm, String message, boolean isBounce) {
        if (longTerm.isEmpty()) {
            return;
        }
        String key = key(line, longTerm);
        seen.remove(key);
        seen.put(key, new Seen(message, line.time));
        Iterator<Waiting> all = waiting.iterator();
        while (all.hasNext()) {
            Waiting one = all.next();
            if (one.key.equals(key) && (isBounce || !one.isBounce)) {
                line.emit(one.event.link(link(one.isBounce, message)));
                all.remove();
                return;
            }
        }
    }

    /** The bounce message comes next. */
    void bounced(QmailLine line, String longTerm, MailEventBuilder event) {
        waiting.add(new Waiting(key(line, longTerm), line.number, true, event));
    }

    /** Gives the event of a delivery that succeeded, now or when the forwarded message was seen. */
    void succeeded(QmailLine line, MailEventBuilder event, Report report, boolean isLocal) {
        Report.Counts counts = report.counts();
        if (!isLocal) {
            line.emit(sent(event.word("sent"), report));
            return;
        }
        if (counts == null || counts.files() + counts.programs() > 0) {
            event.id(EventId.DELIVER).word("sent");
        } else if (counts.forwards() > 0) {
            event.id(EventId.REDIRECT).eventSource("ROUTING").word("forwarded");
        } else {
            event.id(EventId.DROP).word("discard");
        }
        forwarded(line, event, report.longTerm());
    }

    private void forwarded(QmailLine line, MailEventBuilder event, String longTerm) {
        Seen one = longTerm.isEmpty() ? null : seen.get(key(line, longTerm));
        if (one != null && !one.time().plus(CLOSE).isBefore(line.time)) {
            line.emit(event.link(link(false, one.message())));
        } else if (longTerm.isEmpty()) {
            line.emit(event);
        } else {
            waiting.add(new Waiting(key(line, longTerm), line.number, false, event));
        }
    }

    private static MailEventBuilder sent(MailEventBuilder event, Report report) {
        boolean own = report.ip().startsWith("127.") || report.ip().equals("::1");
        String next = report.isRemote() ? Replies.nextQueueId(report.text()) : "";
        if (!next.isEmpty()) {
            event.link(new Link(Link.Kind.QUEUED_AS, own ? "" : report.ip(), next, true));
        }
        return event.id(own ? EventId.TRANSFER : EventId.SENDEXTERNAL);
    }

    private static Link link(boolean isBounce, String message) {
        return new Link(isBounce ? Link.Kind.NOTIFICATION : Link.Kind.FORWARDED_AS, "", message, true);
    }

    boolean isInside() {
        return !waiting.isEmpty();
    }

    /** What has waited too long stands for itself. */
    void goesBy(long lineNumber, LogSink sink) {
        while (!waiting.isEmpty() && lineNumber - waiting.peek().since > PATIENCE) {
            sink.event(waiting.poll().event.build());
        }
    }

    void end(LogSink sink) {
        while (!waiting.isEmpty()) {
            sink.event(waiting.poll().event.build());
        }
    }

    private static String key(QmailLine line, String longTerm) {
        return longTerm + ' ' + line.host;
    }
}
