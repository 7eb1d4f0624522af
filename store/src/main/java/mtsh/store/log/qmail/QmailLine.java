package mtsh.store.log.qmail;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;
import mtsh.store.log.syslog.SyslogLine;

/** A line of qmail without what its logger put in front. It holds until the next line comes; {@link #with} gives one that stays. */
final class QmailLine {
    final String host;
    final String tag;
    final Instant time;
    final String text;
    final long number;
    private final LogSink sink;
    private final LogLine line;
    private final SyslogLine current;
    private final MailEvent head;

    QmailLine(SyslogLine line, Instant time, String text) {
        this.host = line.host();
        this.tag = line.tag();
        this.time = time;
        this.text = text;
        this.number = line.number();
        this.sink = line.sink();
        this.line = line.line();
        this.current = line;
        this.head = null;
    }

    private QmailLine(QmailLine from, String text) {
        this.host = from.host;
        this.tag = from.tag;
        this.time = from.time;
        this.text = text;
        this.number = from.number;
        this.sink = from.sink;
        this.line = from.line.kept();
        this.current = null;
        this.head = from.event(EventId.NOTE, "").build();
    }

    /** The same line, to stay, with more text. */
    QmailLine with(String more) {
        return new QmailLine(this, text + more);
    }

    /** An event of this line. */
    MailEventBuilder event(EventId id, String eventSource) {
        return head == null
                ? current.event(id, eventSource).time(time)
                : head.change().id(id).eventSource(eventSource);
    }

    void emit(MailEventBuilder event) {
        sink.event(event.build());
    }

    void emit(MailEvent event) {
        sink.event(event);
    }

    void ignore() {
        sink.ignored(line);
    }

    void unparsed(String why) {
        sink.unparsed(line, why);
    }
}
