package mtsh.store.log.postfix;

import java.time.Instant;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;

/**
 * The line that is being read: its head, its text behind the head, and where its result goes. One object serves all lines of a
 * source. Readers of single grammars look at {@link #text} from {@link #at} on.
 */
final class PostfixLine {
    private final String source;
    private LogSink sink;
    private LogLine line;
    private boolean cut;

    Instant time;
    String host;
    PostfixTag tag;
    String process;
    String text;
    int at;

    /** The queue id in front of the text, or empty when the line says {@code NOQUEUE} or names none. */
    String queueId;

    PostfixLine(String source) {
        this.source = source;
    }

    void begin(LogLine newLine, String newText, LogSink newSink) {
        line = newLine;
        text = newText;
        sink = newSink;
        cut = newLine.text().length() > PostfixParser.TEXT_LIMIT;
        queueId = "";
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    String rest() {
        return text.substring(at);
    }

    /** An event of this line with all that its head says. */
    MailEventBuilder event(EventId id, String eventSource) {
        return MailEvent.at(time)
                .id(id)
                .eventSource(eventSource)
                .host(host)
                .instance(tag.instance())
                .daemon(tag.daemon())
                .process(process)
                .queueId(queueId)
                .connector(tag.service())
                .property("cut", cut ? "true" : "")
                .position(new LogPosition(source, line.offset(), line.number()));
    }

    void emit(MailEventBuilder event) {
        sink.event(event.build());
    }

    void ignore() {
        sink.ignored(line);
    }

    void unparsed(String why) {
        sink.unparsed(line, why);
    }
}
