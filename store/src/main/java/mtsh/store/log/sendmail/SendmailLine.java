package mtsh.store.log.sendmail;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.SyslogLine;

/**
 * The line that is being read. One object serves all lines of a source. Readers of single grammars look at {@link #text} from {@link
 * #at} on.
 */
final class SendmailLine {
    private SyslogLine line;

    String host;
    String text;
    int at;

    /** The queue id in front of the text, or empty. */
    String queueId;

    void begin(SyslogLine newLine) {
        line = newLine;
        host = newLine.host();
        text = newLine.text();
        at = newLine.start();
        queueId = "";
    }

    /** The same line with the text that its pieces make together. */
    void join(String whole) {
        text = whole;
        at = 0;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    String rest() {
        return text.substring(at);
    }

    /** An event about the message with this line's queue id. */
    MailEventBuilder event(EventId id, String eventSource) {
        return line.event(id, eventSource).queueId(queueId);
    }

    /** What makes this message one of its own: queue ids are unique on a host only. */
    String key() {
        return key(queueId);
    }

    String key(String otherQueueId) {
        return otherQueueId + ' ' + host;
    }

    String process() {
        return line.process();
    }

    long number() {
        return line.number();
    }

    long second() {
        return line.time().getEpochSecond();
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

    /** Something that is known of the message without being an event of it. */
    void note() {
        emit(event(EventId.NOTE, "QUEUE").detail(rest()));
    }
}
