package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;

/**
 * The line that is being read: its head, its text behind the head, and where its result goes. One object serves all lines of a
 * source. Readers of single grammars look at {@link #text} from {@link #at} on.
 */
final class PostfixLine {
    private SyslogLine line;

    String host;
    PostfixTag tag;
    String process;
    String text;
    int at;

    /** The queue id in front of the text, or empty when the line says {@code NOQUEUE} or names none. */
    String queueId;

    void begin(SyslogLine newLine, PostfixTag newTag) {
        line = newLine;
        tag = newTag;
        host = newLine.host();
        process = newLine.process();
        text = newLine.text();
        at = newLine.start();
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
        return line.event(id, eventSource)
                .instance(tag.instance())
                .daemon(tag.daemon())
                .queueId(queueId)
                .connector(tag.service());
    }

    /** The number of the line in its source. */
    long number() {
        return line.number();
    }

    void emit(MailEventBuilder event) {
        line.emit(event);
    }

    void ignore() {
        line.ignore();
    }

    void unparsed(String why) {
        line.unparsed(why);
    }
}
