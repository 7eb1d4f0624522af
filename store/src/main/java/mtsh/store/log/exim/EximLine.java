package mtsh.store.log.exim;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;

/** One entry of Exim's log without what its carrier put in front: the same for a file of Exim's own and for a system log. */
final class EximLine {
    static final String INSTANCE = "exim";

    private static final String DAEMON = "exim";

    private final String source;
    private LogLine line;
    private LogSink sink;

    Instant time;
    String host = "";
    String instance = INSTANCE;
    String process = "";
    boolean cut;

    /** The entry, and where the next word to be read begins. */
    String text;

    int at;

    /** The message it is about, or empty. */
    String id = "";

    EximLine(String source) {
        this.source = source;
    }

    void begin(LogLine newLine, LogSink newSink, String newText, int start) {
        line = newLine;
        sink = newSink;
        text = newText;
        at = start;
        id = "";
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    long number() {
        return line.number();
    }

    LogSink sink() {
        return sink;
    }

    /** An event of this entry with all that its head says. */
    MailEventBuilder event(EventId event, String eventSource) {
        return MailEvent.at(time)
                .id(event)
                .eventSource(eventSource)
                .host(host)
                .instance(instance)
                .daemon(DAEMON)
                .process(process)
                .queueId(id)
                .property("cut", cut ? "true" : "")
                .position(new LogPosition(source, line.offset(), line.number()));
    }

    void emit(MailEventBuilder event) {
        sink.event(event.build());
    }

    /** An entry of no interest to mail. */
    void ignore() {
        sink.ignored(line);
    }

    /** An entry that should have been understood. */
    void unparsed(String why) {
        sink.unparsed(line, why);
    }
}
